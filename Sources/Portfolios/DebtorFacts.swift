// SPDX-License-Identifier: GPL-3.0-or-later

/// What the portfolio says of one debtor, observable or not.
@frozen public struct DebtorFacts: BitwiseCopyable, Hashable, Sendable {
  /// The identity in draw addresses.
  public var identity: UInt64
  /// Frailty Z, at least 0, with mean 1 over the portfolio.
  public var frailty: Double
  /// Monthly income free for debts, in minor units.
  public var monthlyIncome: Double
  /// Factor on the engagement of digital channels.
  public var digitalAffinity: Double
  /// The position of the debtor's first account among the block's accounts.
  public var firstAccount: Int32
  /// How many accounts the debtor has, at least 1.
  public var accountCount: Int32
  /// The channels that may be used, one bit each by the scenario's order.
  public var consent: UInt32
  /// The lane that decides the liquidity regime at the start.
  public var regimeLane: UInt32 = 0
  /// The lane that decides the payday calendar.
  public var paydayLane: UInt32 = 0
  /// The day of the run on which the accounts are placed.
  public var entryDay: Int32 = 0
  /// The latent type's raw value.
  public var type: UInt8
  /// The segment's position in the scenario.
  public var segment: UInt8
  /// The preferred channel's position in the scenario, or 255 for none.
  public var preferredChannel: UInt8
  /// 1 for vulnerable, 2 for a known client, or both.
  public var traits: UInt8

  /// Bit of ``traits``: vulnerable.
  public static let vulnerable: UInt8 = 1
  /// Bit of ``traits``: client before.
  public static let knownClient: UInt8 = 2
  /// ``preferredChannel`` of debtors without preference.
  public static let noPreference = UInt8.max

  /// Creates the facts of a debtor without preference, traits or refusals.
  public init(
    identity: UInt64, frailty: Double, monthlyIncome: Double, firstAccount: Int32,
    accountCount: Int32, type: UInt8, segment: UInt8
  ) {
    self.identity = identity
    self.frailty = frailty
    self.monthlyIncome = monthlyIncome
    self.digitalAffinity = 1
    self.firstAccount = firstAccount
    self.accountCount = accountCount
    self.consent = .max
    self.type = type
    self.segment = segment
    self.preferredChannel = Self.noPreference
    self.traits = 0
  }
}
