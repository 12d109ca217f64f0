// SPDX-License-Identifier: GPL-3.0-or-later

public import Simulation

/// What one replication came to under every strategy.
public struct ReplicationResult: Sendable {
  /// The replication's number, from 0.
  public let replication: Int
  /// The whole portfolio's outcome by strategy.
  public let totals: [Outcome]
  /// Outcomes by strategy and segment; an empty segment has none.
  public let segments: [[Outcome?]]
  /// When accounts paid first and ended, by strategy, over the whole portfolio.
  public let paymentDays: [PaymentDays]
}
