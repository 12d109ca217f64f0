// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Simulation
import Testing

@testable import Experiments

/// What a summary says beyond means: the best, the difference of curves, and where it comes from.
@Suite("Exploration") struct ExplorationTests {
  private func summary() async throws -> (ExperimentSummary, [ReplicationResult]) {
    let experiment = try KitchenSink.experiment(accounts: 200)
    let results = await experiment.run(0..<20, threads: 2)
    return (
      experiment.summary(
        of: results, SummarySettings(name: "n", currency: "USD", margins: [.netRecoveryRate: 1])),
      results
    )
  }

  @Test("The difference of curves ends at the difference of recovery")
  func curves() async throws {
    let (summary, results) = try await summary()
    #expect(
      summary.differenceCurves.map(\.challenger) == summary.strategies.dropFirst().map(\.name))
    for (position, curve) in summary.differenceCurves.enumerated() {
      let ends = results.map { $0.totals.map { $0.curve.last ?? .nan } }
      let last = Moments(ends.map { $0[position + 1] - $0[0] })
      #expect(curve.band.mean.last == last.mean)
      #expect(
        curve.band.mean.first == 0 && curve.band.mean.count == results[0].totals[0].curve.count)
      let inner = try #require(curve.band.pointwise.last ?? nil)
      let outer = try #require(curve.band.simultaneous.last ?? nil)
      #expect(outer.low <= inner.low && inner.high <= outer.high)
    }
  }

  @Test("Segments are compared in pairs, replication by replication")
  func segments() async throws {
    let (summary, results) = try await summary()
    let row = try #require(summary.segmentComparisons.first { $0.metric == "recovery_rate" })
    let strategy = try #require(summary.strategies.firstIndex { $0.name == row.challenger })
    let differences = results.map { result in
      (result.segments[strategy][0]?.values[0] ?? .nan) - (result.segments[0][0]?.values[0] ?? .nan)
    }
    #expect(row.difference.mean == Moments(differences).mean)
    #expect((row.adjustedPValue ?? 0) >= (row.pValue ?? 1))
    #expect(summary.segmentComparisons.allSatisfy { $0.difference.n >= 2 })
  }

  @Test("The best is chosen on the headline metric, and equal seeds choose alike")
  func best() async throws {
    let (first, _) = try await summary()
    let (second, _) = try await summary()
    let best = try #require(first.best)
    #expect(best == second.best && best.metric == "net_recovery_rate")
    #expect(best.standings.count == first.strategies.count)
    // A margin of the whole balance makes everything indifferent.
    #expect(best.indifferent == first.strategies.map(\.name))
  }
}
