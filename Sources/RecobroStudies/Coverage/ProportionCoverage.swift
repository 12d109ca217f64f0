// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

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
