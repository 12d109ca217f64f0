// SPDX-License-Identifier: GPL-3.0-or-later

extension CurveBand {
  /// Puts a band together again from numbers that were stored; ``criticalValue`` is not known then.
  ///
  /// - Parameters:
  ///   - level: The level of both kinds of interval.
  ///   - mean: The mean of each day.
  ///   - standardError: Its standard error.
  ///   - pointwise: The interval of each day by itself.
  ///   - simultaneous: The band.
  ///   - replicationsNeeded: How many replications a band would have needed; nil where there were enough.
  public init(
    level: ConfidenceLevel, mean: [Double?], standardError: [Double?],
    pointwise: [ConfidenceInterval?], simultaneous: [ConfidenceInterval?],
    replicationsNeeded: Int? = nil
  ) {
    self.level = level
    self.mean = mean
    self.standardError = standardError
    self.pointwise = pointwise
    self.simultaneous = simultaneous
    criticalValue = nil
    self.replicationsNeeded = replicationsNeeded
  }

  /// The band as far as a range goes in which the true curve lies.
  public func within(_ range: ClosedRange<Double>) -> CurveBand {
    func cut(_ intervals: [ConfidenceInterval?]) -> [ConfidenceInterval?] {
      zip(intervals, mean).map { $0?.within(range, around: $1) }
    }
    return CurveBand(
      level: level, mean: mean, standardError: standardError, pointwise: cut(pointwise),
      simultaneous: cut(simultaneous), replicationsNeeded: replicationsNeeded)
  }
}
