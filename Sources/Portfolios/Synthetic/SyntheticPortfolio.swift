// SPDX-License-Identifier: GPL-3.0-or-later

public import Randomness
public import Vocabulary

/// Debtors made from distributions, block by block, so that no portfolio ever lies in memory as a whole.
///
/// Every attribute is drawn at the debtor's or account's own address. A debtor's identity is its segment's name
/// and its number within the segment: another share, or another segment, leaves it as it was.
///
/// Method: <doc:Portfolio>.
public struct SyntheticPortfolio: Sendable {
  /// What the debtors are made from.
  public let specification: PortfolioSpecification
  let composition: Composition
  let seed: UInt64
  let minorPerUnit: Double
  /// The channels' addresses, by position in the scenario.
  let channelAddresses: [UInt8]
  let segmentIdentities: [UInt64]
  let copulas: [GaussianCopula?]
  let frailty: Distribution?
  /// Whether a channel's attempts do not get through to everybody alike.
  let hasReach: Bool
  /// Where debtors take their attributes from Sobol' points, the sequence they share.
  let sobol: SobolDirections?

  /// Plans the blocks of a portfolio.
  ///
  /// - Parameters:
  ///   - specification: The segments; their shares add up to 1.
  ///   - seed: The master seed.
  ///   - minorPerUnit: Minor units in one currency unit.
  ///   - channelAddresses: The channels' addresses, by position.
  ///   - blockSize: Accounts per block, at least 1, give or take those of one debtor; it changes no number.
  ///   - hasSobolPoints: Whether the debtors of a segment share out their attributes by randomised Sobol' points.
  /// - Throws: ``PortfolioError`` when a number lies outside its range or correlations do not fit together.
  public init(
    _ specification: PortfolioSpecification, seed: UInt64, minorPerUnit: Double,
    channelAddresses: [UInt8] = [], blockSize: Int = 1_024,
    hasSobolPoints: Bool = false
  ) throws(PortfolioError) {
    try specification.check(channels: channelAddresses.count)
    try PortfolioSpecification.require(
      (1...1_000).contains(minorPerUnit), "minor_per_unit", minorPerUnit, "from 1 to 1000")
    try PortfolioSpecification.require(
      blockSize >= 1, "block_size", Double(blockSize), "at least 1")
    self.specification = specification
    self.seed = seed
    self.minorPerUnit = minorPerUnit
    self.channelAddresses = channelAddresses
    segmentIdentities = specification.segments.map { Identity.of("segment/" + $0.name) }
    var copulas: [GaussianCopula?] = []
    for segment in specification.segments {
      do { copulas.append(try segment.copula()) } catch {
        throw .correlations(segment: segment.name, error)
      }
    }
    self.copulas = copulas
    hasReach = specification.segments.contains { !$0.reach.isEmpty }
    do { frailty = try specification.frailtyLaw() } catch { throw .parameter(error) }
    composition = Composition(
      CompositionPlan(
        specification, identities: segmentIdentities, seed: seed, blockSize: blockSize))
    sobol =
      hasSobolPoints
      ? SobolDirections(
        dimensions: PointDimension.allCases.count, points: composition.mostDebtors) : nil
  }

  /// The number of blocks, the same in every replication.
  public var blockCount: Int { composition.blockCount }

  /// The blocks of a replication, in order; together they hold every debtor of it once.
  ///
  /// - Complexity: One draw a debtor where the number of accounts is random and the replication is not among the last
  ///   ones asked for.
  public func blocks(replication: UInt32) -> [BlockRange] {
    composition.blocks(replication: replication)
  }

  /// The name by which users call a debtor.
  public func name(segment: Int, debtor: Int) -> String {
    "\(specification.segments[segment].name)-\(debtor + 1)"
  }
}

/// A stretch of one segment's debtors.
public struct BlockRange: Hashable, Sendable {
  /// The segment's position.
  public var segment: Int
  /// The debtors' numbers within the segment.
  public var debtors: Range<Int>
  /// How many accounts they have together; of a resampled import, about how many.
  public var accounts: Int
}

/// Why a specification makes no portfolio.
public enum PortfolioError: Error, Hashable, Sendable {
  /// The rank correlations of a segment do not fit together.
  case correlations(segment: String, CopulaError)
  /// A number lies outside its range.
  case parameter(ParameterError)
}

extension PortfolioSpecification {
  /// The gamma law of Z with mean 1 and variance θ, or `nil` for Z = 1.
  func frailtyLaw() throws(ParameterError) -> Distribution? {
    frailty == 0 ? nil : try .gamma(shape: 1 / frailty, scale: frailty)
  }
}

extension SyntheticPortfolio {
  /// Makes the debtors of a block.
  ///
  /// - Parameters:
  ///   - block: Emptied and filled.
  ///   - range: One of the replication's ``blocks(replication:)``.
  ///   - replication: The replication whose portfolio is wanted.
  ///   - generator: The worker's generator.
  public func fill(
    _ block: inout PortfolioBlock, _ range: BlockRange, replication: UInt32,
    using generator: inout AddressedGenerator
  ) {
    block.removeAll()
    block.debtors.reserveCapacity(range.debtors.count)
    block.accounts.reserveCapacity(range.accounts)
    let maker = DebtorMaker(self, range.segment, replication)
    var counts = AccountCounts(
      maker.segment.accountsPerDebtor, seed: seed, segment: segmentIdentities[range.segment],
      replication: replication)
    for debtor in range.debtors {
      let left = range.accounts - block.accounts.count
      let identity = Identity.part(UInt64(debtor), of: segmentIdentities[range.segment])
      maker.make(
        identity, number: debtor, accounts: min(left, counts.count(of: debtor)), into: &block,
        using: &generator)
      block.orderLastAccounts()
    }
  }
}
