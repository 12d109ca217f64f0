// SPDX-License-Identifier: GPL-3.0-or-later

public import Simulation

/// What one replication came to under every strategy.
public struct ReplicationResult: Sendable {
  /// The replication's number, from 0.
  public let replication: Int
  /// The whole portfolio's outcome by strategy; of an antithetic pair the means of its members.
  public let totals: [Outcome]
  /// Outcomes by strategy and segment; an empty segment has none.
  public let segments: [[Outcome?]]
  /// When accounts paid first and ended, by strategy, over the whole portfolio.
  public let paymentDays: [PaymentDays]
  /// Of an antithetic pair the first member, which is the plain replication of this number; otherwise nil.
  public let first: MemberOutcomes?
  /// By strategy, the variance that the recovery rate of one simulation would have if debtors were independent; nil
  /// where they are.
  public let independentVariances: [Double]?
}
