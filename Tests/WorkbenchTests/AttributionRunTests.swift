// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Foundation
import OutputAnalysis
import Results
import Testing

@testable import Workbench

/// What each step of a path brings: against strategies written without it, and against a closed form.
@Suite struct AttributionRunTests {
  private static let scenario = """
    version: 1
    name: attributed
    horizon: 60 days
    seed: 11
    replications: 40
    attribution: { replications: 40 }
    portfolio:
      accounts: 1_000
      frailty: 0
      segments: { all: { balance: 100, dpd: 0 } }
    behavior:
      baseline: 0.004 per day
      excitation: { decay: 0.1 per day, saturation: 0% }
      types: { forgetter: { full: 100% } }
    channels:
      sms: { engagement: 30%, stimulus: 0.05 per day, cost_per_attempt: 0.1 }
      letter: { engagement: 60%, stimulus: 0.03 per day, cost_per_attempt: 1 }
      void: { engagement: 0%, stimulus: 1 per day }
    strategies:
      none: { path: [] }
      both: { path: [{ at: 5 dpd, channel: sms }, { at: 20 dpd, channel: letter }] }
      sms: { path: [{ at: 5 dpd, channel: sms }] }
      letter: { path: [{ at: 20 dpd, channel: letter }] }
      idle: { path: [{ at: 5 dpd, channel: sms }, { at: 7 dpd, channel: void }] }

    """

  private func withFile(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Self.scenario.utf8).write(to: folder.appendingPathComponent("attributed.yaml"))
    try await body(folder)
  }

  private func job(_ folder: URL, _ overrides: [String] = []) throws -> ScenarioRun {
    let path = folder.appendingPathComponent("attributed.yaml").path
    return try ScenarioRun(try ScenarioFile(path: path, overrides: overrides))
  }

  private func run(_ folder: URL, _ overrides: [String] = [], threads: Int = 2) async throws
    -> RunRecord
  {
    try await job(folder, overrides).execute(
      threads: threads, control: RunControl(), command: []
    )
  }

  private func attribution(_ strategy: String, in record: RunRecord) throws -> StrategyAttribution {
    let attribution = try #require(record.summary.attribution)
    return try #require(attribution.strategies.first { $0.strategy == strategy })
  }

  /// The mean difference of two strategies of the run, replication by replication.
  private func difference(_ left: String, _ right: String, _ metric: String, _ record: RunRecord)
    -> Double
  {
    let values = [left, right].map { strategy in
      record.replications.first { $0.strategy == strategy && $0.metric == metric }?.values ?? []
    }
    let differences = zip(values[0], values[1]).map { ($0 ?? .nan) - ($1 ?? .nan) }
    return differences.reduce(0, +) / Double(differences.count)
  }

  /// Steps on channels of their own keep their luck, so a strategy written without one is the same life.
  @Test func aMutedStepIsAStepThatWasNeverWritten() async throws {
    try await withFile { folder in
      let record = try await run(folder)
      let both = try attribution("both", in: record)
      #expect(both.all.map(\.metric).contains("complaints_per_1000"))
      for (index, effect) in both.all.enumerated() {
        let metric = effect.metric
        let expected = [
          difference("both", "letter", metric, record), difference("both", "sms", metric, record),
          difference("both", "none", metric, record),
        ]
        let found = [
          both.contributions[0].effects[index], both.contributions[1].effects[index], effect,
        ].map { $0.difference.mean ?? .nan }
        for (left, right) in zip(found, expected) {
          #expect(abs(left - right) <= 1e-12 * max(1, abs(right)), "\(metric)")
        }
      }
      #expect(
        record.summary.attribution?.strategies.map(\.strategy) == ["both", "sms", "letter", "idle"])
    }
  }

  /// An account of the closed form pays in full at the first payment of a rate that two touches may raise:
  /// P(no payment) = exp(−λH) m₁m₂, mᵢ = 1 − pᵢ + pᵢ exp(−gᵢ(1 − exp(−κ(H − dᵢ)))/κ).
  @Test func effectsFollowTheClosedForm() async throws {
    try await withFile { folder in
      let both = try attribution("both", in: try await run(folder))
      func factor(_ p: Double, _ stimulus: Double, _ day: Double) -> Double {
        1 - p + p * exp(-stimulus * (1 - exp(-0.1 * (60 - day))) / 0.1)
      }
      let (first, second) = (factor(0.3, 0.05, 5), factor(0.6, 0.03, 20))
      let base = exp(-0.004 * 60)
      let expected = [
        base * second * (1 - first), base * first * (1 - second), base * (1 - first * second),
        base * (1 - first) * (1 - second),
      ]
      let found = both.contributions.map(\.effects) + [both.all, both.remainder]
      for (effects, value) in zip(found, expected) {
        let effect = try #require(effects.first { $0.metric == "recovery_rate" })
        let error = try #require(effect.difference.standardError)
        let z = ((effect.difference.mean ?? .nan) - value) / error
        #expect(abs(z) < 4 && error < 0.1 * value, "\(value): z = \(z)")
      }
    }
  }

  @Test func aStepThatDoesNothingBringsExactlyNothing() async throws {
    try await withFile { folder in
      let idle = try attribution("idle", in: try await run(folder))
      for effect in idle.contributions[1].effects {
        let expected = effect.metric == "contacts_per_account"
        #expect((effect.difference.mean != 0) == expected, "\(effect.metric)")
      }
    }
  }

  @Test func threadsAndTheRunItselfAreAsWithout() async throws {
    try await withFile { folder in
      let size = ["replications=6", "attribution.replications=4"]
      let one = try await run(folder, size, threads: 1)
      let two = try await run(folder, size, threads: 2)
      #expect(one.summary == two.summary)
      let reduced = try await run(folder, size + ["variance_reduction={ antithetic: true }"])
      #expect(reduced.summary.attribution == one.summary.attribution)
      #expect(reduced.replications != one.replications)
      let line = "attribution: { replications: 40 }\n"
      let plainText = Self.scenario.replacing(line, with: "")
      try Data(plainText.utf8).write(to: folder.appendingPathComponent("attributed.yaml"))
      let plain = try await run(folder, ["replications=6"])
      #expect(plain.summary.attribution == nil && one.summary.attribution != nil)
      var without = one.summary
      without.attribution = nil
      #expect(plain.summary == without && plain.replications == one.replications)
    }
  }

  @Test func anInterruptedRunGoesOnWithTheStrategiesThatAreLeft() async throws {
    try await withFile { folder in
      let job = try job(folder, ["replications=4", "attribution.replications=20"])
      let run = try await InterruptedRun(
        job, results: folder.appendingPathComponent("results").path, after: 0.6)
      #expect(run.accountDays == Double(job.plannedReplications) * job.accountDaysPerReplication)
      #expect(run.stopped.status == .interrupted && run.stopped.summary.attribution == nil)
      #expect(run.shareDone > 0.3 && run.shareLeft < 0.7)
      #expect(run.resumed == run.expected)
      let folder = folder.appendingPathComponent("interrupted").path
      let stored = try StoredRun(path: try RunFolder.write(run.stopped, results: folder).path)
      let again = try await Reproduction(of: stored, threads: 2, control: RunControl())
      #expect(again.succeeds, "\(again.files.filter { $0.verdict != .same })")
    }
  }

  /// Interrupted after the last replication, a run has ended by its own rule, and is made again by it.
  @Test(arguments: [
    "replications=4",
    "replications={ min: 4, max: 20, batch: 4, until: { metric: recovery_rate, half_width: 20% } }",
    "replications={ min: 4, max: 40, until: { indifference: 20% } }",
  ])
  func aRunInterruptedWhileItsStepsAreLeftOutIsReproduced(_ rule: String) async throws {
    try await withFile { folder in
      let job = try job(folder, [rule, "attribution.replications=3"])
      var record = try await job.execute(
        threads: 2, control: RunControl(), command: [], purpose: .replications
      )
      record.status = .interrupted
      #expect(record.summary.attribution == nil)
      let ended = record.summary.stopping != nil || record.summary.selection != nil
      #expect(ended == rule.contains("until"))
      let results = folder.appendingPathComponent("results").path
      let stored = try StoredRun(path: try RunFolder.write(record, results: results).path)
      let again = try await Reproduction(of: stored, threads: 2, control: RunControl())
      #expect(again.succeeds, "\(again.files.filter { $0.verdict != .same })")
    }
  }

  @Test func aStoredRunIsReadAndReproduced() async throws {
    try await withFile { folder in
      let record = try await run(folder, ["replications=3", "attribution.replications=3"])
      let stored = try RunFolder.write(
        record, results: folder.appendingPathComponent("results").path)
      let run = try StoredRun(path: stored.path)
      #expect(try RunDocuments(run).results.summary.attribution == record.summary.attribution)
      let reproduction = try await Reproduction(of: run, threads: 2, control: RunControl())
      #expect(reproduction.succeeds, "\(reproduction.files.filter { $0.verdict != .same })")
      #expect(reproduction.files.contains { $0.path == "tables/attribution.csv" })
    }
  }

  @Test(arguments: [
    ("attribution.replications=1", "replications"),
    ("attribution.replication=3", "replication"),
    ("strategies={ none: { path: [] } }", "a step that can be left out"),
  ])
  func mistakesAreReported(_ override: String, _ words: String) async throws {
    try await withFile { folder in
      let failure = #expect(throws: RunFailure.self) { try job(folder, [override]) }
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
