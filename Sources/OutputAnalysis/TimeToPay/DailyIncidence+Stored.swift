// SPDX-License-Identifier: GPL-3.0-or-later

extension DailyIncidence {
  /// Puts shares by day together again that were stored; where intervals were not, they are Student's of errors and replications.
  ///
  /// - Parameters:
  ///   - share: The share at the end of each day.
  ///   - standardError: Its standard error between replications.
  ///   - independentError: Its error if all accounts were independent.
  ///   - replications: The number of replications.
  ///   - level: The level of the intervals.
  ///   - ends: The intervals' ends; nil for runs that did not store them.
  /// - Precondition: Equally many numbers of each kind.
  public init(
    share: [Double], standardError: [Double?], independentError: [Double], replications: Int,
    level: ConfidenceLevel = .ninetyFive, ends: (low: [Double?], high: [Double?])? = nil
  ) {
    precondition(share.count == standardError.count && share.count == independentError.count)
    precondition(ends.map { $0.low.count == share.count && $0.high.count == share.count } ?? true)
    self.share = share
    self.standardError = standardError
    self.independentError = independentError
    if let ends {
      interval = zip(ends.low, ends.high).map { low, high in
        low.flatMap { low in high.flatMap { ConfidenceInterval(low: low, high: $0, level: level) } }
      }
      return
    }
    interval = zip(share, standardError).map { share, error in
      error.flatMap {
        ConfidenceInterval.student(
          mean: share, standardError: $0, degreesOfFreedom: replications - 1, level: level)
      }
    }
  }
}
