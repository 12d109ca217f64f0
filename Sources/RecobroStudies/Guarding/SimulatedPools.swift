// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Workbench

/// Many replications of a scenario: as it is, with a changed parameter on the same draws, and on other draws.
///
/// The pools stand for the whole truth, from which samples are drawn with replacement.
struct SimulatedPools {
  private static let replications = 5_000
  private let before: [ReplicationSeries]
  private let changed: [ReplicationSeries]
  private let fresh: [ReplicationSeries]

  init(_ settings: StudySettings) async throws {
    var chance = Chance(seed: settings.seed, study: "pools", experiment: 0)
    let seeds = (0..<2).map { _ in "seed=\(chance.next() >> 11)" }
    before = try await Self.pool([seeds[0]], settings)
    changed = try await Self.pool([seeds[0], "portfolio.frailty=0.6"], settings)
    fresh = try await Self.pool([seeds[1]], settings)
  }

  /// What a check in this design would compare.
  func source(_ design: OutcomeShift.Design) -> PoolSource {
    PoolSource(
      now: design == .paired ? changed : fresh, before: before, design: design)
  }

  private static func pool(
    _ overrides: [String], _ settings: StudySettings
  ) async throws -> [ReplicationSeries] {
    let size = ["portfolio.accounts=200", "replications=\(replications)"]
    let file = try ScenarioFile(
      path: "\(settings.scenarios)/demo.yaml", overrides: size + overrides)
    let record = try await ScenarioRun(file).record(threads: settings.threads)
    return record.replications.filter { Baseline.isGuarded($0.metric) }
  }
}
