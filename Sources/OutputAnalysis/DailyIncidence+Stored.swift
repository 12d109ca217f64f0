// SPDX-License-Identifier: GPL-3.0-or-later

extension DailyIncidence {
  /// Puts shares by day together again that were stored; the intervals follow from errors and replications.
  ///
  /// - Parameters:
  ///   - share: The share at the end of each day.
  ///   - standardError: Its standard error between replications.
  ///   - independentError: Its error if all accounts were independent.
  ///   - replications: The number of replications.
  ///   - level: The level of the intervals.
  /// - Precondition: Equally many numbers of each kind.
  public init(
    share: [Double], standardError: [Double?], independentError: [Double], replications: Int,
    level: ConfidenceLevel = .ninetyFive
  ) {
    precondition(share.count == standardError.count && share.count == independentError.count)
    self.share = share
    self.standardError = standardError
    self.independentError = independentError
    interval = zip(share, standardError).map { share, error in
      error.flatMap {
        ConfidenceInterval.student(
          mean: share, standardError: $0, degreesOfFreedom: replications - 1, level: level)
      }
    }
  }
}
