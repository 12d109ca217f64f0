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
  /// Scenarios with the settings under which they are accepted.
  private struct Family: Sendable {
    let name: String
    let files: [(file: String, overrides: [String])]
    /// What share of the runs asked for it takes.
    var share = 1
  }

  private static let size = ["portfolio.accounts=100", "replications=30"]
  private static let families = [
    Family(name: "gate", files: [("minimal.yaml", size), ("demo.yaml", size)]),
    Family(
      name: "gate, \(SeveralAccounts.name)",
      files: [
        ("demo.yaml", size + SeveralAccounts.overrides), ("imported.yaml", ["replications=30"]),
      ], share: 5),
  ]

  func measure(_ settings: StudySettings, _ tell: (Finding) -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-studies-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for family in Self.families where settings.wants(family.name) {
      let count = max(2, settings.gateRuns / family.share)
      let runs = try await Parallel.map(count, threads: settings.threads) {
        try await Self.invocation($0, family, settings, baselines: "\(folder)/\($0)")
      }
      for finding in Self.findings(runs, family.name) { tell(finding) }
    }
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

  private static func findings(_ runs: [Invocation], _ family: String) -> [Finding] {
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
      finding("\(family): alarms", \.isAlarm) { $0.worse },
      finding("\(family): claims, better or worse", \.isClaim) { $0.worse + $0.better },
      finding("\(family): claims in pairs", { !$0.paired.isEmpty }, \.paired),
    ]
  }

  private static func invocation(
    _ number: Int, _ family: Family, _ settings: StudySettings, baselines folder: String
  ) async throws -> Invocation {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var chance = Chance(seed: settings.seed, study: family.name, experiment: number)
    let files = family.files.map { ("\(settings.scenarios)/\($0.file)", $0.overrides) }
    for (path, overrides) in files {
      let before = try GuardedScenario(
        file: path, overrides: overrides + [seed(&chance)], baselines: folder, isUpdate: true)
      try before.accept(try await before.job.record())
    }
    var scenarios: [GuardedScenario] = []
    for (path, _) in files {
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
