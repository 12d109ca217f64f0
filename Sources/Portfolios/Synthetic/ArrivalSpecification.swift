// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

/// Accounts that are placed during the run, so that work comes in while other work is done.
///
/// A share of the debtors is there at the start. All others come at equal intervals, each at any of the dates with the same
/// probability, with the days past due of their segment's law on that day.
public struct ArrivalSpecification: Hashable, Sendable {
  /// The share of debtors who are there at the start, in [0, 1].
  public var atStart: Double
  /// Days between placements, at least 1.
  public var every: Int
  /// How many placements there are after the start, at least 1.
  public var count: Int

  /// Creates a specification.
  ///
  /// - Parameters:
  ///   - atStart: The share of debtors who are there at the start, in [0, 1].
  ///   - every: Days between placements, at least 1.
  ///   - horizon: The days simulated, more than `every`.
  public init(atStart: Double, every: Int, horizon: Int) {
    self.atStart = atStart
    self.every = every
    count = max(1, (horizon - 1) / every)
  }

  /// The day on which a debtor is placed.
  ///
  /// - Parameter uniform: The debtor's uniform in (0, 1).
  func day(_ uniform: Double) -> Int32 {
    guard uniform >= atStart else { return 0 }
    let placement = Int((uniform - atStart) / (1 - atStart) * Double(count))
    return Int32((min(placement, count - 1) + 1) * every)
  }
}
