// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

/// Synthetic experiments with a known truth: what the intervals promise is what they do.
@Suite struct CoverageTests {
  static let experiments = 10_000

  /// Student's interval of normal values is exact: 95 % ± z = 4 binomial errors, seed 101.
  @Test(arguments: [2, 5, 30])
  func studentIntervalCovers(replications: Int) {
    var generator = SplitMix(seed: 101)
    let covered = (0..<Self.experiments).count { _ in
      let values = (0..<replications).map { _ in 7 + 3 * generator.normal() }
      return Moments(values).interval()?.contains(7) ?? false
    }
    expectShare(covered, 0.95)
  }

  /// The paired interval under correlation 0.9 and unequal variances, seed 102; also the error rate
  /// of the p-value without an effect.
  @Test func pairedIntervalCovers() {
    var generator = SplitMix(seed: 102)
    var covered = 0
    var rejected = 0
    for _ in 0..<Self.experiments {
      let champion = (0..<20).map { _ in generator.normal() }
      let challenger = champion.map { 0.9 * $0 + 0.4 * generator.normal() }
      let paired = PairedDifference(challenger: challenger, minus: champion)
      if paired.interval()?.contains(0) ?? false { covered += 1 }
      if paired.pValue ?? 1 < 0.05 { rejected += 1 }
    }
    expectShare(covered, 0.95)
    expectShare(rejected, 0.05)
  }

  /// The delta method for a ratio of sums at R = 200, a quarter of the denominators 0, seed 103.
  @Test func ratioOfSumsCovers() {
    var generator = SplitMix(seed: 103)
    let covered = (0..<2_000).count { _ in
      // Up to three promises, each kept with probability 0.6.
      let made = (0..<200).map { _ in (generator.uniform() * 4).rounded(.down) }
      let kept = made.map { count in
        Double((0..<Int(count)).count { _ in generator.uniform() < 0.6 })
      }
      let estimate = MetricEstimate.ratioOfSums(numerators: kept, denominators: made)
      return estimate.interval95?.contains(0.6) ?? false
    }
    let observed = Double(covered) / 2_000
    #expect(abs(observed - 0.95) < binomialBound(0.95, trials: 2_000), "observed \(observed)")
  }

  /// Order statistics cover at least their level: 5 % point of 100 values, seed 104; exact 98.3 %.
  @Test func quantileIntervalCovers() {
    var generator = SplitMix(seed: 104)
    let covered = (0..<Self.experiments).count { _ in
      let sample = SortedSample((0..<100).map { _ in generator.uniform() })
      return sample.quantileInterval(0.05)?.contains(0.05) ?? false
    }
    expectShare(covered, 0.982_6)
  }

  private func expectShare(
    _ count: Int, _ share: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let observed = Double(count) / Double(Self.experiments)
    #expect(
      abs(observed - share) < binomialBound(share, trials: Self.experiments),
      "observed \(observed), expected \(share)", sourceLocation: sourceLocation)
  }
}
