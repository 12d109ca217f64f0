// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Portfolios
import Randomness
import Testing

/// How large a share of a channel's attempts gets through to each debtor.
@Suite("Reach") struct ReachTests {
  /// The first segment has laws for the first and third of three channels.
  private func portfolio(
    blockSize: Int = 1_024, _ law: Distribution? = nil
  ) throws -> SyntheticPortfolio {
    let law = try law ?? .beta(a: 1, b: 9)
    return try Catalog.portfolio(accounts: 20_000, blockSize: blockSize) { segment in
      guard segment.name == "first" else { return }
      segment.reach = [law, nil, try .constant(value: 0.25)]
    }
  }

  /// The reach of the debtors of a segment by one of three channels.
  private func reach(
    _ portfolio: SyntheticPortfolio, _ segment: Int, _ channel: Int, replication: UInt32 = 0
  ) -> [Double] {
    zip(portfolio.blocks(replication: replication), filled(portfolio, replication: replication))
      .filter { $0.0.segment == segment }
      .flatMap { _, block in
        stride(from: channel, to: block.reach.count, by: 3).map { Double(block.reach[$0]) }
      }
  }

  @Test("Moments of the law (z = 4): the mean, and whom five attempts miss")
  func law() throws {
    let reach = reach(try portfolio(), 0, 0)
    let count = Double(reach.count)
    #expect(reach.count > 5_000)
    // B(1, 14)/B(1, 9) = 9/14; the mean is 1/10, the variance 9/1100.
    let mean = reach.reduce(0, +) / count
    #expect(abs(mean - 0.1) < 4 * sqrt(9.0 / 1_100 / count))
    let missed = reach.map { pow(1 - $0, 5) }
    let missedMean = missed.reduce(0, +) / count
    let variance = 9.0 / 19 - pow(9.0 / 14, 2)
    #expect(abs(missedMean - 9.0 / 14) < 4 * sqrt(variance / count))
  }

  @Test("Where nothing is said all attempts get through, and constants are themselves")
  func others() throws {
    let portfolio = try portfolio()
    #expect(reach(portfolio, 0, 1).allSatisfy { $0 == 1 })
    #expect(reach(portfolio, 0, 2).allSatisfy { $0 == 0.25 })
    for channel in 0..<3 { #expect(reach(portfolio, 1, channel).allSatisfy { $0 == 1 }) }
    let without = filled(try Catalog.portfolio(accounts: 500))
    #expect(without.allSatisfy { $0.reach.isEmpty })
  }

  @Test("It moves no other attribute, and no block moves it")
  func independence() throws {
    let (with, without) = (try portfolio(), try Catalog.portfolio(accounts: 20_000))
    let (facts, bare) = (Facts(with), Facts(without))
    #expect(facts.debtors == bare.debtors && facts.accounts == bare.accounts)
    let cut = try portfolio(blockSize: 77)
    #expect(reach(with, 0, 0) == reach(cut, 0, 0))
    #expect(reach(with, 0, 0) != reach(with, 0, 0, replication: 1))
  }

  @Test("Laws beyond shares, and too few laws")
  func refused() throws {
    let outside = try Distribution.uniform(low: 0, high: 1.5)
    #expect(throws: PortfolioError.self) { try portfolio(outside) }
    #expect(throws: PortfolioError.self) {
      try Catalog.portfolio(accounts: 100) { $0.reach = [nil] }
    }
  }
}
