// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// Order statistics around a quantile; ranks are whole, so that they cover more than they say.
enum QuantileCoverage {
  static let all = [100, 200].map { count in
    CoverageExperiment(
      "order statistics, p = 0.05, R = \(count)", bar: .atLeast(0.94)
    ) { chance in
      let sample = SortedSample((0..<count).map { _ in chance.uniform() })
      return .init(sample.quantileInterval(0.05), truth: 0.05)
    }
  }
}
