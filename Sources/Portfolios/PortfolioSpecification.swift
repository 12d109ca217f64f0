// SPDX-License-Identifier: GPL-3.0-or-later

/// The debtors of a scenario: how many, in which segments, and how alike one debtor's accounts are.
public struct PortfolioSpecification: Hashable, Sendable {
  /// The number of accounts, at least 1.
  public var accounts: Int
  /// The segments; at least one, their names distinct, their shares adding up to 1.
  public var segments: [SegmentSpecification]
  /// Variance θ of the debtor's frailty Z, which is gamma with mean 1; 0 for none.
  ///
  /// Two accounts of one debtor then have Kendall's τ = θ/(θ + 2) between their payment times.
  public var frailty: Double
  /// When accounts are placed; `nil` for all at the start.
  public var arrivals: ArrivalSpecification?

  /// Creates a specification.
  public init(accounts: Int, segments: [SegmentSpecification], frailty: Double = 0) {
    self.accounts = accounts
    self.segments = segments
    self.frailty = frailty
  }
}
