// SPDX-License-Identifier: GPL-3.0-or-later

extension BehaviorModel {
  /// The fewest minor units an amount that is paid again and again may come to: rounding then changes it by 5 % at most.
  public static let smallestAmount = 10.0

  /// The smallest opening balance in minor units that rounding leaves its meaning.
  ///
  /// Of a loan it is the principal whose instalment comes to ``smallestAmount``: a loan of 2 cents in 60 instalments of at
  /// least a cent each would bring back thirty times what was lent. Elsewhere the balance itself must come to as much.
  public var smallestBalance: Double {
    switch self {
    case .intensity, .rollRate, .own: Self.smallestAmount
    case .paymentRun(let model): Self.smallestAmount / model.instalment
    }
  }

  /// The share of balances below ``smallestBalance`` that a portfolio may have: the lower tail of a law, leftovers in a
  /// file.
  public static let smallBalanceShare = 0.25
}
