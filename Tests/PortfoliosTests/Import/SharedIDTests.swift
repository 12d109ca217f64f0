// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Portfolios

/// Accounts of many people under one id.
@Suite("Ids that name nobody") struct SharedIDTests {
  private func debtors(_ ids: [String]) -> ImportCase {
    let rows = ids.enumerated().map { "A\($0);\($1);\($0 + 1).50\n" }.joined()
    return ImportCase("id;who;balance\n" + rows) { $0.mapping.columns.debtor = "who" }
  }

  @Test(
    "Placeholders of programs and people, in several languages",
    arguments: [
      "NULL", "null", "NaN", "0", "000", "0.0",
      "-", "--", "?", "n/a",
      "N.A.", "s/d", "Unknown", "UNKNOWN", "none", "(blank)", "sin dato", "Sin identificación",
      "Desconocido", "no aplica",
      "não informado", "unbekannt", "inconnu", "sconosciuto", "xxxx", "99999999", "-1",
      "Consumidor Final", "…", "222222222222", "33333333", "sin cédula", "Sin RFC", "sem CPF",
    ])
  func placeholders(_ id: String) throws {
    let (portfolio, warnings) = try debtors(["p1", id, "p2", id, id, "p1"]).read()
    let shared = portfolio.findings.sharedIDs
    #expect(shared.count == 1)
    #expect(shared.first?.accounts == 3 && shared.first?.total == 250 + 450 + 550)
    #expect(shared.first?.isPlaceholder == true && shared.first?.line == 3)
    let told = warnings.filter { $0.code.description == "D417" }
    #expect(told.count == 1)
    #expect(
      told.first?.message.hasSuffix("names nobody: 3 accounts with USD 12.50 become one person")
        == true)
  }

  @Test(
    "Ids of people are none",
    arguments: [
      "Ana", "10", "100", "A-0", "C000", "Nadia", "Nil Roca", "Noa", "Null Software SL", "12", "7",
      "99", "11", "xX1", "Ñ", "2222222", "444",
    ])
  func people(_ id: String) throws {
    let (portfolio, warnings) = try debtors(["p1", id, "p2", id, id, "p1"]).read()
    #expect(portfolio.findings.sharedIDs.isEmpty)
    #expect(warnings.allSatisfy { $0.code.description != "D417" })
  }

  @Test("One account without an id is one person")
  func one() throws {
    #expect(try debtors(["p1", "NULL", "p2"]).read().warnings.isEmpty)
  }

  @Test("An id that far more accounts have than any other is asked about, whatever it says")
  func crowd() throws {
    let two = (0..<30).flatMap { ["p\($0)", "p\($0)"] }
    for (count, isTold) in [(19, false), (20, true), (45, true)] {
      let shared = try debtors(two + Array(repeating: "GENERAL", count: count)).read().portfolio
        .findings.sharedIDs
      #expect(shared.map(\.accounts) == (isTold ? [count] : []))
      #expect(shared.allSatisfy { !$0.isPlaceholder && $0.next == 2 })
    }
    // Ten times as many as the next, not less.
    let three = (0..<30).flatMap { ["p\($0)", "p\($0)", "p\($0)"] }
    #expect(
      try debtors(three + Array(repeating: "GENERAL", count: 29)).read().portfolio.findings
        .sharedIDs
        .isEmpty)
  }

  @Test(
    "Accounts whose own id is a placeholder are told to have one each, not that they are one row twice"
  )
  func accounts() throws {
    for rows in ["NULL;1\nNULL;1\n", "NULL;1\nNULL;2\n"] {
      let help = try ImportCase("id;balance\nB;3\n" + rows).diagnostics().flatMap(\.help)
      #expect(help == ["`NULL` stands for a missing id: give every account its own"])
    }
  }
}
