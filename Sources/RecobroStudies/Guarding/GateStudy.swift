// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OutputAnalysis
import Results
import Workbench

/// How often `recobro check` raises an alarm when nothing has changed.
///
/// A run simulates a baseline of small portfolios on a fresh seed, writes it, and checks the same scenarios on another
/// fresh seed, as one invocation of the command does. No two runs share a draw.
struct GateStudy: Study {
  private static let files = ["minimal.yaml", "demo.yaml"]
  private static let size = ["portfolio.accounts=100", "replications=30"]

  func measure(_ settings: StudySettings, _ tell: (Finding) -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-studies-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let runs = try await Parallel.map(settings.gateRuns, threads: settings.threads) {
      try await Self.invocation($0, settings, baselines: "\(folder)/\($0)")
    }
    for finding in Self.findings(runs) { tell(finding) }
  }

  /// What one invocation said.
  private struct Invocation: Sendable {
    let tests: Int
    let isAlarm: Bool
    let worse: [String]
    let better: [String]
    /// What would have been claimed had the replications been compared in pairs.
    let paired: [String]
    var isClaim: Bool { isAlarm || !better.isEmpty }
  }

  private static func findings(_ runs: [Invocation]) -> [Finding] {
    let bar = Bar(low: nil, high: Double(NullAlarms.limit(runs: runs.count)), allowance: 0)
    let tests = SortedSample(runs.map { Double($0.tests) }).quantile(0.5) ?? .nan
    func finding(
      _ name: String, _ isCounted: (Invocation) -> Bool, _ names: (Invocation) -> [String]
    ) -> Finding {
      Finding(
        "\(name) in \(runs.count) null runs of \(tests.formatted) tests",
        count: runs.count(where: isCounted), bar: bar, detail: tally(runs.flatMap(names)))
    }
    return [
      finding("gate: alarms", \.isAlarm) { $0.worse },
      finding("gate: claims, better or worse", \.isClaim) { $0.worse + $0.better },
      finding("gate: claims in pairs", { !$0.paired.isEmpty }, \.paired),
    ]
  }

  private static func invocation(
    _ number: Int, _ settings: StudySettings, baselines folder: String
  ) async throws -> Invocation {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var chance = Chance(seed: settings.seed, study: "gate", experiment: number)
    let paths = files.map { "\(settings.scenarios)/\($0)" }
    for path in paths {
      let before = try GuardedScenario(
        file: path, overrides: size + [seed(&chance)], baselines: folder, isUpdate: true)
      try before.accept(try await before.job.record())
    }
    var scenarios: [GuardedScenario] = []
    for path in paths {
      scenarios.append(
        try GuardedScenario(
          file: path, overrides: [seed(&chance)], baselines: folder, isUpdate: false))
    }
    return try await check(scenarios)
  }

  private static func check(_ scenarios: [GuardedScenario]) async throws -> Invocation {
    let family = FalseAlarms(tests: scenarios.map(\.testCount).reduce(0, +))
    var outcomes: [RegressionOutcome] = []
    var paired: [String] = []
    for scenario in scenarios {
      let record = try await scenario.job.record(purpose: .gate(family))
      outcomes.append(scenario.outcome(of: record, family: family, needsEquivalence: false))
      paired += claimsInPairs(record, scenario.baseline, family.level)
    }
    return Invocation(
      tests: family.tests, isAlarm: RegressionDocument.verdict(outcomes) == .fail,
      worse: names(outcomes) { $0.fails } + failedExpectations(outcomes),
      better: names(outcomes) { $0.verdict == .better }, paired: paired)
  }

  /// Pairs of unlike draws are as valid as those of equal ones, and need no second simulation.
  private static func claimsInPairs(
    _ record: RunRecord, _ baseline: Baseline?, _ level: ConfidenceLevel
  ) -> [String] {
    (baseline?.series ?? []).filter { before in
      let now = record.replications.first {
        $0.strategy == before.strategy && $0.metric == before.metric
      }
      let shift = OutcomeShift(now?.values ?? [], from: before.values, design: .paired)
      let verdict = shift?.verdict(.higherIsBetter, level: level, margin: nil)
      return verdict == .better || verdict == .worse
    }.map { "\($0.strategy).\($0.metric)" }
  }

  /// A seed that no other run of the study has; 53 bits, which every reader keeps.
  private static func seed(_ chance: inout Chance) -> String { "seed=\(chance.next() >> 11)" }

  private static func names(
    _ outcomes: [RegressionOutcome], _ isChosen: (MetricShift) -> Bool
  ) -> [String] {
    outcomes.flatMap(\.shifts).filter(isChosen).map {
      "\($0.strategy).\($0.metric) \($0.verdict.rawValue)"
    }
  }

  private static func failedExpectations(_ outcomes: [RegressionOutcome]) -> [String] {
    outcomes.flatMap(\.expectations).filter { $0.verdict == .fail }.map(\.text)
  }

  /// How often each name occurs.
  private static func tally(_ names: [String]) -> String {
    Dictionary(grouping: names) { $0 }.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value.count)" }.joined(separator: ", ")
  }
}
