// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// Student's intervals of means and differences.
enum MeanCoverage {
  static let all = [
    CoverageExperiment("t, normal, R = 100") { chance in
      let values = (0..<100).map { _ in 7 + 3 * chance.normal() }
      return .init(Moments(values).interval(), truth: 7)
    },
    // Skewed, so that no claim is made; the skewness is reported beside the interval.
    CoverageExperiment("t, exponential, R = 30", bar: .none) { chance in
      let values = (0..<30).map { _ in chance.exponential() }
      return .init(Moments(values).interval(), truth: 1)
    },
    CoverageExperiment("paired t, normal of correlation 0.9, R = 100") { chance in
      let champion = (0..<100).map { _ in chance.normal() }
      let challenger = champion.map { 0.2 + 0.9 * $0 + 0.19.squareRoot() * chance.normal() }
      return .init(
        PairedDifference(challenger: challenger, minus: champion).interval(), truth: 0.2)
    },
    CoverageExperiment("Welch, variances 1 and 9, R = 100 and 40") { chance in
      let left = Moments((0..<100).map { _ in chance.normal() })
      let right = Moments((0..<40).map { _ in 3 * chance.normal() })
      return .init(WelchDifference(left, minus: right)?.interval(), truth: 0)
    },
    CoverageExperiment("control variates, two of 61% together, R = 100") { chance in
      let controls = (0..<2).map { _ in (0..<100).map { _ in chance.normal() } }
      let values = (0..<100).map { r in
        5 + 0.6 * controls[0][r] + 0.5 * controls[1][r] + 0.39.squareRoot() * chance.normal()
      }
      let estimate = try ControlVariates(values, controls: controls, means: [0, 0])
      return .init(estimate.interval(), truth: 5)
    },
  ]
}
