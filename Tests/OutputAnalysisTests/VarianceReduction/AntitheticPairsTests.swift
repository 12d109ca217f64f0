// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

/// What pairs of known correlation are said to gain.
@Suite("Antithetic pairs") struct AntitheticPairsTests {
  /// Pairs of standard normal members with a correlation.
  private static func pairs(_ correlation: Double, count: Int) -> [(Double, Double)] {
    var generator = SplitMix(seed: 17)
    return (0..<count).map { _ in
      let (x, z) = (normal(&generator), normal(&generator))
      return (3 + x, 3 + correlation * x + (1 - correlation * correlation).squareRoot() * z)
    }
  }

  /// A sum of twelve uniform numbers: mean 0, variance 1.
  private static func normal(_ generator: inout SplitMix) -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + generator.uniform() }
  }

  /// For 20,000 pairs log Var D − log Var M has standard error √(2·2/20,000), which moves the ratio by less than this
  /// times the ratio.
  @Test(
    "The ratio is 1/(1 + ρ) and the variance that of a member (z = 4)",
    arguments: [
      -0.9, -0.5, 0, 0.5, 0.9,
    ])
  func ratio(correlation: Double) throws {
    let pairs = Self.pairs(correlation, count: 20_000)
    let judged = AntitheticPairs(means: pairs.map { ($0.0 + $0.1) / 2 }, first: pairs.map(\.0))
    let ratio = try #require(judged.varianceRatio)
    let variance = try #require(judged.memberVariance)
    let error = (4.0 / 20_000).squareRoot()
    #expect(abs(ratio * (1 + correlation) - 1) < 4 * error)
    #expect(abs(variance - 1) < 4 * error)
  }

  @Test("By hand: pairs (1, 3), (2, 2), (6, 0)")
  func byHand() {
    // Means 2, 2, 3 have variance 1/3; halves of the differences −1, 0, 3 have 13/3.
    let judged = AntitheticPairs(means: [2, 2, 3], first: [1, 2, 6])
    #expect(abs((judged.memberVariance ?? .nan) - 14.0 / 3) < 1e-12)
    #expect(abs((judged.varianceRatio ?? .nan) - 7) < 1e-12)
  }

  @Test("Pairs without a value are passed over; too few, and equal ones, have no ratio")
  func missing() {
    let whole = AntitheticPairs(means: [2, 2, 3], first: [1, 2, 6])
    #expect(AntitheticPairs(means: [2, .nan, 2, 3], first: [1, 5, 2, 6]) == whole)
    #expect(AntitheticPairs(means: [2], first: [1]).varianceRatio == nil)
    #expect(AntitheticPairs(means: [2, 2], first: [1, 3]).varianceRatio == nil)
    #expect(AntitheticPairs(means: [], first: []).memberVariance == nil)
  }
}
