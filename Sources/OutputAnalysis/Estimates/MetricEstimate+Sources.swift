// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

extension MetricEstimate {
  /// Estimates a metric from its value in each replication.
  ///
  /// - Parameters:
  ///   - values: One value per replication; nil, NaN and infinities are missing.
  ///   - withinReplicationError: The standard error the engine found inside a replication, ≥ 0 and
  ///     finite. It is used only when exactly one value is present; the interval is then the normal
  ///     one, for the error is not estimated from the spread of replications.
  ///   - controlled: The estimate with a control variate, to stand beside this one.
  /// - Complexity: O(n log n), for the quantiles.
  public init(
    _ values: [Double?], withinReplicationError: Double? = nil,
    controlled: ControlledEstimate? = nil
  ) {
    let moments = Moments(values.lazy.map { $0 ?? .nan })
    self.init(
      mean: moments.mean, standardDeviation: moments.standardDeviation,
      standardError: moments.standardError, interval95: moments.interval(), n: moments.count,
      missing: moments.missing, quantiles: QuantileSummary(SortedSample(values)),
      skewness: moments.skewness,
      errorSource: moments.standardError == nil ? nil : .replications, controlled: controlled)
    if n == 1, let error = withinReplicationError, error >= 0, error.isFinite {
      adoptWithinReplicationError(error)
    }
  }

  private mutating func adoptWithinReplicationError(_ error: Double) {
    guard let mean else { return }
    standardError = error
    interval95 = .normal(mean: mean, standardError: error)
    errorSource = .withinReplication
  }
}

extension MetricEstimate {
  /// Estimates a metric from what its replications divide and count.
  ///
  /// Mean, error and interval are those of ``RatioCombination``; the standard deviation and the quantiles describe the
  /// replications that have a ratio of their own, so n + missing are all.
  ///
  /// - Parameters:
  ///   - sample: One term per replication.
  ///   - withinReplicationError: The standard error the engine found inside a replication; used only when exactly one
  ///     value is present.
  ///   - controlled: The estimate with a control variate, to stand beside this one.
  public init(
    _ sample: RatioSample, withinReplicationError: Double? = nil,
    controlled: ControlledEstimate? = nil
  ) {
    self.init(
      sample.values, withinReplicationError: withinReplicationError, controlled: controlled)
    let ratio = RatioCombination(sample)
    fact = ratio.fact
    totals = ratio.totals
    guard errorSource != .withinReplication else {
      interval95 = interval95?.within(sample.range, around: mean)
      return
    }
    mean = ratio.value
    standardError = ratio.standardError
    interval95 = ratio.interval()
    errorSource =
      standardError == nil ? nil : sample.form.counting == nil ? .replications : .events
  }
}

extension RatioCombination {
  /// The sums of a single ratio over the replications used; nil for other combinations and without any.
  var totals: RateTotals? {
    guard parts.count == 1, let part = parts.first, n > 0 else { return nil }
    let standard = part.totals.standard
    return RateTotals(
      numerator: part.totals.numerator,
      denominator: part.totals.denominator * (standard.numerator / standard.denominator),
      events: part.totals.events.isFinite ? part.totals.events : nil)
  }
}

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
    estimate.risk = portfolios.map {
      RiskSummary(of: $0, direction: direction, limits: limits)
    }
    return estimate
  }
}
