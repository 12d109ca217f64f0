// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Synchronization

/// How accounts are split over segments, debtors and blocks.
struct CompositionPlan: Sendable {
  /// The accounts of each segment, the same in every replication.
  let accounts: [Int]
  /// How many accounts a debtor of each segment has.
  let laws: [Distribution]
  let segmentIdentities: [UInt64]
  let seed: UInt64
  /// Accounts per block, give or take those of its last debtor.
  let blockSize: Int

  /// Splits a portfolio's accounts over its segments.
  init(_ specification: PortfolioSpecification, identities: [UInt64], seed: UInt64, blockSize: Int)
  {
    accounts = Self.allocate(specification.accounts, by: specification.segments.map(\.share))
    laws = specification.segments.map(\.accountsPerDebtor)
    segmentIdentities = identities
    self.seed = seed
    self.blockSize = blockSize
  }

  /// Whether every replication has the same plan.
  var isFixed: Bool {
    laws.allSatisfy { if case .constant = $0 { true } else { false } }
  }

  /// The number of blocks of any replication.
  var blockCount: Int { accounts.reduce(0) { $0 + ($1 + blockSize - 1) / blockSize } }

  /// The blocks of a replication.
  ///
  /// Debtors take accounts in the order of their numbers until the segment has none left, so that the last debtor may
  /// be cut short. Block b of a segment holds the debtors whose first account is one of b·s … (b + 1)·s − 1, for s
  /// accounts per block: none, where one debtor's accounts fill several blocks.
  func blocks(replication: UInt32) -> [BlockRange] {
    accounts.indices.flatMap { blocks(segment: $0, replication) }
  }

  private func blocks(segment: Int, _ replication: UInt32) -> [BlockRange] {
    let all = accounts[segment]
    var counts = AccountCounts(
      laws[segment], seed: seed, segment: segmentIdentities[segment], replication: replication)
    var debtor = 0
    var placed = 0
    return stride(from: 0, to: all, by: blockSize).map { first in
      let begin = (debtor: debtor, placed: placed)
      counts.place(&debtor, &placed, until: min(first + blockSize, all))
      placed = min(placed, all)
      return BlockRange(
        segment: segment, debtors: begin.debtor..<debtor, accounts: placed - begin.placed)
    }
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

/// How many accounts each debtor of a segment has in a replication.
struct AccountCounts: ~Copyable {
  private let law: Distribution
  private let seed: UInt64
  private let segment: UInt64
  private let replication: UInt32
  private var generator = AddressedGenerator()

  init(_ law: Distribution, seed: UInt64, segment: UInt64, replication: UInt32) {
    self.law = law
    self.seed = seed
    self.segment = segment
    self.replication = replication
  }

  /// The number of accounts of a debtor, at least 1.
  mutating func count(of debtor: Int) -> Int {
    if case .constant(let law) = law { return max(1, Int(min(1_000, law.value.rounded()))) }
    let identity = Identity.part(UInt64(debtor), of: segment)
    generator.seat(
      at: DrawAddress(seed: seed, replication: replication, identity: identity), .attribute,
      stream: Attribute.accountsPerDebtorStream)
    return max(1, Int(min(1_000, law.sample(using: &generator).rounded())))
  }

  /// Gives debtors their accounts until so many are placed; the last one may go beyond.
  mutating func place(_ debtor: inout Int, _ placed: inout Int, until end: Int) {
    if law == .one {
      debtor += max(0, end - placed)
      placed = max(placed, end)
      return
    }
    while placed < end {
      placed += count(of: debtor)
      debtor += 1
    }
  }
}

/// Who has how many accounts, replication by replication, cut into blocks.
///
/// The counts are drawn where a replication begins: a pass over its debtors that draws one number each and keeps
/// only where the blocks begin. Laws that are constants need one plan for all replications.
///
/// Method: <doc:Portfolio>.
final class Composition: Sendable {
  /// The number of blocks, the same in every replication.
  let blockCount: Int
  /// More debtors than any segment of any replication has, or as many.
  let mostDebtors: Int

  private let plan: CompositionPlan
  private let fixed: [BlockRange]?
  /// The last replications asked for: those that are being simulated.
  private let recent = Mutex<[(replication: UInt32, blocks: [BlockRange])]>([])

  /// Several threads may be at the end of one replication and the beginning of the next, each a pair.
  private static let kept = 6

  init(_ plan: CompositionPlan) {
    self.plan = plan
    fixed = plan.isFixed ? plan.blocks(replication: 0) : nil
    blockCount = plan.blockCount
    mostDebtors = fixed?.map(\.debtors.upperBound).max() ?? plan.accounts.max() ?? 0
  }

  /// The blocks of a replication.
  func blocks(replication: UInt32) -> [BlockRange] {
    if let fixed { return fixed }
    return recent.withLock { recent in
      if let found = recent.first(where: { $0.replication == replication }) { return found.blocks }
      let blocks = plan.blocks(replication: replication)
      if recent.count == Self.kept { recent.removeFirst() }
      recent.append((replication, blocks))
      return blocks
    }
  }
}
