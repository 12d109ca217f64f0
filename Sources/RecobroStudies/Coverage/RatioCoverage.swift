// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// Ratios of sums over replications, by the delta method and by resampling.
enum RatioCoverage {
  static let all = [
    CoverageExperiment("ratio by the delta method, promises kept, R = 100") { chance in
      let (kept, made) = promises(100, &chance)
      return .init(
        MetricEstimate.ratioOfSums(numerators: kept, denominators: made).interval95, truth: 0.6)
    },
    CoverageExperiment("ratio by BCa, promises kept, R = 200", bar: .atLeast(0.93)) { chance in
      let (kept, made) = promises(200, &chance)
      return .init(
        BootstrapInterval.ratioOfSums(numerators: kept, denominators: made, using: &chance)?
          .interval, truth: 0.6)
    },
    CoverageExperiment("ratio by BCa, skewed amounts, R = 200", bar: .atLeast(0.93)) { chance in
      let (paid, owed) = amounts(200, &chance)
      return .init(
        BootstrapInterval.ratioOfSums(numerators: paid, denominators: owed, using: &chance)?
          .interval, truth: 0.5)
    },
    CoverageExperiment("ratio by BCa, skewed amounts, R = 30", bar: .none) { chance in
      let (paid, owed) = amounts(30, &chance)
      return .init(
        BootstrapInterval.ratioOfSums(numerators: paid, denominators: owed, using: &chance)?
          .interval, truth: 0.5)
    },
  ]

  /// Up to three promises per replication, each kept with probability 0.6.
  private static func promises(_ count: Int, _ chance: inout Chance) -> ([Double], [Double]) {
    let made = (0..<count).map { _ in Double(chance.index(below: 4)) }
    let kept = made.map { made in
      Double((0..<Int(made)).count { _ in chance.uniform() < 0.6 })
    }
    return (kept, made)
  }

  /// Exponential amounts, of which an exponential multiple of mean a half is paid.
  private static func amounts(_ count: Int, _ chance: inout Chance) -> ([Double], [Double]) {
    let owed = (0..<count).map { _ in chance.exponential() }
    return (owed.map { 0.5 * $0 * chance.exponential() }, owed)
  }
}

/// Wilson's interval of a share, which swings around its level with the share.
enum ProportionCoverage {
  static let all = [
    averaged(trials: 30), averaged(trials: 100), fixed(0.99, trials: 100), fixed(0.9, trials: 30),
  ]

  private static func averaged(trials: Int) -> CoverageExperiment {
    CoverageExperiment("Wilson, mean over p, R = \(trials)") { chance in
      let share = chance.uniform()
      return trial(share, trials, &chance)
    }
  }

  /// Single shares are above or below, as the whole numbers fall.
  private static func fixed(_ share: Double, trials: Int) -> CoverageExperiment {
    CoverageExperiment("Wilson, p = \(share), R = \(trials)", bar: .none) {
      trial(share, trials, &$0)
    }
  }

  private static func trial(
    _ share: Double, _ trials: Int, _ chance: inout Chance
  ) -> CoverageExperiment.Trial {
    let successes = (0..<trials).count { _ in chance.uniform() < share }
    return .init(
      ProportionEstimate(successes: Double(successes), trials: trials)?.interval, truth: share)
  }
}
