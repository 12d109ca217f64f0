// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Grammar
@testable import Scenarios

struct ParameterTests {
  private let head = "name: a\nhorizon: 90 days\n"

  @Test func textIsReplacedBeforeItIsRead() {
    let text =
      "name: a\nparameters: { wait: 1_0, risk: 0.62 }\nhorizon: ${wait} days\n"
      + "score: \">= ${ risk }\"\n"
    let sample = Read.document(text).reading?.value
    #expect(sample?.horizon == 10)
    #expect(sample?.score == Comparison(sign: .atLeast, value: 0.62))
  }

  @Test func aReplacedValueShowsBothTexts() throws {
    let text =
      head + "parameters: { down: 62 }\nplan: { instalments: 3, down_payment: \"${down}\" }\n"
    let diagnostic = try #require(Read.document(text).diagnostics.first)
    #expect(diagnostic.found == "${down}")
    #expect(diagnostic.secondary.map(\.text) == ["`down` is defined here"])
    #expect(diagnostic.notes == ["with its parameters put in, it reads `62`"])
  }

  @Test func anUndefinedParameterIsReportedOnce() {
    #expect(
      Read.problems(head + "accounts: ${n}\n") == ["3:11 S301 parameter `n` is not defined"])
  }

  @Test func aMisspeltReferenceDoesNotMakeItsParameterUnused() {
    #expect(Read.problems(head + "parameters: { count: 3 }\naccounts: ${cuont}\n").count == 1)
  }

  @Test(arguments: ["${", "${}", "${a b}", "${1a}", "${${a}}"])
  func referencesMustBeComplete(_ reference: String) {
    let problems = Read.problems(head + "accounts: \"\(reference)\"\n")
    #expect(
      problems == [
        "3:12 S211 a reference to a parameter is not complete; "
          + "write the parameter's name between the braces and close them"
      ])
  }

  @Test func parametersAreNumbers() {
    let problems = Read.problems(head + "parameters: { n: 7 days }\naccounts: ${n}\n")
    #expect(problems.contains("3:18 S201 `n` is not a number"))
  }

  @Test func aDollarAloneIsText() {
    #expect(Read.document("name: 5$ {off}\nhorizon: 1 day\n").reading?.value.title == "5$ {off}")
  }

  @Test func piecesKeepTheirPlaces() {
    #expect(
      SubstitutionScanner.pieces("a${b}c${d}") == [
        .literal("a"), .reference("b", offset: 1), .literal("c"), .reference("d", offset: 6),
      ])
  }
}
