// SPDX-License-Identifier: GPL-3.0-or-later

/// What a conversation proposes besides reminding.
public enum Offer: Hashable, Sendable {
  /// Nothing.
  case none
  /// A promise to pay an amount by a date.
  case promise(PromiseOffer)
  /// An instalment plan over the whole balance.
  case plan(PlanOffer)
}

/// A request for a promise to pay.
///
/// Debtors name their next payday if it lies within the window, its last day otherwise. Whether the promise is
/// kept is not a parameter: it emerges from what they meant and from their cash. Method: *Agreements* (Simulation).
public struct PromiseOffer: Hashable, Sendable {
  /// The longest time to the promised date, in days, at least 1.
  public var within: Int
  /// Days after the date before the promise counts as broken, at least 0.
  public var grace: Int

  /// Creates the offer.
  public init(within: Int = 14, grace: Int = 3) {
    self.within = within
    self.grace = grace
  }
}

/// An offer to pay in instalments.
///
/// The debtor takes the fewest instalments that are affordable, and none if even the longest plan is not.
/// Longer plans are therefore easier to accept and longer exposed to breaking. Method: *Agreements* (Simulation).
public struct PlanOffer: Hashable, Sendable {
  /// The fewest and the most instalments, at least 1.
  public var instalments: ClosedRange<Int>
  /// Share of the balance paid at agreement, in [0, 1).
  public var downPayment: Double
  /// Days between instalments, at least 1.
  public var every: Int
  /// Days after a due date before the plan counts as broken, at least 0.
  public var grace: Int

  /// Creates the offer.
  public init(
    instalments: ClosedRange<Int>, downPayment: Double = 0, every: Int = 30, grace: Int = 5
  ) {
    self.instalments = instalments
    self.downPayment = downPayment
    self.every = every
    self.grace = grace
  }
}
