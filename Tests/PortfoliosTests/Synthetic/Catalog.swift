// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness

/// Portfolios in which every attribute varies.
enum Catalog {
  static let types = [0.4, 0.25, 0.15, 0.12, 0.08]
  static let preferred = [0.6, 0.1, 0.3]
  static let consent = [0.9, 0.5, 0.2]

  /// A segment with distributions for everything.
  static func segment(_ name: String, share: Double) throws -> SegmentSpecification {
    var segment = SegmentSpecification(
      name: name, share: share, balance: try .gamma(shape: 2, scale: 400),
      daysPastDue: try .uniform(low: -10, high: 90))
    segment.types = types
    segment.liquidity = try .lognormal(mean: 1_200, coefficientOfVariation: 0.6)
    segment.digitalAffinity = try .beta(a: 4, b: 2, low: 0, high: 1.5)
    segment.accountsPerDebtor = try .discrete(values: [1, 2, 3], weights: [0.7, 0.2, 0.1])
    segment.preferredChannel = preferred
    segment.consent = consent
    segment.vulnerable = 0.15
    segment.knownClient = 0.35
    return segment
  }

  /// A portfolio of such segments.
  static func portfolio(
    accounts: Int, shares: [Double] = [0.6, 0.4], frailty: Double = 0.5, blockSize: Int = 1_024,
    hasSobolPoints: Bool = false, _ change: (inout SegmentSpecification) throws -> Void = { _ in }
  ) throws -> SyntheticPortfolio {
    let names = ["first", "second"]
    var segments = try shares.indices.map { try segment(names[$0], share: shares[$0]) }
    for index in segments.indices { try change(&segments[index]) }
    return try SyntheticPortfolio(
      PortfolioSpecification(accounts: accounts, segments: segments, frailty: frailty),
      seed: 99, minorPerUnit: 100, channelAddresses: [2, 4, 0], blockSize: blockSize,
      hasSobolPoints: hasSobolPoints)
  }
}

/// All blocks of a portfolio.
func filled(_ portfolio: SyntheticPortfolio, replication: UInt32 = 0) -> [PortfolioBlock] {
  var generator = AddressedGenerator()
  return portfolio.blocks(replication: replication).map { range in
    var block = PortfolioBlock()
    portfolio.fill(&block, range, replication: replication, using: &generator)
    return block
  }
}

/// The debtors and accounts of a portfolio, without regard to blocks.
struct Facts {
  var debtors: [DebtorFacts] = []
  var accounts: [AccountFacts] = []

  /// Reads all segments, or one.
  init(_ portfolio: SyntheticPortfolio, segment: String? = nil, replication: UInt32 = 0) {
    let ranges = portfolio.blocks(replication: replication)
    for (range, block) in zip(ranges, filled(portfolio, replication: replication)) {
      guard segment == nil || portfolio.segmentNames[range.segment] == segment else { continue }
      for var debtor in block.debtors {
        let first = Int(debtor.firstAccount)
        debtor.firstAccount = 0
        debtors.append(debtor)
        accounts += block.accounts[first..<(first + Int(debtor.accountCount))].map(\.comparable)
      }
    }
  }
}

extension AccountFacts {
  /// The same with 0 for a missing score, which would not equal itself.
  var comparable: AccountFacts {
    var copy = self
    if score.isNaN { copy.score = 0 }
    return copy
  }
}
