// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import OutputAnalysis
import Simulation
import Strategies
import Testing
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What strategies gain from living through the same luck.
@Suite("Common draws") struct CommonDrawsTests {
  private static let replications = 100

  /// Variance of a difference between independent strategies over that between coupled ones.
  private func ratio(_ plain: PlainExperiment) async throws -> Double {
    let results = await (try plain.experiment()).run(0..<Self.replications, threads: 2)
    let (first, second) = (0, 1)
    let a = results.map { $0.totals[first].curve[180] }
    let b = results.map { $0.totals[second].curve[180] }
    return (variance(a) + variance(b)) / variance(zip(a, b).map { $0 - $1 })
  }

  /// The logarithm of a ratio of two variances from R replications has an error of at most √(4/(R − 1)).
  private func lowest(_ expected: Double) -> Double {
    expected * exp(-4 * (4 / Double(Self.replications - 1)).squareRoot())
  }

  @Test("Message success .27 or .30: about 15.8 times less variance (z = 4)")
  func success() async throws {
    let ratio = try await ratio(.reference(accounts: 400, successes: [0.27, 0.30]))
    #expect(ratio > lowest(15.8), "\(ratio)")
  }

  @Test("Every 7 or every 8 days: about 13.3 times less variance (z = 4)")
  func cadence() async throws {
    let ratio = try await ratio(.reference(accounts: 400, cadences: [7, 8]))
    #expect(ratio > lowest(13.3), "\(ratio)")
  }

  @Test("A strategy against itself: every difference is exactly 0")
  func againstItself() async throws {
    var plain = try PlainExperiment.reference(accounts: 100)
    plain.strategies.append(plain.strategies[0])
    plain.strategies[1].name = "twin"
    let experiment = try plain.experiment()
    let results = await experiment.run(0..<10, threads: 2)
    for result in results { #expect(result.totals[0].bits == result.totals[1].bits) }
    let summary = experiment.summary(of: results, SummarySettings(name: "twins", currency: "EUR"))
    #expect(summary.comparisons.first { $0.metric == "recovery_rate" }?.difference.mean == 0)
    for comparison in summary.comparisons {
      #expect(comparison.difference.mean == nil || comparison.difference.mean == 0)
      #expect(comparison.pValue == nil)
    }
  }
}
