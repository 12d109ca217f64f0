// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import Results
import Testing

@testable import Workbench

/// What the scenarios of words and speakers come to, on few accounts.
@Suite("Scenarios of words") struct WordScenarioTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../scenarios").path

  /// The replications of one scenario.
  private struct Outcome {
    let record: RunRecord

    init(_ name: String, _ overrides: [String]) async throws {
      let job = try ScenarioRun(
        try ScenarioFile(path: "\(WordScenarioTests.folder)/\(name).yaml", overrides: overrides))
      record = try await job.execute(threads: 1, control: RunControl(), command: [])
    }

    func values(_ strategy: String, _ metric: String) -> [Double] {
      record.replications.first { $0.strategy == strategy && $0.metric == metric }?
        .values.compactMap { $0 } ?? []
    }

    /// What one strategy brings more than another: the mean and its standard error.
    func lead(_ one: String, over other: String, _ metric: String) -> (mean: Double, error: Double)
    {
      let values = zip(values(one, metric), values(other, metric)).map { $0 - $1 }
      let count = Double(values.count)
      let mean = values.reduce(0, +) / count
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (mean, (squares / (count - 1) / count).squareRoot())
    }
  }

  @Test(
    "R19: by day 30 a machine brings 9 points less (± 2, z = 3), and its promises are kept less often"
  )
  func machineByDay30() async throws {
    let run = try await Outcome(
      "ai-or-human", ["horizon=30 days", "portfolio.accounts=800", "replications=12"])
    let value = run.lead("ai@fitted", over: "human@fitted", "recovery_rate")
    #expect(value.error > 0 && value.error < 0.01)
    #expect(value.mean - 3 * value.error < -0.07 && value.mean + 3 * value.error > -0.11)
    let kept = run.lead("ai@fitted", over: "human@fitted", "kept_rate")
    #expect(kept.mean < -0.1)
  }

  @Test("Who hands over before the first call is who called from the start, to the last bit")
  func handedOverAtOnce() async throws {
    let run = try await Outcome(
      "ai-or-human",
      ["horizon=90 days", "portfolio.accounts=300", "replications=5", "parameters.handover=0"])
    for metric in ["recovery_rate", "kept_rate", "cost_per_account", "opt_outs_per_1000"] {
      let human = run.values("human@fitted", metric)
      #expect(run.values("handover@fitted", metric) == human && human.count == 5)
      guard metric == "recovery_rate" || metric == "kept_rate" else { continue }
      let alike = run.values("human@binding-alike", metric)
      #expect(run.values("ai@binding-alike", metric) == alike)
    }
  }

  @Test(
    "R4: a moral text brings 4.4 points (± 1, z = 3) where it is new, and nothing where words do nothing"
  )
  func moral() async throws {
    let run = try await Outcome("messages", ["portfolio.accounts=2_000", "replications=12"])
    let moral = run.lead("moral@r4", over: "once@r4", "first_payment_rate")
    #expect(moral.error > 0 && moral.error < 0.005)
    #expect(moral.mean - 3 * moral.error < 0.054 && moral.mean + 3 * moral.error > 0.034)
    for metric in ["first_payment_rate", "recovery_rate", "complaints_per_1000"] {
      let plain = run.values("plain@r17", metric)
      #expect(run.values("moral@r17", metric) == plain && plain.count == 12)
    }
  }
}
