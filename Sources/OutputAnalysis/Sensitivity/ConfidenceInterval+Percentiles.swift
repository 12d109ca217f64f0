// SPDX-License-Identifier: GPL-3.0-or-later

extension ConfidenceInterval {
  /// The interval between the quantiles α/2 and 1 − α/2 of resampled values.
  ///
  /// - Parameters:
  ///   - values: The resampled values; NaN and infinities are left out.
  ///   - level: The level 1 − α.
  /// - Returns: Nil for fewer than 2/α − 1 values, which do not reach to the ends.
  static func percentiles(of values: [Double], level: ConfidenceLevel) -> ConfidenceInterval? {
    let sample = SortedSample(values)
    guard Double(sample.values.count) + 1e-9 >= 2 / level.alpha - 1,
      let low = sample.quantile(level.alpha / 2), let high = sample.quantile(1 - level.alpha / 2)
    else { return nil }
    return ConfidenceInterval(low: low, high: high, level: level)
  }
}
