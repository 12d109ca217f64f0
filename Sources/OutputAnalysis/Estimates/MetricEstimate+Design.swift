// SPDX-License-Identifier: GPL-3.0-or-later

extension MetricEstimate {
  /// The estimate with the spread of single portfolios instead of that of its replications.
  ///
  /// - Parameters:
  ///   - portfolios: One value per portfolio of independent debtors, simulated once; nil when the design has none, and
  ///     then nothing is said of the spread.
  ///   - direction: Which way the metric improves, for the mean of the worst 5 %; nil when neither is better.
  ///   - limits: Between what values of the metric lie.
  /// - Returns: The same mean, error and interval with other quantiles.
  public func withSpread(
    of portfolios: [Double?]?, direction: MetricDirection? = nil,
    limits: ClosedRange<Double> = -.infinity ... .infinity
  ) -> MetricEstimate {
    var estimate = self
    estimate.quantiles = portfolios.flatMap { QuantileSummary(SortedSample($0)) }
    estimate.quantileIntervals = nil
    estimate.tail = nil
    guard let portfolios else { return estimate }
    return estimate.withRisk(portfolios, direction: direction, limits: limits)
  }
}
