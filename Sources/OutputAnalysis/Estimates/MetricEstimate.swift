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
  /// What the spread says beyond the quantiles; nil where it was not asked for.
  public var risk: RiskSummary?
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

/// A metric's name with its estimate.
public struct NamedEstimate: Hashable, Sendable {
  /// The metric's name as written in results, such as `recovery_rate`.
  public var name: String
  /// What the replications say.
  public var estimate: MetricEstimate

  /// Creates a named estimate.
  public init(name: String, estimate: MetricEstimate) {
    self.name = name
    self.estimate = estimate
  }
}

/// Which way a metric improves.
public enum MetricDirection: String, Hashable, Sendable, CaseIterable {
  /// More is better, as for recovery.
  case higherIsBetter = "higher_is_better"
  /// Less is better, as for costs and complaints.
  case lowerIsBetter = "lower_is_better"

  /// +1 or −1: the factor that makes an improvement positive.
  var sign: Double {
    switch self {
    case .higherIsBetter: 1
    case .lowerIsBetter: -1
    }
  }
}

/// What is known of an estimate that does not vary between replications.
///
/// A table words these instead of printing an error of nothing. An estimate that varies has none.
///
/// Method: <doc:WhatIntervalsCover>.
public enum EstimateFact: String, Hashable, Sendable, CaseIterable {
  /// The value follows from the scenario: no replication can have another, and its interval is the point.
  case exact
  /// Every replication came to the same value, though another is possible.
  case noSpread = "no_spread"
  /// There were occasions but no event in any replication; the interval tells how many there may be.
  case nothingCounted = "nothing_counted"
  /// No replication had an occasion: there is nothing to divide by, and no interval.
  case noExposure = "no_exposure"
}

/// Where the standard error of an estimate comes from.
public enum ErrorSource: String, Hashable, Sendable, CaseIterable {
  /// The spread between replications.
  case replications
  /// An error the engine computed inside a single replication.
  case withinReplication = "within_replication"
  /// The number of events counted over all replications, with their spread.
  case events
}

/// What the chance of a run is made of: what is drawn independently, many times.
///
/// Method: <doc:WhatIntervalsCover>.
public enum SamplingUnit: String, Hashable, Sendable, CaseIterable {
  /// Debtors share nothing within a replication: events of all replications are pooled.
  case debtors
  /// Something is shared within a replication, so only whole replications are independent.
  case replications
}
