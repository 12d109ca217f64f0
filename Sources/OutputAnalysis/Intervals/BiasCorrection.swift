// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// The two numbers that move the ends of a bootstrap interval; see ``BootstrapInterval``.
struct BiasCorrection {
  /// The bias z₀; infinite when all resampled statistics lie on one side.
  let bias: Double
  /// The acceleration a.
  let acceleration: Double

  init(estimate: Double, resampled: [Double], withoutOne: [Double]) {
    let below = resampled.count { $0 < estimate }
    let equal = resampled.count { $0 == estimate }
    bias = NormalLaw.quantile(
      (Double(below) + Double(equal) / 2) / Double(resampled.count))
    let skewness = Moments(withoutOne).skewness ?? 0
    acceleration = -skewness / (6 * Double(withoutOne.count).squareRoot())
  }

  /// The interval whose ends are quantiles of the sample; nil where an end is unknown.
  func interval(of sample: SortedSample, level: ConfidenceLevel) -> ConfidenceInterval? {
    guard let low = end(of: sample, at: NormalLaw.quantile(level.alpha / 2)),
      let high = end(of: sample, at: -NormalLaw.quantile(level.alpha / 2))
    else { return nil }
    return ConfidenceInterval(low: low, high: high, level: level)
  }

  private func end(of sample: SortedSample, at z: Double) -> Double? {
    // All equal to the estimate: the quantiles are known at any probability, however few.
    if bias == 0, let first = sample.values.first, first == sample.values.last { return first }
    let shifted = bias + z
    let slope = 1 - acceleration * shifted
    guard slope > 0 else { return nil }
    let p = NormalLaw.cdf(bias + shifted / slope)
    let margin = 1 / Double(sample.values.count + 1)
    guard p >= margin, p <= 1 - margin else { return nil }
    return sample.quantile(p)
  }
}
