// SPDX-License-Identifier: GPL-3.0-or-later

extension MetricEstimate {
  /// The estimate with the intervals of its quantiles and the mean of its worst 5 %.
  ///
  /// The latter needs 1,000 replications and a better direction; otherwise it is left out.
  ///
  /// - Parameters:
  ///   - values: The values the estimate was made of.
  ///   - direction: Which way the metric improves; nil when neither is better.
  ///   - limits: Between what values of the metric lie.
  /// - Returns: The same estimate with its risk.
  public func withRisk(
    _ values: [Double?], direction: MetricDirection?,
    limits: ClosedRange<Double> = -.infinity ... .infinity
  ) -> MetricEstimate {
    var estimate = self
    estimate.quantileIntervals = QuantileIntervals(SortedSample(values))
    estimate.tail = direction.flatMap { try? ConditionalValueAtRisk(values, direction: $0) }?
      .within(limits)
    return estimate
  }
}
