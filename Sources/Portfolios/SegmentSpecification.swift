// SPDX-License-Identifier: GPL-3.0-or-later

public import Randomness

/// A group of debtors that are alike: how many, and from which distributions they come.
public struct SegmentSpecification: Hashable, Sendable {
  /// The name scenarios and reports use.
  public var name: String
  /// Share of the portfolio's accounts, in (0, 1]; the shares of all segments add up to 1.
  public var share: Double
  /// Share of each latent type, indexed by its raw value; five that add up to 1.
  public var types: [Double]
  /// Opening balance in currency units; draws below one minor unit become one.
  public var balance: Distribution
  /// Days past due at the start, rounded down; negative is not yet due.
  public var daysPastDue: Distribution
  /// Monthly income free for debts, in currency units.
  public var liquidity: Distribution
  /// Accounts per debtor, rounded to the nearest whole number of at least 1.
  public var accountsPerDebtor: Distribution
  /// Factor on the engagement of digital channels, at least 0.
  public var digitalAffinity: Distribution
  /// Probability of preferring each channel, indexed as the scenario's channels; empty for no preference.
  public var preferredChannel: [Double]
  /// Probability of consenting to and being reachable by each channel; empty for always.
  public var consent: [Double]
  /// Share of vulnerable debtors.
  public var vulnerable: Double
  /// Share of debtors that were clients before.
  public var knownClient: Double
  /// The risk score that collectors see; `nil` for none.
  public var score: ScoreSpecification?
  /// Rank correlations between attributes, by pairs.
  public var correlations: [AttributeCorrelation]

  /// Creates a segment of equal forgetters with constant attributes, to be filled in.
  public init(name: String, share: Double, balance: Distribution, daysPastDue: Distribution) {
    self.name = name
    self.share = share
    self.types = [1, 0, 0, 0, 0]
    self.balance = balance
    self.daysPastDue = daysPastDue
    self.liquidity = .zero
    self.accountsPerDebtor = .one
    self.digitalAffinity = .one
    self.preferredChannel = []
    self.consent = []
    self.vulnerable = 0
    self.knownClient = 0
    self.correlations = []
  }
}
