// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness
import Testing

/// Debtors who share out their attributes by Sobol' points.
@Suite("Portfolios by Sobol' points") struct SobolPortfolioTests {
  private static func portfolio(
    accounts: Int = 2_000, blockSize: Int = 1_024, isCorrelated: Bool = false
  ) throws -> SyntheticPortfolio {
    try Catalog.portfolio(accounts: accounts, blockSize: blockSize, hasSobolPoints: true) {
      if isCorrelated {
        $0.correlations = [AttributeCorrelation(.balance, .liquidity, rank: 0.6)]
      }
    }
  }

  @Test("Block size changes no fact", arguments: [1, 7, 500])
  func blocks(size: Int) throws {
    let whole = Facts(try Self.portfolio())
    let cut = Facts(try Self.portfolio(blockSize: size))
    #expect(whole.debtors.map(\.plain) == cut.debtors.map(\.plain))
    #expect(whole.accounts == cut.accounts)
  }

  /// Of n debtors the number of a type lies within 2 of n times its share, where chance alone would give √(n/4).
  @Test("Types come in their shares")
  func types() throws {
    let debtors = filled(try Self.portfolio(accounts: 20_000))
      .flatMap(\.debtors).filter { $0.segment == 0 }.prefix(4_096)
    for (type, share) in Catalog.types.enumerated() {
      let count = debtors.count { $0.type == UInt8(type) }
      #expect(abs(Double(count) - 4_096 * share) <= 2, "type \(type): \(count)")
    }
  }

  /// One debtor's attributes over 1,000 replications, against the means and variances of their laws.
  @Test("Each debtor has the laws of all attributes (z = 4)", arguments: [false, true])
  func laws(isCorrelated: Bool) throws {
    // So many that the debtors looked at are in every replication.
    let portfolio = try Self.portfolio(accounts: 30, isCorrelated: isCorrelated)
    let n = 1_000
    let draws = (0..<UInt32(n)).map { filled(portfolio, replication: $0)[0] }
    let segment = portfolio.specification.segments[0]
    func check(_ law: Distribution, _ name: String, _ value: (PortfolioBlock) -> Double) throws {
      let values = draws.map(value)
      let mean = values.reduce(0, +) / Double(n)
      let error = (try #require(law.variance) / Double(n)).squareRoot()
      #expect(abs(mean - law.mean) < 4 * error, "\(name)")
    }
    for debtor in [0, 3] {
      try check(segment.balance, "balance") { block in
        Double(block.firstMade(block.debtors[debtor]).balance) / 100
      }
      try check(segment.liquidity, "liquidity") { $0.debtors[debtor].monthlyIncome / 100 }
      try check(segment.digitalAffinity, "affinity") { $0.debtors[debtor].digitalAffinity }
      try check(.gamma(shape: 2, scale: 0.5), "frailty") { $0.debtors[debtor].frailty }
      let forgetters = Double(draws.count { $0.debtors[debtor].type == 0 }) / Double(n)
      #expect(abs(forgetters - 0.4) < 4 * (0.24 / Double(n)).squareRoot())
    }
  }

  /// The mean balance varies between replications much less than that of independent debtors: ten times less is asked.
  @Test("Portfolios are more alike than independent ones")
  func evenness() throws {
    func variance(_ portfolio: SyntheticPortfolio) -> Double {
      let means = (0..<UInt32(40)).map { replication in
        let debtors = filled(portfolio, replication: replication).flatMap(\.debtors)
        return debtors.reduce(0) { $0 + $1.monthlyIncome } / Double(debtors.count)
      }
      let mean = means.reduce(0, +) / 40
      return means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    let independent = variance(try Catalog.portfolio(accounts: 2_000))
    #expect(variance(try Self.portfolio()) < independent / 10)
  }

  @Test("Rank correlations are kept (z = 4)")
  func correlation() throws {
    let facts = try Self.portfolio(accounts: 4_000, isCorrelated: true)
    let block = filled(facts).flatMap { block in
      block.debtors.map { ($0.monthlyIncome, block.accounts[Int($0.firstAccount)].balance) }
    }
    let incomes = ranks(block.map(\.0))
    let balances = ranks(block.map { Double($0.1) })
    let n = Double(block.count)
    let squares = zip(incomes, balances).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let spearman = 1 - 6 * squares / (n * (n * n - 1))
    #expect(abs(spearman - 0.6) < 4 / n.squareRoot())
  }

  @Test("Further accounts, traits and identities are those of independent debtors")
  func others() throws {
    let even = filled(try Self.portfolio())
    let plain = filled(try Catalog.portfolio(accounts: 2_000))
    for (left, right) in zip(even, plain) {
      for (one, other) in zip(left.debtors, right.debtors) {
        #expect(one.identity == other.identity)
        #expect(one.traits == other.traits && one.consent == other.consent)
        #expect(one.accountCount == other.accountCount)
        let firsts = [left.further(one), right.further(other)]
        #expect(firsts[0] == firsts[1])
      }
    }
  }

  private func ranks(_ values: [Double]) -> [Double] {
    var ranks = [Double](repeating: 0, count: values.count)
    for (rank, index) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
      ranks[index] = Double(rank)
    }
    return ranks
  }
}

extension PortfolioBlock {
  /// The account of a debtor that was made first.
  fileprivate func firstMade(_ debtor: DebtorFacts) -> AccountFacts {
    let first = Int(debtor.firstAccount)
    return accounts[first..<(first + Int(debtor.accountCount))]
      .first { $0.identity == Identity.part(0, of: debtor.identity) } ?? accounts[first]
  }

  /// The accounts of a debtor without the one made first, by identity.
  fileprivate func further(_ debtor: DebtorFacts) -> [AccountFacts] {
    let first = Int(debtor.firstAccount)
    return accounts[first..<(first + Int(debtor.accountCount))].map(\.comparable)
      .filter { $0.identity != Identity.part(0, of: debtor.identity) }
      .sorted { $0.identity < $1.identity }
  }
}

extension DebtorFacts {
  /// The facts without the place in a block.
  fileprivate var plain: DebtorFacts {
    var facts = self
    facts.firstAccount = 0
    return facts
  }
}
