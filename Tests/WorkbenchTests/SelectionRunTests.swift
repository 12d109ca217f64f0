// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Results
import Testing

@testable import Workbench

/// Runs that end when the best strategy is known say what was tested, what cannot be known, and what is the same.
@Suite struct SelectionRunTests {
  private static let none = "none: { path: [] }"
  private static let often = "often: { path: [{ at: 5 dpd, every: 10 days, channel: sms }] }"
  /// Accounts never get so old.
  private static let late = "late: { path: [{ at: 200 dpd, channel: sms }] }"
  /// Touches that cost more than they bring.
  private static let dear = "dear: { path: [{ at: 5 dpd, every: 3 days, channel: letter }] }"
  private static let dearer = "dearer: { path: [{ at: 4 dpd, every: 2 days, channel: letter }] }"

  private func record(
    _ strategies: [String], metric: String = "net_recovery_rate",
    goal: String = "indifference: 0.5%",
    maximum: Int = 60
  ) async throws -> RunRecord {
    let text = """
      version: 1
      name: select
      horizon: 60 days
      seed: 5
      replications: { min: 20, max: \(maximum), until: { metric: \(metric), \(goal) } }
      portfolio: { accounts: 200, segments: { a: { balance: 100, dpd: 0 } } }
      behavior: { baseline: 0.002 per day }
      channels:
        sms: { engagement: 40%, stimulus: 0.06 per day, cost_per_attempt: 0.5, converses: true }
        letter: { engagement: 1%, stimulus: 0.01 per day, cost_per_attempt: 5 }
      strategies: { \(strategies.joined(separator: ", ")) }

      """
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("select.yaml")
    try Data(text.utf8).write(to: file)
    return try await ScenarioRun(ScenarioFile(path: file.path, overrides: []))
      .execute(threads: 2, control: RunControl(), command: [])
  }

  private func text(_ record: RunRecord, _ language: ReportLanguage = .english) -> String {
    TerminalReport(record.summary, language: language, columns: 2_000).text()
  }

  /// What never touched anybody is not the best, however much is paid without it.
  @Test func whatWasNotTestedIsNotSelected() async throws {
    let record = try await record([Self.dear, Self.dearer, Self.late])
    let selection = try #require(record.summary.selection)
    #expect(selection.surviving == ["late"] && selection.untested == ["late"])
    #expect(selection.selected == nil)
    #expect(!text(record).contains("Selected as"))
    #expect(text(record).contains("only C late is left, which was not tested"))
    #expect(text(record, .spanish).contains("solo queda C late, que no se puso a prueba"))
    let ends = try await self.record([Self.none, Self.often, Self.late])
    #expect(ends.summary.selection?.selected == "often")
  }

  /// Nobody offers a plan: the run says so after its first replications, and not after its last.
  @Test(arguments: [["none", "often"], ["none", "plans"]])
  func aMetricThatNobodyHasEndsTheRun(_ names: [String]) async throws {
    let plans =
      "plans: { path: [{ at: 5 dpd, channel: sms, offer: { plan: { instalments: 2..3 } } }] }"
    let all = [Self.none, names[1] == "often" ? Self.often : plans]
    let record = try await record(all, metric: "plan_completion", maximum: 400)
    #expect(record.summary.replications < 50)
    let selection = try #require(record.summary.selection)
    #expect(selection.withoutValue.contains("none") && selection.selected == nil)
    #expect(!text(record).contains("after 0 replications"))
    #expect(text(record).contains("no value of it in any of"))
    #expect(text(record, .spanish).contains("valor en ninguna de las"))
    let precise = try await self.record(
      all, metric: "plan_completion", goal: "half_width: 1%", maximum: 400)
    #expect(precise.summary.replications < 50)
    #expect(precise.summary.stopping?.withoutValue.contains("none") == true)
    #expect(precise.summary.stopping?.isReached == false)
  }

  /// A lead that is too small to find leaves several, and what the table beside it shows is said.
  @Test func aPlainDifferenceIsNotDenied() async throws {
    let first = "first: { path: [{ at: 5 dpd, time: 00:00, channel: sms }] }"
    let second = "second: { path: [{ at: 6 dpd, time: 00:00, channel: sms }] }"
    let record = try await record(
      [Self.none, first, second], goal: "indifference: 0.01%", maximum: 30)
    #expect(record.summary.selection?.surviving.count == 3)
    for words in ["shown for none", "Indifferent"] { #expect(!text(record).contains(words)) }
    #expect(text(record).contains("B first is better than A none"))
    #expect(text(record).contains("Which is the best is open"))
    #expect(!text(record).contains("probability 0%"))
    #expect(text(record, .spanish).contains("B first es mejor que A none"))
  }

  /// What is the same in every replication is told as that, with a selection and without one.
  @Test func tiesAreTold() async throws {
    let twin = "twin: { path: [{ at: 5 dpd, every: 10 days, channel: sms }] }"
    let record = try await record([Self.none, Self.often, twin])
    #expect(record.summary.selection?.isTie == true)
    #expect(
      text(record).contains("B often and C twin are left after 20 replications and have exactly"))
    #expect(record.summary.best?.standings[2].sameAs == "often")
    var plain = record
    plain.summary.selection = nil
    #expect(text(plain).contains("B often and C twin are the best of all with 95% confidence"))
    #expect(text(plain, .spanish).contains("B often y C twin son las mejores de todas"))
  }
}
