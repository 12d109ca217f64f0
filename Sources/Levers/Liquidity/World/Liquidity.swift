// SPDX-License-Identifier: GPL-3.0-or-later

/// Paydays, income and the regimes between which households move.
///
/// On each payday the regime moves by ``transitions``, and cash becomes carry × cash + income × the regime's
/// factor × a lognormal shock of mean 1. Ability is the regime's, raised by ``paydayBoost`` for
/// ``paydayWindow`` days, and 0 while cash is below ``leastPayment``. No payment exceeds the cash.
///
/// Method: <doc:LiquidityRegimes>.
public struct Liquidity: Hashable, Sendable {
  /// One way of being paid.
  public struct PaydayCalendar: Hashable, Sendable {
    /// Days of the month, 1…31, increasing; days a month lacks fall on its last.
    public var daysOfMonth: [Int]
    /// The weight of debtors paid so, above 0.
    public var weight: Double

    /// Creates a calendar.
    public init(daysOfMonth: [Int], weight: Double) {
      self.daysOfMonth = daysOfMonth
      self.weight = weight
    }
  }

  /// How debtors are paid; at least one.
  public var paydays: [PaydayCalendar]
  /// Ability by regime, at least 0.
  public var ability: [Double]
  /// Income by regime as a share of the usual, at least 0.
  public var incomeFactor: [Double]
  /// Regime moves from one payday to the next; three rows that each add up to 1.
  public var transitions: [[Double]]
  /// Factor on ability in the days after a payday, at least 0.
  public var paydayBoost: Double
  /// Days for which the boost holds, at least 0.
  public var paydayWindow: Int
  /// Share of unspent cash still there at the next payday, in [0, 1].
  public var carry: Double
  /// Standard deviation of the logarithm of a payday's income, at least 0.
  public var incomeShock: Double
  /// Currency units below which nobody pays, at least 0.
  public var leastPayment: Double
  /// Largest share of monthly income that an affordable instalment takes, in (0, 1].
  public var affordableShare: Double

  /// Creates the parameters.
  public init(
    paydays: [PaydayCalendar], ability: [Double] = [1, 1, 1],
    incomeFactor: [Double] = [1, 1, 1],
    transitions: [[Double]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]], paydayBoost: Double = 1,
    paydayWindow: Int = 0, carry: Double = 0, incomeShock: Double = 0, leastPayment: Double = 0,
    affordableShare: Double = 0.5
  ) {
    self.paydays = paydays
    self.ability = ability
    self.incomeFactor = incomeFactor
    self.transitions = transitions
    self.paydayBoost = paydayBoost
    self.paydayWindow = paydayWindow
    self.carry = carry
    self.incomeShock = incomeShock
    self.leastPayment = leastPayment
    self.affordableShare = affordableShare
  }
}
