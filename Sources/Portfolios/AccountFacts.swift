// SPDX-License-Identifier: GPL-3.0-or-later

/// What the portfolio says of one account.
@frozen public struct AccountFacts: BitwiseCopyable, Hashable, Sendable {
  /// The identity in draw addresses.
  public var identity: UInt64
  /// The opening balance in minor units, at least 1.
  public var balance: Int64
  /// The observed risk score in (0, 1); higher is riskier; not a number without one.
  public var score: Double
  /// Days past due at the start; negative before the due date.
  public var daysPastDue: Int32

  /// Whether it comes before another account of its debtor: older, as old and larger, or of a smaller identity.
  func precedes(_ other: AccountFacts) -> Bool {
    if daysPastDue != other.daysPastDue { return daysPastDue > other.daysPastDue }
    if balance != other.balance { return balance > other.balance }
    return identity < other.identity
  }

  /// Creates the facts.
  public init(identity: UInt64, balance: Int64, score: Double, daysPastDue: Int32) {
    self.identity = identity
    self.balance = balance
    self.score = score
    self.daysPastDue = daysPastDue
  }
}
