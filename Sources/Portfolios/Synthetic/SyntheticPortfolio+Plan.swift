// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

extension SyntheticPortfolio {
  /// Splits the accounts over segments by largest remainder and over debtors by their drawn numbers.
  ///
  /// How many accounts a debtor has is drawn once for all replications, so that the number of accounts is
  /// exact and the same in each.
  static func plan(
    _ specification: PortfolioSpecification, identities: [UInt64], seed: UInt64, blockSize: Int
  ) -> [BlockRange] {
    let shares = specification.segments.map(\.share)
    var blocks: [BlockRange] = []
    for (segment, accounts) in allocate(specification.accounts, by: shares).enumerated() {
      var counts = AccountCounts(
        specification.segments[segment].accountsPerDebtor, seed: seed,
        segment: identities[segment])
      var first = 0
      var left = accounts
      while left > 0 {
        let (debtors, taken) = counts.take(from: first, atMost: blockSize, accounts: left)
        blocks.append(
          BlockRange(segment: segment, debtors: first..<(first + debtors), accounts: taken))
        first += debtors
        left -= taken
      }
    }
    return blocks
  }

  /// Whole numbers in proportion to shares that add up to `total` (largest remainders; ties to the first).
  static func allocate(_ total: Int, by shares: [Double]) -> [Int] {
    let sum = shares.reduce(0, +)
    let exact = shares.map { Double(total) * $0 / sum }
    var whole = exact.map { Int($0.rounded(.down)) }
    let order = exact.indices.sorted {
      let (a, b) = (exact[$0] - Double(whole[$0]), exact[$1] - Double(whole[$1]))
      return a > b || a == b && $0 < $1
    }
    for index in order.prefix(total - whole.reduce(0, +)) { whole[index] += 1 }
    return whole
  }
}

/// How many accounts each debtor of a segment has.
struct AccountCounts: ~Copyable {
  private let law: Distribution
  private let seed: UInt64
  private let segment: UInt64
  private var generator = AddressedGenerator()

  init(_ law: Distribution, seed: UInt64, segment: UInt64) {
    self.law = law
    self.seed = seed
    self.segment = segment
  }

  /// The number of accounts of a debtor, at least 1.
  mutating func count(of debtor: Int) -> Int {
    if case .constant(let law) = law { return max(1, Int(law.value.rounded())) }
    let identity = Identity.part(UInt64(debtor), of: segment)
    generator.seat(
      at: DrawAddress(seed: seed, replication: 0, identity: identity), .attribute,
      stream: Attribute.accountsPerDebtorStream)
    return max(1, Int(min(1_000, law.sample(using: &generator).rounded())))
  }

  /// Takes debtors until a block is full or the accounts run out; the last debtor may be cut short.
  mutating func take(from first: Int, atMost limit: Int, accounts: Int) -> (Int, Int) {
    if law == .one {
      let debtors = min(limit, accounts)
      return (debtors, debtors)
    }
    var debtors = 0
    var taken = 0
    while debtors < limit, taken < accounts {
      taken += count(of: first + debtors)
      debtors += 1
    }
    return (debtors, min(taken, accounts))
  }
}
