// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

/// The share of accounts to which something has happened by each day, over replications.
///
/// All accounts are watched from day 0 to the horizon H, so that the share is the ``CumulativeIncidence``
/// of all accounts of all replications. Two errors stand beside it: of the spread between replications,
/// and of accounts taken to be independent.
///
/// Method: <doc:TimeToPayment>.
public struct DailyIncidence: Hashable, Sendable {
  /// The share by day, 0…H.
  public let share: [Double]
  /// The error from the spread between replications; nil for fewer than two.
  public let standardError: [Double?]
  /// The error that takes all accounts of all replications to be independent.
  public let independentError: [Double]
  /// The intervals of the counts, inflated by the spread between replications as far as that is larger (``RatioCombination``): never of
  /// width zero, also where two replications agree; nil for fewer than two.
  public let interval: [ConfidenceInterval?]

  /// Combines a pooled incidence with the spread between replications.
  ///
  /// - Parameters:
  ///   - pooled: The incidence of all accounts of all replications, at whole days.
  ///   - cause: The cause.
  ///   - counts: One row by day, 0…H, for each replication: to how many accounts it has happened.
  ///   - accounts: The accounts of each replication.
  ///   - level: The level 1 − α.
  init(
    _ pooled: CumulativeIncidence, cause: Int, counts: [[Int]], accounts: [Int],
    level: ConfidenceLevel = .ninetyFive
  ) {
    let days = counts.first?.count ?? 0
    var share: [Double] = []
    var error: [Double] = []
    var steps = pooled.steps[...]
    for day in 0..<days {
      var (value, spread) = (share.last ?? 0, error.last ?? 0)
      while let step = steps.first, step.time <= Double(day) {
        (value, spread) = (step.incidence[cause], step.standardError[cause])
        steps.removeFirst()
      }
      share.append(value)
      error.append(spread)
    }
    let ratios = (0..<days).map { day in
      RatioCombination(
        RatioSample(
          RatioForm(counting: .trials, isPooled: true),
          zip(counts, accounts).map { row, accounts in
            let (events, trials) = (Double(row[day]), Double(accounts))
            return Quotient.share(events, of: trials)
          }, lives: Double(accounts.reduce(0, +))))
    }
    self.share = share
    independentError = error
    standardError = ratios.map(\.standardError)
    interval = ratios.map { $0.interval(level: level) }
  }

  /// The first day by which a share of the accounts is reached.
  ///
  /// - Parameter share: The share, above 0.
  /// - Returns: Nil when it is not reached within the horizon.
  public func day(reaching share: Double) -> Int? {
    // A share that should be exactly ½ is not missed by rounding.
    self.share.firstIndex { $0 >= share - 1e-12 }
  }

  /// The days between which a share is reached, with the level of the intervals (Brookmeyer and Crowley).
  ///
  /// - Parameter share: The share, above 0.
  /// - Returns: The first days on which the upper and the lower end reach it; nil for an end that does not
  ///   within the horizon.
  public func days(reaching share: Double) -> (earliest: Int?, latest: Int?) {
    (
      interval.firstIndex { $0.map { $0.high >= share } ?? false },
      interval.firstIndex { $0.map { $0.low >= share } ?? false }
    )
  }
}

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
