// SPDX-License-Identifier: GPL-3.0-or-later

/// The 95 % intervals of the quantiles in ``QuantileSummary``, by order statistics.
///
/// Each is nil where the sample is too small to bound the quantile on both sides: 72 replications are
/// needed for 5 % and 95 %.
public struct QuantileIntervals: Hashable, Sendable {
  /// The interval of the 5 % quantile.
  public var p05: ConfidenceInterval?
  /// The interval of the median.
  public var p50: ConfidenceInterval?
  /// The interval of the 95 % quantile.
  public var p95: ConfidenceInterval?

  /// The intervals of a sample.
  public init(_ sample: SortedSample) {
    p05 = sample.quantileInterval(0.05)
    p50 = sample.quantileInterval(0.5)
    p95 = sample.quantileInterval(0.95)
  }
}
