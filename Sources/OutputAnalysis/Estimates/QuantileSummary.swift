// SPDX-License-Identifier: GPL-3.0-or-later

/// The 5 %, 50 % and 95 % sample quantiles of a metric over replications.
///
/// They describe the spread of outcomes, not the error of the mean.
public struct QuantileSummary: Hashable, Sendable {
  /// The 5 % quantile.
  public var p05: Double
  /// The median.
  public var p50: Double
  /// The 95 % quantile.
  public var p95: Double

  /// Creates a summary from its parts.
  public init(p05: Double, p50: Double, p95: Double) {
    self.p05 = p05
    self.p50 = p50
    self.p95 = p95
  }

  /// The quantiles of a sample; nil without values.
  public init?(_ sample: SortedSample) {
    guard let p05 = sample.quantile(0.05), let p50 = sample.quantile(0.5),
      let p95 = sample.quantile(0.95)
    else { return nil }
    self.init(p05: p05, p50: p50, p95: p95)
  }
}
