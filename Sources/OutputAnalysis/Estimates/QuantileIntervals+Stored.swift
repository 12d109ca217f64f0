// SPDX-License-Identifier: GPL-3.0-or-later

extension QuantileIntervals {
  /// Puts intervals together again that were stored.
  ///
  /// - Parameters:
  ///   - p05: That of the 5 % quantile; nil where the sample was too small.
  ///   - p50: That of the median.
  ///   - p95: That of the 95 % quantile.
  public init(p05: ConfidenceInterval?, p50: ConfidenceInterval?, p95: ConfidenceInterval?) {
    self.p05 = p05
    self.p50 = p50
    self.p95 = p95
  }
}
