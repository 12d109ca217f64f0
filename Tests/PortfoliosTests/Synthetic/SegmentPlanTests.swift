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
  private func counts(_ portfolio: SyntheticPortfolio, replication: UInt32 = 0) -> [Int] {
    portfolio.specification.segments.indices.map { segment in
      portfolio.blocks(replication: replication).filter { $0.segment == segment }
        .reduce(0) { $0 + $1.accounts }
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

  @Test(
    "The number of accounts is exact in every replication, however many a debtor has",
    arguments: [1, 7, 64, 1_024], [UInt32(0), 1, 5])
  func exactTotal(blockSize: Int, replication: UInt32) throws {
    let perDebtor = try Distribution.discrete(values: [1, 2, 5], weights: [0.5, 0.3, 0.2])
    let portfolio = try portfolio(
      1_234, shares: [0.7, 0.3], perDebtor: perDebtor, blockSize: blockSize)
    #expect(counts(portfolio, replication: replication) == [864, 370])
    let ranges = portfolio.blocks(replication: replication)
    #expect(ranges.count == portfolio.blockCount)
    let blocks = filled(portfolio, replication: replication)
    #expect(blocks.map(\.accounts.count) == ranges.map(\.accounts))
    #expect(blocks.map(\.debtors.count) == ranges.map(\.debtors.count))
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

  @Test(
    "Replications draw other debtors, with other numbers of accounts, which do not depend on who asked before"
  )
  func replications() throws {
    let portfolio = try Catalog.portfolio(accounts: 400)
    let (first, second) = (Facts(portfolio), Facts(portfolio, replication: 1))
    #expect(first.debtors.map(\.accountCount) != second.debtors.map(\.accountCount))
    let common = min(first.debtors.count, second.debtors.count)
    let same = (0..<common).count {
      first.debtors[$0].identity == second.debtors[$0].identity
        && first.debtors[$0].accountCount == second.debtors[$0].accountCount
    }
    #expect(same < common * 3 / 4)
    let balances = zip(first.accounts, second.accounts).count { $0.balance == $1.balance }
    #expect(balances < 4)
    for replication in UInt32(0)..<20 { _ = portfolio.blocks(replication: replication) }
    let again = try Catalog.portfolio(accounts: 400)
    #expect(again.blocks(replication: 17) == portfolio.blocks(replication: 17))
    #expect(Facts(portfolio, replication: 1).accounts == second.accounts)
  }

  @Test("Over replications debtors have the numbers of accounts that the law says")
  func countsOfTheLaw() throws {
    let perDebtor = try Distribution.discrete(values: [1, 2, 5], weights: [0.5, 0.3, 0.2])
    let portfolio = try portfolio(600, shares: [1], perDebtor: perDebtor)
    // Of the first 100 debtors, none of whom is cut short.
    let means = (UInt32(0)..<200).map { replication in
      let debtors = Facts(portfolio, replication: replication).debtors.prefix(100)
      return debtors.reduce(0.0) { $0 + Double($1.accountCount) } / 100
    }
    let mean = means.reduce(0, +) / 200
    let variance = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 199
    // Mean 2.1, variance 2.29 of a debtor; the bounds are four errors.
    #expect(abs(mean - 2.1) < 4 * (2.29 / 20_000).squareRoot())
    #expect(abs(variance / (2.29 / 100) - 1) < 4 * (2.0 / 199).squareRoot())
  }

  @Test("A debtor's accounts come oldest first, of equally old ones the largest first")
  func accountOrder() throws {
    var several = 0
    for block in filled(
      try Catalog.portfolio(accounts: 900) { $0.daysPastDue = try .uniform(low: 0, high: 4) })
    {
      for debtor in block.debtors where debtor.accountCount > 1 {
        let first = Int(debtor.firstAccount)
        let own = block.accounts[first..<(first + Int(debtor.accountCount))]
        several += 1
        for (one, next) in zip(own, own.dropFirst()) {
          #expect(
            (one.daysPastDue, one.balance) >= (next.daysPastDue, next.balance), "\(own)")
        }
      }
    }
    #expect(several > 100)
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
