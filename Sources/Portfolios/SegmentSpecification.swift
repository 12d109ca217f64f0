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
  /// Law over debtors of the share of a channel's attempts that get through to them, indexed as the scenario's channels; `nil`
  /// where all do, empty where all do by every channel.
  public var reach: [Distribution?]
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
    self.reach = []
    self.vulnerable = 0
    self.knownClient = 0
    self.correlations = []
  }
}

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

/// An attribute that may be correlated with another; the raw value is the word scenarios use.
public enum Attribute: String, CaseIterable, Sendable {
  /// The opening balance.
  case balance
  /// Days past due at the start.
  case daysPastDue = "dpd"
  /// Monthly income free for debts.
  case liquidity
  /// Digital affinity.
  case digitalAffinity = "digital_affinity"

  /// The attribute's stream within the decision point `attribute`: frozen, append only.
  public var stream: UInt32 {
    switch self {
    case .balance: 1
    case .daysPastDue: 2
    case .liquidity: 3
    case .digitalAffinity: 4
    }
  }

  /// The stream of the number of accounts.
  static let accountsPerDebtorStream: UInt32 = 5
  /// The stream of the frailty.
  static let frailtyStream: UInt32 = 6
  /// The stream of the copula's normals.
  static let copulaStream: UInt32 = 7
}

/// A rank correlation between two attributes of one debtor.
public struct AttributeCorrelation: Hashable, Sendable {
  /// One attribute.
  public var first: Attribute
  /// The other.
  public var second: Attribute
  /// Spearman's rank correlation, in (−1, 1).
  public var rank: Double

  /// Creates a correlation.
  public init(_ first: Attribute, _ second: Attribute, rank: Double) {
    self.first = first
    self.second = second
    self.rank = rank
  }
}
