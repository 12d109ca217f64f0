// SPDX-License-Identifier: GPL-3.0-or-later

public import Randomness

/// When debtors pay, written in Swift outside this package.
///
/// It takes the place of the clocks of ``IntensityModel``; channels, rules, offers, cash and the relationship stay as they are.
/// It sees what happens to an account and says when the next payment would be, were nothing else to happen. Its chance comes
/// from ``AccountLuck`` alone, so that results do not depend on threads, blocks or order.
///
/// Method: <doc:BehaviorOfOnesOwn>.
public protocol PaymentTiming: Hashable, Sendable {
  /// The process of an account from its placement on.
  ///
  /// - Parameters:
  ///   - account: The account as it is placed.
  ///   - luck: Its draws, the same under every strategy.
  /// - Returns: The state that the account's events change.
  func process(of account: PlacedAccount, luck: AccountLuck) -> any PaymentProcess
}

/// The payments of one account, as far as they depend on no agreement.
///
/// Times are days since the start. After every event that may matter the engine asks anew for the next payment.
public protocol PaymentProcess {
  /// The next payment, were nothing to happen before it.
  ///
  /// - Parameter time: The present.
  /// - Returns: A payment strictly after the present; `nil` for none ever.
  mutating func nextPayment(after time: Double) -> PlannedPayment?

  /// The debtor paid attention to a contact that ended in no agreement.
  mutating func reminded(by contact: NoticedContact)

  /// A payment was posted and a balance remains, whether it was planned here or due under an agreement.
  ///
  /// - Parameters:
  ///   - share: The amount over the balance before it, in (0, 1).
  ///   - time: When.
  mutating func paid(_ share: Double, at time: Double)

  /// The debtor's ability changes with cash, regime or payday; without ``IntensityModel/liquidity`` it never does.
  ///
  /// - Parameters:
  ///   - ability: Frailty times ability, at least 0.
  ///   - time: When.
  mutating func abilityChanged(to ability: Double, at time: Double)
}

extension PaymentProcess {
  /// Nothing changes by it.
  public mutating func abilityChanged(to ability: Double, at time: Double) {}
}

/// An account as a behaviour of one's own meets it.
public struct PlacedAccount: Hashable, Sendable {
  /// What is owed, in minor units.
  public let balance: Int64
  /// Days past due on the day it is placed.
  public let daysPastDue: Int
  /// The observed score in (0, 1); NaN without one.
  public let score: Double
  /// Z: the debtor's readiness over the average, above 0.
  public let frailty: Double
  /// The raw value of the debtor's latent type.
  public let type: Int
  /// The position of the debtor's segment.
  public let segment: Int
  /// When it is placed.
  public let time: Double

  /// Creates the facts of an account.
  public init(
    balance: Int64, daysPastDue: Int, score: Double, frailty: Double, type: Int, segment: Int,
    time: Double
  ) {
    self.balance = balance
    self.daysPastDue = daysPastDue
    self.score = score
    self.frailty = frailty
    self.type = type
    self.segment = segment
    self.time = time
  }
}

/// A payment that is to come.
public struct PlannedPayment: Hashable, Sendable {
  /// When, in days since the start.
  public let time: Double
  /// The amount over the balance, in (0, 1].
  public let share: Double

  /// Plans a payment.
  public init(time: Double, share: Double = 1) {
    self.time = time
    self.share = share
  }
}

/// A contact that found attention.
public struct NoticedContact: Hashable, Sendable {
  /// The channel's position in the scenario.
  public let channel: Int
  /// What saturation leaves of its stimulus to this debtor, per day: x jumps by so much in ``IntensityModel``.
  public let stimulus: Double
  /// When.
  public let time: Double

  /// Creates a contact.
  public init(channel: Int, stimulus: Double, time: Double) {
    self.channel = channel
    self.stimulus = stimulus
    self.time = time
  }
}

/// The draws of an account: the number alone decides, so whoever asks twice gets the same.
public struct AccountLuck: Hashable, Sendable {
  private let address: DrawAddress

  /// The luck at an account's address.
  public init(_ address: DrawAddress) { self.address = address }

  /// A uniform number in (0, 1) with 52 bits behind it, independent for every number.
  @inlinable
  public func uniform(_ number: UInt32) -> Double {
    let lanes = block(number)
    return Uniform.fine(lanes.x, lanes.y)
  }

  @usableFromInline
  func block(_ number: UInt32) -> SIMD4<UInt32> { address.block(.ownPayment, number) }
}
