// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Foundation
import OutputAnalysis
import Results
import Storage
import Testing

@testable import Workbench

@Suite struct UncertaintyRunTests {
  private static let scenario = """
    version: 1
    name: uncertain
    horizon: 40 days
    seed: 5
    replications: 10
    parameters: { reach: 30, other: 1 }
    uncertainty:
      draws: 30
      replications: 3
      parameters:
        reach: { uniform: [0, 60] }
        other: { uniform: [1, 2] }
      correlations: [{ between: [reach, other], rank: 0.9 }]
    portfolio:
      accounts: 200
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.01 per day }
    complaint_cost: ${other}
    channels:
      sms: { engagement: "${reach}%", stimulus: 0.05 per day, cost_per_attempt: 0.4 }
    strategies:
      none: { path: [] }
      weekly: { path: [{ at: 1 dpd, every: 7 days, channel: sms }] }

    """

  private func withFile(_ text: String = scenario, _ body: (URL) async throws -> Void) async throws
  {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appendingPathComponent("uncertain.yaml"))
    try await body(folder)
  }

  private func run(_ folder: URL, _ overrides: [String] = [], threads: Int = 2) async throws
    -> RunRecord
  {
    let path = folder.appendingPathComponent("uncertain.yaml").path
    let job = try ScenarioRun(try ScenarioFile(path: path, overrides: overrides))
    return try await job.execute(threads: threads, control: RunControl(), command: [])
  }

  @Test func reachDecidesWhetherMessagesPay() async throws {
    try await withFile { folder in
      let record = try await run(folder)
      let summary = try #require(record.summary.uncertainty)
      #expect(summary.draws.count == 30 && summary.parameters == ["reach", "other"])
      let reach = summary.draws.map { $0.parameters[0] }
      #expect(reach.allSatisfy { (0...60).contains($0) } && (reach.max() ?? 0) > 40)
      let pair = RankCorrelation.spearman(reach, summary.draws.map { $0.parameters[1] }) ?? 0
      #expect(pair > 0.7)
      let contrast = try #require(summary.contrasts.first)
      #expect((contrast.correlations[0] ?? 0) > 0.5)
      #expect((contrast.split.parameterShare ?? 0) > 0.3)
      #expect(record.summary.replications == 10)
    }
  }

  /// The resolved scenario is as uncertain as the scenario: the same draws, by the same parameters.
  @Test(arguments: ["", "currency: COP\nexchange_rate: ${rate}\n"])
  func theResolvedScenarioIsAsUncertain(_ money: String) async throws {
    // What a parameter puts into a text is its text.
    var text = Self.scenario.replacing("other: 1 }", with: "other: 1, least: 0.10, most: 1_000 }")
    text += """
      expect:
        - weekly.recovery_rate >= ${least}
        - weekly.contacts_per_account <= ${most}

      """
    if !money.isEmpty {
      text = (money + text).replacing("other: 1,", with: "other: 1, rate: 4_100,")
        .replacing(
          "other: { uniform: [1, 2] }",
          with: "other: { uniform: [1, 2] }\n    rate: { uniform: [3_000, 5_000] }"
        )
        .replacing("channels:", with: "channels:\n  preset: latam-2026")
    }
    try await withFile(text) { folder in
      let record = try await run(folder)
      try Data(record.resolvedScenario.utf8).write(
        to: folder.appendingPathComponent("uncertain.yaml"))
      let again = try await run(folder)
      #expect(record.summary.uncertainty != nil && again.summary == record.summary)
      #expect(again.replications == record.replications)
      #expect(
        RunDocument.results(again).written() == RunDocument.results(record).written()
          && record.expectations.count == 2)
      #expect(
        again.resolvedScenario == record.resolvedScenario && again.warnings == record.warnings)
    }
  }

  @Test func threadsChangeNothingAndTheRunIsAsWithoutUncertainty() async throws {
    try await withFile { folder in
      let one = try await run(folder, threads: 1)
      let two = try await run(folder, threads: 2)
      #expect(one.summary == two.summary)
      let plain =
        Self.scenario.components(separatedBy: "uncertainty:")[0]
        + "portfolio:" + Self.scenario.components(separatedBy: "portfolio:")[1]
      try Data(plain.utf8).write(to: folder.appendingPathComponent("uncertain.yaml"))
      let certain = try await run(folder)
      #expect(certain.summary.uncertainty == nil && certain.replications == one.replications)
    }
  }

  /// Stopped among the draws, the run goes on where it was: the same summary, and fewer account-days.
  @Test func anInterruptedRunGoesOnWithTheDrawsThatAreLeft() async throws {
    try await withFile { folder in
      let path = folder.appendingPathComponent("uncertain.yaml").path
      let run = try await InterruptedRun(
        try ScenarioRun(try ScenarioFile(path: path)),
        results: folder.appendingPathComponent("results").path, after: 0.6)
      #expect(run.stopped.status == .interrupted && run.stopped.summary.uncertainty == nil)
      #expect(run.shareDone > 0.5 && run.shareLeft < 0.5)
      #expect(run.resumed == run.expected)
    }
  }

  /// How much of a portfolio's variance is chance is asked of single portfolios of independent debtors.
  @Test func drawsStayPlainWhateverTheRunIs() async throws {
    try await withFile { folder in
      let plain = try await run(folder)
      let reduced = try await run(
        folder, ["variance_reduction={ antithetic: true, points: sobol }"])
      #expect(reduced.summary.uncertainty == plain.summary.uncertainty)
      #expect(reduced.replications != plain.replications)
    }
  }

  @Test func aStoredRunIsReproducedWithItsOverrides() async throws {
    try await withFile { folder in
      let record = try await run(folder, ["portfolio.accounts=150", "seed=9"])
      let stored = try RunFolder.write(
        record, results: folder.appendingPathComponent("results").path)
      let reproduction = try await Reproduction(
        of: try StoredRun(path: stored.path), threads: 2, control: RunControl())
      #expect(reproduction.succeeds, "\(reproduction.files.filter { $0.verdict != .same })")
      #expect(reproduction.files.contains { $0.path == "tables/uncertainty.csv" })
      let opened = try StoredRun(path: stored.path)
      let draws = try #require(try opened.tables().last)
      #expect(draws.name == "uncertainty")
      #expect(try opened.contents(of: "tables/uncertainty.csv") == Array(draws.csv().utf8))
    }
  }

  /// Days and counts want whole numbers; `2.0` is none.
  @Test func wholeNumbersAreDrawnAsSuch() async throws {
    let whole = Self.scenario
      .replacingOccurrences(
        of: "{ uniform: [1, 2] }",
        with: "{ discrete: { values: [1, 2, 3], weights: [30%, 40%, 30%] } }"
      )
      .replacingOccurrences(of: "at: 1 dpd", with: "at: \"${other} dpd\"")
    try await withFile(whole) { folder in
      let record = try await run(folder)
      #expect(record.summary.uncertainty != nil)
    }
  }

  @Test func aDrawThatMakesNoSenseIsToldBeforeSimulating() async throws {
    try await withFile { folder in
      let path = folder.appendingPathComponent("uncertain.yaml").path
      let job = try ScenarioRun(
        try ScenarioFile(
          path: path, overrides: ["uncertainty.parameters.reach={ uniform: [101, 300] }"]))
      let control = RunControl()
      var failure: RunFailure?
      do throws(RunFailure) {
        _ = try await job.execute(threads: 1, control: control, command: [])
      } catch {
        failure = error
      }
      guard case .uncertainty(let draw, let settings, let reason) = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
      #expect(draw == 1 && settings.count == 2 && reason.contains("engagement"))
      #expect(control.simulatedAccountDays == 0)
    }
  }

  @Test(arguments: [
    ("uncertainty.parameters.raech=1", "parameter `raech` is not defined"),
    (
      "uncertainty.correlations=[{ between: [reach, reach], rank: 0.1 }]",
      "two different parameters"
    ),
    ("uncertainty.parameters={}", "between 1 and 50 parameters"), ("uncertainty.draws=1", "draws"),
  ])
  func mistakesAreReported(_ override: String, _ words: String) async throws {
    try await withFile { folder in
      let path = folder.appendingPathComponent("uncertain.yaml").path
      let failure = #expect(throws: RunFailure.self) {
        try ScenarioRun(try ScenarioFile(path: path, overrides: [override]))
      }
      guard case .invalid(let source, _) = failure else {
        Issue.record("no diagnostics")
        return
      }
      #expect(
        source.diagnostics.contains { $0.message.contains(words) },
        "\(source.diagnostics.map(\.message))")
    }
  }
}
