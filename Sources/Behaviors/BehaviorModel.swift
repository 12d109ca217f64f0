// SPDX-License-Identifier: GPL-3.0-or-later

/// The world of a scenario: one of the ways in which debtors behave.
public enum BehaviorModel: Hashable, Sendable {
  /// Payments at exact times.
  case intensity(IntensityModel)
  /// Monthly moves between delinquency states.
  case rollRate(RollRateModel)
  /// Loans of monthly instalments that are paid or missed.
  case paymentRun(PaymentRunModel)
  /// Payments as a Swift program of one's own decides; no scenario names it.
  case own(OwnBehavior)

  /// The word scenarios use.
  public var name: String {
    switch self {
    case .intensity: "intensity"
    case .rollRate: "roll-rate"
    case .paymentRun: "payment-run"
    case .own: "own"
    }
  }

  /// The intensity model, where it is one, or stands around a behaviour of one's own.
  public var intensity: IntensityModel? {
    switch self {
    case .intensity(let model): model
    case .own(let own): own.frame
    case .rollRate, .paymentRun: nil
    }
  }

  /// The roll-rate model, where it is one.
  public var rollRate: RollRateModel? {
    if case .rollRate(let model) = self { model } else { nil }
  }

  /// The payment-run model, where it is one.
  public var paymentRun: PaymentRunModel? {
    if case .paymentRun(let model) = self { model } else { nil }
  }
}

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
