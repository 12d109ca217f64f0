// SPDX-License-Identifier: GPL-3.0-or-later

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
