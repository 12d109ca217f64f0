// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness
import TestSupport
import Testing

/// The laws of debtors' and accounts' attributes; bounds are four standard errors, alpha 1e-6 for chi-square.
@Suite("Attributes of synthetic debtors") struct AttributeTests {
  private let accounts = 12_000

  /// The distance of a mean from a law's, in standard errors.
  private func score(_ values: [Double], _ law: Distribution) throws -> Double {
    let variance = try #require(law.variance)
    let mean = values.reduce(0, +) / Double(values.count)
    return (mean - law.mean) / (variance / Double(values.count)).squareRoot()
  }

  @Test("Means of balances, incomes, affinities and frailties")
  func means() throws {
    let facts = Facts(try Catalog.portfolio(accounts: accounts))
    let segment = try Catalog.segment("any", share: 1)
    let balances = facts.accounts.map { Double($0.balance) / 100 }
    #expect(abs(try score(balances, segment.balance)) < 4)
    let incomes = facts.debtors.map { $0.monthlyIncome / 100 }
    #expect(abs(try score(incomes, segment.liquidity)) < 4)
    #expect(abs(try score(facts.debtors.map(\.digitalAffinity), segment.digitalAffinity)) < 4)
    let frailty = try Distribution.gamma(shape: 2, scale: 0.5)
    #expect(abs(try score(facts.debtors.map(\.frailty), frailty)) < 4)
  }

  @Test("DPD is rounded down: uniform on the whole numbers -10 … 89")
  func daysPastDue() throws {
    let days = Facts(try Catalog.portfolio(accounts: accounts)).accounts.map(\.daysPastDue)
    #expect(days.min() == -10 && days.max() == 89)
    let counts = (-10..<90).map { day in days.count { $0 == day } }
    #expect(chiSquareTail(counts, shares: [Double](repeating: 0.01, count: 100)) > 1e-6)
  }

  @Test("Shares of types, preferences, accounts per debtor")
  func shares() throws {
    let debtors = Facts(try Catalog.portfolio(accounts: accounts)).debtors
    let types = (0..<5).map { type in debtors.count { $0.type == UInt8(type) } }
    #expect(chiSquareTail(types, shares: Catalog.types) > 1e-6, "\(types)")
    let preferred = (0..<3).map { channel in
      debtors.count { $0.preferredChannel == UInt8(channel) }
    }
    #expect(chiSquareTail(preferred, shares: Catalog.preferred) > 1e-6, "\(preferred)")
    // The last debtor of a segment may be cut short, which shifts two counts of thousands by one.
    let sizes = (1...3).map { size in debtors.count { $0.accountCount == Int32(size) } }
    #expect(chiSquareTail(sizes, shares: [0.7, 0.2, 0.1]) > 1e-6, "\(sizes)")
  }

  @Test("Consent by channel, vulnerability and former clients, each on its own")
  func flags() throws {
    let debtors = Facts(try Catalog.portfolio(accounts: accounts)).debtors
    for (channel, share) in Catalog.consent.enumerated() {
      expect(debtors.count { $0.consent & (1 << UInt32(channel)) != 0 }, of: debtors.count, share)
    }
    expect(debtors.count { $0.traits & DebtorFacts.vulnerable != 0 }, of: debtors.count, 0.15)
    expect(debtors.count { $0.traits & DebtorFacts.knownClient != 0 }, of: debtors.count, 0.35)
    expect(debtors.count { $0.traits == 3 }, of: debtors.count, 0.15 * 0.35)
    expect(debtors.count { $0.consent & 0b11 == 0b11 }, of: debtors.count, 0.45)
  }

  @Test("Rank correlations asked are rank correlations obtained")
  func correlations() throws {
    let portfolio = try Catalog.portfolio(accounts: accounts) {
      $0.accountsPerDebtor = .one
      $0.correlations = [
        AttributeCorrelation(.balance, .liquidity, rank: 0.5),
        AttributeCorrelation(.digitalAffinity, .balance, rank: -0.3),
      ]
    }
    let facts = Facts(portfolio)
    let balances = ranks(facts.accounts.map { Double($0.balance) })
    let incomes = ranks(facts.debtors.map(\.monthlyIncome))
    let affinities = ranks(facts.debtors.map(\.digitalAffinity))
    // Spearman's estimate varies by no more than 1/√n around its value (Bonett & Wright 2000 bound it
    // by √((1 + ρ²/2)/n), which is below 1.07/√n here).
    let bound = 4 * 1.07 / Double(accounts).squareRoot()
    #expect(abs(correlation(balances, incomes) - 0.5) < bound)
    #expect(abs(correlation(affinities, balances) + 0.3) < bound)
    #expect(abs(correlation(affinities, incomes)) < bound)
  }

  @Test("Correlation leaves each attribute's law as it was")
  func marginals() throws {
    let portfolio = try Catalog.portfolio(accounts: accounts) {
      $0.accountsPerDebtor = .one
      $0.correlations = [AttributeCorrelation(.balance, .liquidity, rank: 0.8)]
    }
    let segment = try Catalog.segment("any", share: 1)
    let facts = Facts(portfolio)
    #expect(abs(try score(facts.accounts.map { Double($0.balance) / 100 }, segment.balance)) < 4)
    #expect(abs(try score(facts.debtors.map { $0.monthlyIncome / 100 }, segment.liquidity)) < 4)
  }

  @Test("Correlations that do not fit together name their segment; a negative frailty is refused")
  func errors() throws {
    #expect(throws: PortfolioError.correlations(segment: "first", .notPositiveDefinite)) {
      _ = try Catalog.portfolio(accounts: 10) {
        $0.correlations = [
          AttributeCorrelation(.balance, .liquidity, rank: 0.9),
          AttributeCorrelation(.balance, .digitalAffinity, rank: 0.9),
          AttributeCorrelation(.liquidity, .digitalAffinity, rank: -0.9),
        ]
      }
    }
    for frailty in [-1, .nan] as [Double] {
      #expect(throws: PortfolioError.self) {
        _ = try Catalog.portfolio(accounts: 10, frailty: frailty)
      }
    }
  }

  @Test("Amounts below one minor unit become one")
  func smallest() throws {
    let portfolio = try Catalog.portfolio(accounts: 50) {
      $0.balance = .zero
    }
    #expect(Facts(portfolio).accounts.allSatisfy { $0.balance == 1 })
  }

  private func expect(_ count: Int, of total: Int, _ share: Double) {
    let error = (share * (1 - share) / Double(total)).squareRoot()
    #expect(abs(Double(count) / Double(total) - share) < 4 * error)
  }

  private func ranks(_ x: [Double]) -> [Double] {
    var ranks = [Double](repeating: 0, count: x.count)
    for (rank, index) in x.indices.sorted(by: { x[$0] < x[$1] }).enumerated() {
      ranks[index] = Double(rank)
    }
    return ranks
  }

  private func correlation(_ x: [Double], _ y: [Double]) -> Double {
    let n = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xx += (a - meanX) * (a - meanX)
      yy += (b - meanY) * (b - meanY)
      xy += (a - meanX) * (b - meanY)
    }
    return xy / (xx * yy).squareRoot()
  }
}
