// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

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
