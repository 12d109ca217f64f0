// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import OutputAnalysis
import Results
import Verification
import Workbench

/// Whether `recobro tune` finds the threshold of giving up, which is known exactly, and what it takes.
///
/// Each macro-run tunes the threshold over 0…60 at 10,000 accounts with a seed of its own. The optimum is found when it
/// is the winner or in the indifference set.
struct TuningStudy: Study {
  private static let thresholds = 0...60

  func measure(_ settings: StudySettings, _ tell: (Finding) -> Void) async throws {
    for parameters in [[], ["pay_probability=0.94", "truncation=6"]] {
      for finding in try await Self.findings(parameters, settings) { tell(finding) }
    }
  }

  /// What one tuning came to.
  private struct MacroRun: Sendable {
    let isFound: Bool
    let winner: Int
    let paths: Int
    let equalAllocation: Int
  }

  private static func findings(
    _ parameters: [String], _ settings: StudySettings
  ) async throws -> [Finding] {
    let name = "tune give-up" + parameters.map { ", " + $0 }.joined()
    let optimum = try optimum(parameters, settings)
    let runs = try await Parallel.map(settings.tunings, threads: settings.threads) {
      try await macroRun($0, name, parameters, optimum, settings)
    }
    let savings = SortedSample(runs.map { Double($0.equalAllocation) / Double($0.paths) })
    let median = savings.quantile(0.5) ?? .nan
    let winners = Set(runs.map(\.winner)).sorted().map(String.init).joined(separator: ", ")
    return [
      Finding(
        name + ": the optimum \(optimum) found", successes: runs.count(where: \.isFound),
        of: runs.count, bar: Bar(low: 0.975, high: nil, allowance: 0),
        detail: "winners \(winners)"),
      Finding(
        name + ": runs with fewer than 5 times less than equal allocation",
        count: runs.count { $0.equalAllocation < 5 * $0.paths }, isExact: true,
        bar: Bar(low: nil, high: 0),
        detail:
          "median \(median.formatted) times less, at least \((savings.quantile(0) ?? .nan).formatted)"
      ),
    ]
  }

  private static func scenario(
    _ parameters: [String], _ settings: StudySettings, _ more: [String] = []
  ) throws -> ScenarioRun {
    try ScenarioRun(
      ScenarioFile(
        path: "\(settings.scenarios)/validation/give-up-threshold.yaml",
        overrides: parameters.map { "parameters.\($0)" } + more))
  }

  private static func optimum(_ parameters: [String], _ settings: StudySettings) throws -> Int {
    let exact = try scenario(parameters, settings).exactGiveUpLoss()
    return thresholds.min { exact.loss(threshold: $0) < exact.loss(threshold: $1) } ?? 0
  }

  private static func macroRun(
    _ number: Int, _ name: String, _ parameters: [String], _ optimum: Int,
    _ settings: StudySettings
  ) async throws -> MacroRun {
    var chance = Chance(seed: settings.seed, study: name, experiment: number)
    let base = try scenario(parameters, settings, ["seed=\(chance.next() >> 11)"])
    let job = try TuningJob(
      base,
      TuningRequest(
        parameters: ["threshold=\(thresholds.lowerBound)..\(thresholds.upperBound)"],
        objective: "loss_rate", confirmation: 2))
    let record = try await job.execute(threads: 1, control: RunControl())
    let winner = record.winner.map { record.candidates[$0].values[0] } ?? ""
    return MacroRun(
      isFound: record.indifferenceSet.contains { $0.values == ["\(optimum)"] },
      winner: Int(winner) ?? -1, paths: record.effort.screening + record.effort.race,
      equalAllocation: record.effort.equalAllocation)
  }
}
