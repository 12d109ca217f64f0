// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Scenarios
import Testing

@testable import Workbench

/// Conditions are judged by the rows of the file: what none of them meets is told as for debtors that are made.
@Suite("Conditions on imported rows") struct ImportedConditionTests {
  private static func warnings(_ condition: String, seg: [String] = ["all", "all"]) throws
    -> [Diagnostic]
  {
    let text = ImportedScenario.limited(
      "id: id, balance: amount, dpd: d, segment: seg, score: sc, vulnerable: v"
    ).replacing(
      "  none: { path: [] }",
      with: """
          none: { path: [] }
          split:
            segments:
              - { name: some, when: { \(condition) }, path: [{ at: 40 dpd, every: 9 days, channel: email }] }
              - { name: rest, path: [] }
        """)
    return try ImportedScenario(
      rows: ["id,amount,d,seg,sc,v", "A1,100,30,\(seg[0]),0.2,no", "A2,400,45,\(seg[1]),0.6,no"],
      text: text
    ).job().resolved.scenario.warnings.filter { $0.code.description == "S415" }
  }

  @Test(arguments: [
    ("segment: old", "all rows of the file are in `all`"),
    ("balance: \"> 500\"", "balances of the file are at most EUR 400"),
    ("score: \">= 0.7\"", "scores of the file lie between 0.2 and 0.6"),
    ("vulnerable: true", "of the people of the file nobody is vulnerable"),
    ("dpd: \"< 30 dpd\"", "accounts are between 30 and"),
  ])
  func whatNoRowMeetsIsTold(_ condition: String, _ reason: String) throws {
    let found = try Self.warnings(condition)
    #expect(found.count == 1)
    let told = try #require(found.first)
    #expect(told.message.contains("never holds, since \(reason)"), "\(told.message)")
    #expect(told.keyPath.contains("strategies.split.segments[0].when"))
  }

  @Test(arguments: [
    "segment: all", "balance: \"> 300\"", "score: \">= 0.5\"", "vulnerable: false",
    "dpd: \">= 45 dpd\"",
  ])
  func whatSomeRowMeetsIsNot(_ condition: String) throws {
    #expect(try Self.warnings(condition).isEmpty)
  }

  /// Rows without a segment get one by the portfolio's shares.
  @Test func whatBlanksMayBeIsNot() throws {
    #expect(try Self.warnings("segment: old", seg: ["all", ""]).isEmpty)
    #expect(try Self.warnings("segment: old", seg: ["all", "old"]).isEmpty)
  }
}
