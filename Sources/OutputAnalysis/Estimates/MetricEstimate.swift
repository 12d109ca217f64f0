// SPDX-License-Identifier: GPL-3.0-or-later

/// What replications say about one metric of one strategy.
///
/// The values are one number per replication. One that is absent, NaN or infinite is *missing*: a
/// metric whose denominator was 0 in that replication has no value there, and 0 would be a lie.
///
/// The interval is Student's with n − 1 degrees of freedom. It speaks of the error of the mean; the
/// quantiles speak of the spread between replications.
public struct MetricEstimate: Hashable, Sendable {
  /// The mean over replications, or the ratio of sums; nil when there is no value.
  public var mean: Double?
  /// The standard deviation between replications; nil for fewer than two values.
  public var standardDeviation: Double?
  /// The standard error of `mean`; nil when unknown.
  public var standardError: Double?
  /// The 95 % interval of the mean; nil when the error is unknown.
  public var interval95: ConfidenceInterval?
  /// The number of replications with a value.
  public var n: Int
  /// The number of replications without a value.
  public var missing: Int
  /// The quantiles over replications; nil when there is no value.
  public var quantiles: QuantileSummary?
  /// The skewness over replications, to judge the interval; nil when undefined.
  public var skewness: Double?
  /// Where the standard error comes from; nil when there is none.
  public var errorSource: ErrorSource?
  /// The estimate with a control variate; nil without one.
  public var controlled: ControlledEstimate?
  /// The intervals of the quantiles; nil where they were not asked for.
  public var quantileIntervals: QuantileIntervals?
  /// The mean of the worst 5 % of replications; nil where it was not asked for or cannot be trusted.
  public var tail: ConditionalValueAtRisk?
  /// What the design of the replications gained; nil for a plain one.
  public var gain: SamplingGain?
  /// The sums of a ratio; nil for other means.
  public var totals: RateTotals?
  /// What is known of a value that does not vary; nil for one that does.
  public var fact: EstimateFact?

  /// Creates an estimate from its parts.
  public init(
    mean: Double?, standardDeviation: Double?, standardError: Double?,
    interval95: ConfidenceInterval?, n: Int, missing: Int, quantiles: QuantileSummary?,
    skewness: Double?, errorSource: ErrorSource?, controlled: ControlledEstimate? = nil
  ) {
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.standardError = standardError
    self.interval95 = interval95
    self.n = n
    self.missing = missing
    self.quantiles = quantiles
    self.skewness = skewness
    self.errorSource = errorSource
    self.controlled = controlled
  }
}
