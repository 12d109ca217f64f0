// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness
import Testing

/// How accounts are split over segments, debtors and blocks.
@Suite("Segments and blocks") struct SegmentPlanTests {
  private func portfolio(
    _ accounts: Int, shares: [Double], perDebtor: Distribution = .one, blockSize: Int = 1_024
  ) throws -> SyntheticPortfolio {
    let segments = shares.enumerated().map { number, share in
      var segment = SegmentSpecification(
        name: "s\(number)", share: share, balance: .one, daysPastDue: .zero)
      segment.accountsPerDebtor = perDebtor
      return segment
    }
    return try SyntheticPortfolio(
      PortfolioSpecification(accounts: accounts, segments: segments), seed: 1,
      minorPerUnit: 100, blockSize: blockSize)
  }

  /// Accounts by segment.
  private func counts(_ portfolio: SyntheticPortfolio) -> [Int] {
    portfolio.specification.segments.indices.map { segment in
      portfolio.blocks.filter { $0.segment == segment }.reduce(0) { $0 + $1.accounts }
    }
  }

  @Test("Accounts go to segments by largest remainder, ties to the first")
  func largestRemainder() throws {
    #expect(counts(try portfolio(100, shares: [0.5, 0.3, 0.2])) == [50, 30, 20])
    #expect(counts(try portfolio(10, shares: [1 / 3, 1 / 3, 1 / 3])) == [4, 3, 3])
    #expect(counts(try portfolio(7, shares: [0.46, 0.34, 0.2])) == [3, 2, 2])
    #expect(counts(try portfolio(1, shares: [0.4, 0.6])) == [0, 1])
    #expect(counts(try portfolio(2, shares: [0.25, 0.25, 0.25, 0.25])) == [1, 1, 0, 0])
  }

  @Test("The number of accounts is exact however many a debtor has", arguments: [1, 7, 64, 1_024])
  func exactTotal(blockSize: Int) throws {
    let perDebtor = try Distribution.discrete(values: [1, 2, 5], weights: [0.5, 0.3, 0.2])
    let portfolio = try portfolio(
      1_234, shares: [0.7, 0.3], perDebtor: perDebtor, blockSize: blockSize)
    #expect(counts(portfolio) == [864, 370])
    let blocks = filled(portfolio)
    #expect(blocks.map(\.accounts.count) == portfolio.blocks.map(\.accounts))
    #expect(blocks.map(\.debtors.count) == portfolio.blocks.map(\.debtors.count))
    for block in blocks {
      #expect(block.debtors.allSatisfy { $0.accountCount >= 1 })
      let firsts = block.debtors.indices.map { index in
        block.debtors[..<index].reduce(0) { $0 + $1.accountCount }
      }
      #expect(block.debtors.map(\.firstAccount) == firsts)
      #expect(block.debtors.reduce(0) { $0 + Int($1.accountCount) } == block.accounts.count)
    }
  }

  @Test("Block size changes no fact", arguments: [1, 10, 333])
  func blockSize(_ size: Int) throws {
    let small = Facts(try Catalog.portfolio(accounts: 800, blockSize: size))
    let large = Facts(try Catalog.portfolio(accounts: 800, blockSize: 4_096))
    #expect(small.debtors == large.debtors)
    #expect(small.accounts == large.accounts)
  }

  @Test("Another segment beside, or another share, leaves a segment's debtors as they were")
  func segmentsAreApart() throws {
    let alone = Facts(try Catalog.portfolio(accounts: 500, shares: [1]), segment: "first")
    let beside = Facts(
      try Catalog.portfolio(accounts: 1_000, shares: [0.5, 0.5]), segment: "first")
    let larger = Facts(try Catalog.portfolio(accounts: 700, shares: [1]), segment: "first")
    #expect(alone.accounts == beside.accounts)
    #expect(alone.debtors == beside.debtors)
    // The last debtor of the smaller one may have been cut short.
    let common = alone.accounts.count
    #expect(alone.accounts == Array(larger.accounts[..<common]))
  }

  @Test("Replications draw other debtors, with as many accounts each")
  func replications() throws {
    let portfolio = try Catalog.portfolio(accounts: 400)
    let (first, second) = (Facts(portfolio), Facts(portfolio, replication: 1))
    #expect(first.debtors.map(\.accountCount) == second.debtors.map(\.accountCount))
    #expect(first.debtors.map(\.identity) == second.debtors.map(\.identity))
    let balances = zip(first.accounts, second.accounts).count { $0.balance == $1.balance }
    #expect(balances < 4)
  }

  @Test("No identity occurs twice, and names count from 1")
  func identities() throws {
    let portfolio = try Catalog.portfolio(accounts: 5_000)
    let facts = Facts(portfolio)
    let all = facts.accounts.map(\.identity) + facts.debtors.map(\.identity)
    #expect(Set(all).count == all.count)
    #expect(portfolio.name(segment: 1, debtor: 0) == "second-1")
  }
}
