// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import OutputAnalysis
import Reporting
import Results
import Testing

@testable import Workbench

/// One number for the money at stake, whoever says it: terminal, page and `results.json`.
@Suite struct PlacedBalanceTests {
  /// People with one account or nine, small or large: a replication drawn from them has other counts than the file.
  private static func scenario(_ edit: (String) -> String = { $0 }) -> ImportedScenario {
    let rows = (0..<24).flatMap { person in
      (0..<(person % 3 == 0 ? 9 : 1)).map {
        "A\(person)-\($0),P\(person),\(person % 3 == 0 ? 9 : 800),3"
      }
    }
    return ImportedScenario(
      rows: ["id,who,amount,dpd"] + rows,
      text: edit(ImportedScenario.limited("id: id, debtor: who, balance: amount, dpd: dpd")))
  }

  /// The first amount of the verdict, such as `EUR 1,100 less`.
  private static func amount(_ text: String) -> String? {
    text.replacing("\u{A0}", with: " ").firstMatch(of: /EUR [0-9,.]+ (more|less)/)
      .map { String($0.0) }
  }

  @Test(arguments: ["both", "portfolio", "behavior"])
  func terminalAndPageSayOneAmount(_ resample: String) async throws {
    let record = try await Self.scenario().job(["resample=\(resample)"]).execute(
      threads: 2, control: RunControl(), command: [])
    let documents = try RunDocuments(record)
    let placed = try #require(documents.results.summary.placedBalance)
    #expect(placed == record.summary.placedBalance)
    // Eight people owe 81 each and sixteen 800; by itself the file holds 13,448.
    #expect(resample == "behavior" ? placed == 13_448 : placed != 13_448)
    let told = try #require(
      Self.amount(TerminalReport(record.summary, columns: 1_000).text()))
    let page = RunReport.html(of: documents, .english, hasLibrary: false)
    let amount = told.split(separator: " ").dropLast().joined(separator: " ")
    #expect(page.replacing("\u{A0}", with: " ").contains(amount), "\(told)")
    #expect(Self.amount(page) == told)
  }

  /// What costs nothing has an amount too.
  @Test func freeTouchesHaveMoney() async throws {
    let free = Self.scenario {
      $0.replacing(/cost_per_attempt: [0-9.]+/, with: "cost_per_attempt: 0")
    }
    let record = try await free.job(["replications=3"]).execute(
      threads: 2, control: RunControl(), command: [])
    let told = try #require(
      Self.amount(TerminalReport(record.summary, columns: 1_000).text()))
    let page = RunReport.html(of: try RunDocuments(record), .english, hasLibrary: false)
    #expect(Self.amount(page) == told)
  }
}
