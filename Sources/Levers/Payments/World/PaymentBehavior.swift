// SPDX-License-Identifier: GPL-3.0-or-later

public import Randomness

/// How debtors pay: how much at once, and what they leave.
public struct PaymentBehavior: Hashable, Sendable {
  /// The relative size of a partial payment, supported within (0, 1].
  public var partial: Distribution
  /// A debtor pays 1.00 or less never: a balance below this many currency units is written off.
  public var floor: Double

  /// Creates a way of paying.
  public init(partial: Distribution, floor: Double = 1) {
    self.partial = partial
    self.floor = floor
  }
}
