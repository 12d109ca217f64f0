// SPDX-License-Identifier: GPL-3.0-or-later

public import Randomness

/// How debtors pay: how much at once, by what, and what they leave.
public struct PaymentBehavior: Hashable, Sendable {
  /// The relative size of a partial payment, supported within (0, 1].
  public var partial: Distribution
  /// A debtor pays 1.00 or less never: a balance below this many currency units is written off.
  public var floor: Double
  /// The ways in which debtors pay, whose shares add up to 1; none where money arrives at once and costs nothing.
  public var methods: [PaymentMethod]

  /// Creates a way of paying.
  public init(partial: Distribution, floor: Double = 1, methods: [PaymentMethod] = []) {
    self.partial = partial
    self.floor = floor
    self.methods = methods
  }
}

/// A way in which money goes from the debtor to the creditor: a transfer, a card, a link.
public struct PaymentMethod: Hashable, Sendable {
  /// The most of them.
  public static let most = 16

  /// What it is called.
  public var name: String
  /// The share of debtors who pay by it, in [0, 1].
  public var share: Double
  /// Days from a payment until the creditor has the money.
  public var delay: Double
  /// What a payment costs the creditor, in currency units.
  public var fee: Double
  /// What it costs of its amount, in [0, 1].
  public var feeShare: Double

  /// Creates a method by which money arrives at once and costs nothing.
  public init(
    name: String, share: Double, delay: Double = 0, fee: Double = 0, feeShare: Double = 0
  ) {
    self.name = name
    self.share = share
    self.delay = delay
    self.fee = fee
    self.feeShare = feeShare
  }
}
