// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Simulation
import Strategies
import Testing
import Vocabulary

@testable import Experiments

/// Estimates that know what was divided and counted.
@Suite("Ratios of a run") struct RatioTests {
  private func summary(
    _ experiment: Experiment, replications: Int
  ) async -> (ExperimentSummary, [ReplicationResult]) {
    let results = await experiment.run(0..<replications, threads: 2)
    return (
      experiment.summary(of: results, SummarySettings(name: "n", currency: "USD")), results
    )
  }

  private func estimate(
    _ name: String, _ summary: ExperimentSummary, strategy: Int = 0
  ) throws -> MetricEstimate {
    try #require(summary.strategies[strategy].metrics.first { $0.name == name }).estimate
  }

  @Test("A rate of what happened is the ratio of the sums, and says what they are")
  func ratioOfSums() async throws {
    let experiment = try KitchenSink.experiment(accounts: 60)
    let (summary, results) = await summary(experiment, replications: 8)
    for strategy in 0..<2 {
      for metric in [Metric.keptRate, .planCompletion, .costPerUnitCollected, .ptpRate] {
        let estimate = try estimate(metric.name, summary, strategy: strategy)
        guard let totals = estimate.totals, let mean = estimate.mean else {
          #expect(estimate.fact == .noExposure && estimate.interval95 == nil)
          continue
        }
        #expect(abs(mean - totals.numerator / totals.denominator) <= 1e-15 * mean.magnitude)
        #expect(estimate.n + estimate.missing == 8)
      }
    }
    let complaints = try estimate("complaints_per_1000", summary, strategy: 1)
    let events = try #require(complaints.totals?.events)
    let values = results.compactMap { result in
      experiment.model.metrics(strategy: 1).firstIndex(of: .complaintsPer1000)
        .map { result.totals[1].values[$0] * Double(result.totals[1].debtors) / 1_000 }
    }
    #expect(abs(values.reduce(0, +) - events) < 1e-9 && complaints.errorSource == .events)
    #expect(summary.unit == .debtors)
  }

  @Test(
    "Of a strategy that touches nobody what cannot happen is exact, in a single replication too")
  func impossible() async throws {
    let experiment = try KitchenSink.experiment(accounts: 50, strategies: [KitchenSink.idle])
    let (summary, _) = await summary(experiment, replications: 1)
    for name in ["contacts_per_account", "complaints_per_1000", "cost_per_account"] {
      let estimate = try estimate(name, summary)
      #expect(estimate.fact == .exact && estimate.interval95?.halfWidth == 0, "\(name)")
    }
    #expect(try estimate("recovery_rate", summary).fact == nil)
  }

  @Test("Strategies that are equal but for their names differ by exactly 0, and nothing is tested")
  func equalStrategies() async throws {
    let experiment = try KitchenSink.experiment(
      accounts: 50, strategies: [KitchenSink.named("a"), KitchenSink.named("b")])
    let (summary, _) = await summary(experiment, replications: 1)
    #expect(!summary.comparisons.isEmpty)
    #expect(summary.comparisons.allSatisfy { $0.verdict == .notTested })
    #expect(summary.comparisons.allSatisfy { $0.difference.fact == .exact })
  }

  @Test("Rates of a strategy's own process get no verdict")
  func processRates() async throws {
    let (summary, _) = try await summary(KitchenSink.experiment(accounts: 60), replications: 3)
    let compared = Set(summary.comparisons.map(\.metric))
    for name in ["ptp_rate", "contact_rate", "rpc_rate", "delivery_rate", "plan_takeup"] {
      #expect(!compared.contains(name), "\(name)")
    }
    #expect(compared.contains("kept_rate") || compared.contains("complaints_per_1000"))
  }

  @Test("Pairs of mirror images are replications, not debtors")
  func antithetic() async throws {
    let experiment = try KitchenSink.experiment(accounts: 60, isAntithetic: true)
    let (summary, _) = await summary(experiment, replications: 4)
    #expect(summary.unit == .replications)
    let complaints = try estimate("complaints_per_1000", summary)
    #expect((complaints.interval95?.halfWidth ?? 0) > 0)
  }
}

extension KitchenSink {
  fileprivate static let idle = Strategy(name: "idle", treatments: [])

  /// The gentle strategy under another name.
  fileprivate static func named(_ name: String) -> Strategy {
    var strategy = gentle
    strategy.name = name
    return strategy
  }
}
