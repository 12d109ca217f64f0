// SPDX-License-Identifier: GPL-3.0-or-later

extension ConditionalValueAtRisk {
  /// Puts the mean of the worst 5 % together again that was stored.
  ///
  /// - Parameters:
  ///   - value: The mean of the worst outcomes.
  ///   - standardError: Its standard error.
  ///   - interval: Its interval.
  ///   - quantile: The outcome at which the worst begin.
  ///   - direction: Which way the metric improves.
  ///   - n: The replications with a value.
  ///   - missing: Those without.
  public init(
    value: Double, standardError: Double, interval: ConfidenceInterval, quantile: Double,
    direction: MetricDirection, n: Int, missing: Int
  ) {
    share = 0.05
    self.direction = direction
    self.quantile = quantile
    self.value = value
    self.standardError = standardError
    self.interval = interval
    self.n = n
    self.missing = missing
  }

  /// The same with its interval as far as a range goes in which the outcomes lie.
  func within(_ range: ClosedRange<Double>) -> Self {
    var tail = self
    tail.interval = interval.within(range, around: value)
    return tail
  }
}
