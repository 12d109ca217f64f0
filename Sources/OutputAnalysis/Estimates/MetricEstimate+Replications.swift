// SPDX-License-Identifier: GPL-3.0-or-later

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
