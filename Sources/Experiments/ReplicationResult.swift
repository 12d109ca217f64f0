// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
public import Simulation
import Vocabulary

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

/// What one simulation of the portfolio came to under every strategy.
public struct MemberOutcomes: Sendable {
  /// The whole portfolio's outcome by strategy.
  public let totals: [Outcome]
  /// Outcomes by strategy and segment; an empty segment has none.
  public let segments: [[Outcome?]]
}

extension MemberOutcomes {
  /// The means of two simulations; a value that either lacks is missing.
  ///
  /// A pair without one of its values is dropped as a whole, so that differences between strategies stay differences in
  /// the same simulations.
  init(meanOf first: MemberOutcomes, _ second: MemberOutcomes) {
    totals = zip(first.totals, second.totals).map(Outcome.init(meanOf:_:))
    segments = zip(first.segments, second.segments).map { mine, others in
      zip(mine, others).map { a, b in a.flatMap { a in b.map { Outcome(meanOf: a, $0) } } }
    }
  }
}

extension Outcome {
  /// The mean of two outcomes that need not be independent.
  init(meanOf a: Outcome, _ b: Outcome) {
    self = a
    quotients = zip(a.quotients, b.quotients).map { $0 + $1 }
    values = zip(a.values, b.values).map { ($0 + $1) / 2 }
    curve = zip(a.curve, b.curve).map { ($0 + $1) / 2 }
    debtors = a.debtors + b.debtors
    placedBalance = (a.placedBalance + b.placedBalance) / 2
    placedBalancePerAccount = (a.placedBalancePerAccount + b.placedBalancePerAccount) / 2
    // By Cauchy and Schwarz no dependence makes the error of the mean larger.
    recoveryError = (a.recoveryError + b.recoveryError) / 2
  }
}
