// SPDX-License-Identifier: GPL-3.0-or-later

/// What values of single portfolios say of a metric beyond their quantiles: how sure those are, and how bad it gets.
///
/// A statistic of risk is a property here, with what it is made of beside it.
///
/// Method: <doc:Risk>.
public struct RiskSummary: Hashable, Sendable {
  /// The intervals of the quantiles; nil in records that have none.
  public var quantileIntervals: QuantileIntervals?
  /// The mean of the worst 5 %; nil where neither direction is better, or too few values lie in the tail.
  public var tail: ConditionalValueAtRisk?

  /// Sums up values.
  ///
  /// - Parameters:
  ///   - values: One value per portfolio; nil, NaN and infinities are missing.
  ///   - direction: Which way the metric improves; nil when neither is better.
  ///   - limits: Between what values of the metric lie.
  public init(
    of values: [Double?], direction: MetricDirection?,
    limits: ClosedRange<Double> = -.infinity ... .infinity
  ) {
    quantileIntervals = QuantileIntervals(SortedSample(values))
    tail = direction.flatMap { try? ConditionalValueAtRisk(values, direction: $0) }?.within(limits)
  }

  /// The summary of a record; nil where it has nothing of it.
  public init?(quantileIntervals: QuantileIntervals?, tail: ConditionalValueAtRisk?) {
    guard quantileIntervals != nil || tail != nil else { return nil }
    (self.quantileIntervals, self.tail) = (quantileIntervals, tail)
  }
}
