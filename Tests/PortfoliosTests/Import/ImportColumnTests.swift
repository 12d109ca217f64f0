// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing
import Vocabulary

@testable import Portfolios

/// What is judged over a whole column.
@Suite("Columns as a whole") struct ImportColumnTests {
  private func help(
    _ amounts: [String], decimal: DecimalMarks.Decimal, currency: String = "EUR"
  ) throws -> [String] {
    let rows = amounts.enumerated().map { "A\($0);\($1)\n" }.joined()
    let item = ImportCase("id;balance\n" + rows) {
      $0.mapping.marks = DecimalMarks(decimal: decimal)
      $0.currency = currency
    }
    return try item.diagnostics().map { "\($0.code) \($0.help.joined())" }
  }

  @Test("The advice on marks is that of all rows")
  func advice() throws {
    let both = "D201 over all rows, the column would fit `decimal: comma` and `thousands: point`"
    #expect(try help(["1.500", "3.000"], decimal: .comma) == [both, both])
    #expect(try help(["1.500", "2.750,50"], decimal: .point).contains(both))
    #expect(try help(["1.500", "12.5"], decimal: .point).allSatisfy { !$0.hasPrefix("D412") })
    #expect(try help(["1,500", "2,250"], decimal: .comma).map { $0.prefix(4) } == ["D412"])
    // Dinars have three decimals.
    #expect(try help(["1.500", "3.000"], decimal: .point, currency: "KWD") == [])
  }

  @Test("Following the advice gives thousands")
  func followed() throws {
    let item = ImportCase("id;balance\nA1;1.500\nA2;3.000\n") {
      $0.mapping.marks = DecimalMarks(decimal: .comma, grouping: .point) ?? .plain
    }
    let (portfolio, warnings) = try item.read()
    #expect(Array(portfolio.balances) == [150_000, 300_000] && warnings.isEmpty)
  }

  @Test(
    "Words for totals, in English and Spanish",
    arguments: [
      "Total", "TOTAL GENERAL", "Totales", "suma", "Grand Total", "Subtotal", "sub-total",
    ])
  func totals(word: String) {
    #expect(IdentityShapes.isTotal(Array(word.utf8)[...]))
  }

  @Test(
    "Other ids are not", arguments: ["Totalplay", "T-1000", "Summer", "total 7", "Sumner", "A1"])
  func others(word: String) {
    #expect(!IdentityShapes.isTotal(Array(word.utf8)[...]))
  }

  @Test("Rows left out are added up by reason and value")
  func rejections() throws {
    let item = ImportCase("id,balance,score\na,1,720\nb,2,720\nc,4,0.5\nd,8,900\ne,x,0.1\n") {
      $0.mapping.columns.score = "score"
      $0.mapping.onBadRow = .skip
    }
    let findings = try item.read().portfolio.findings
    #expect(findings.rows == 5 && findings.rejectedRows == 4)
    #expect(
      findings.rejections.map { "\($0.code) \($0.column) \($0.value) \($0.rows) \($0.total)" }
        == ["D206 score 900 1 800", "D206 score 720 2 300", "D201 balance x 1 0"])
    #expect(findings.largest.map(\.line) == [4])
  }
}
