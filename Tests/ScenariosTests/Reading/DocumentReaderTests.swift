// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Grammar
@testable import Scenarios

/// What one pass over a document finds, and what it keeps silent about.
struct DocumentReaderTests {
  private let minimal = "name: a\nhorizon: 90 days\n"

  @Test func aDocumentGivesItsValue() {
    let text = """
      name: early
      horizon: 12 weeks
      accounts: 50_000
      plan: { instalments: 2..6, down_payment: 10% }
      score: ">= 0.62"
      """
    #expect(
      Read.document(text).reading?.value
        == Sample(
          title: "early", horizon: 84, accounts: 50_000,
          score: Comparison(sign: .atLeast, value: 0.62),
          plan: .init(instalments: 2...6, downPayment: 0.1), steps: 0))
  }

  @Test func jsonIsAccepted() {
    let text = #"{"name": "early", "horizon": "90 days", "accounts": 5, "active": true}"#
    #expect(Read.document(text).reading?.value.accounts == 5)
  }

  @Test func aByteOrderMarkIsSkipped() {
    #expect(Read.document("\u{FEFF}" + minimal).reading != nil)
    #expect(Read.problems("\u{FEFF}name: a\nhorizon: 9\n").first?.hasPrefix("2:10 S202") == true)
  }

  @Test func windowsLineEndsKeepPlaces() {
    #expect(Read.problems("name: a\r\nhorizon: 9\r\n").first?.hasPrefix("2:10 S202") == true)
  }

  @Test func everythingIsFoundInOnePass() {
    let text = """
      name: a
      name: b
      horizon: 9
      colour: red
      plan:
        instalments: x
        instalments: y
        down_payment: !!float 3
      path:
        - { at: 3 }
        - { every: 0 days, on: payment }
        - sms
        - {}
      """
    #expect(
      Read.problems(text).map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == [
        "2:1 S103", "3:10 S202", "4:1 S102", "6:16 S201", "7:3 S103", "8:17 S105", "10:11 S202",
        "11:14 S204", "12:5 S104", "13:5 S101",
      ])
  }

  @Test func aMisspeltRequiredKeyIsOneProblem() {
    #expect(
      Read.problems("name: a\nhorizn: 90 days\n")
        == ["2:1 S102 unknown key `horizn`; did you mean `horizon`?"])
  }

  @Test func anUnrelatedKeyDoesNotHideAMissingOne() {
    #expect(
      Read.problems("name: a\ncolour: red\n") == [
        "1:1 S101 a sample needs the key `horizon`", "2:1 S102 unknown key `colour`",
      ])
  }

  @Test func twoTyposOfOneKeyAreBothReported() {
    #expect(
      Read.problems("name: a\nhorizn: 1 day\nhorison: 1 day\n") == [
        "2:1 S102 unknown key `horizn`; did you mean `horizon`?",
        "3:1 S102 unknown key `horison`; did you mean `horizon`?",
      ])
  }

  @Test func childrenOfAReportedValueAreSilent() {
    #expect(Read.problems(minimal + "plan: !x { instalments: nonsense, what: 1 }\n").count == 1)
    #expect(Read.problems(minimal + "plan: [ { instalments: nonsense } ]\n").count == 1)
  }

  @Test func mergeKeysAreNamed() {
    #expect(
      Read.problems(minimal + "<<: { accounts: 3 }\n")
        == ["3:1 S102 unknown key `<<`; merge keys are not part of scenarios; write the keys out"])
  }

  @Test func keysKeepTheirSpelling() {
    let problems = Read.problems(minimal + "plan: { on: 1, yes: 2, instalments: 1 }\n")
    #expect(
      problems.map { $0.prefix(24) }
        == ["3:9 S102 unknown key `on`", "3:16 S102 unknown key `y"].map { $0.prefix(24) })
  }

  @Test func quotedTextCanBeEmptyAndPlainTextCannot() {
    #expect(Read.problems("name: \"\"\nhorizon: 1 day\n") == ["1:7 S201 `name` is an empty text"])
    #expect(Read.problems("name:\nhorizon: 1 day\n") == ["1:1 S106 `name` has no value"])
  }

  @Test func theRootMustBeAMapping() {
    #expect(Read.problems("- a\n- b\n") == ["1:1 S104 the scenario must be a mapping, not a list"])
    #expect(
      Read.problems("hello\n") == ["1:1 S104 the scenario must be a mapping, not a single value"])
  }

  @Test func recursiveGrammarsRead() {
    #expect(
      Read.problems(minimal + "when: { any: [ { age: 3 }, { any: [ { age: x } ] } ] }\n")
        == ["3:44 S201 `age` is not a whole number"])
    #expect(Read.document(minimal + "when: { any: [ { age: 3 } ] }\n").reading != nil)
  }

  @Test func undefinedNamesShowWhereTheyAreDefined() throws {
    let text = minimal + "strategies: { one: x, two: y }\nchampion: tow\n"
    let diagnostic = try #require(Read.document(text).diagnostics.first)
    #expect(diagnostic.message == "strategy `tow` is not defined")
    #expect(diagnostic.help == ["did you mean `two`?"])
    #expect(diagnostic.secondary.map(\.text) == ["strategies are defined here: one, two"])
  }

  @Test func warningsTravelWithTheValue() {
    let document = Read.document(minimal + "parameters: { unused: 3 }\n")
    #expect(document.reading?.warnings.map(\.code.description) == ["S401"])
  }
}
