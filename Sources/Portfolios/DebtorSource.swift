// SPDX-License-Identifier: GPL-3.0-or-later

public import Randomness

/// Where debtors come from, block by block.
public protocol DebtorSource: Sendable {
  /// The number of blocks, the same in every replication.
  var blockCount: Int { get }
  /// The names of the segments, by position.
  var segmentNames: [String] { get }
  /// The number of accounts.
  var accountCount: Int { get }
  /// Whether the debtors of a replication share out the attributes evenly, so that they are not independent.
  var hasSobolPoints: Bool { get }

  /// The blocks of a replication, in order; together they hold every debtor of it once.
  ///
  /// - Parameter replication: The replication whose portfolio is wanted.
  /// - Returns: As many ranges as ``blockCount``.
  func blocks(replication: UInt32) -> [BlockRange]

  /// Makes the debtors of a block.
  ///
  /// - Parameters:
  ///   - block: Emptied and filled.
  ///   - range: One of the replication's ``blocks(replication:)``.
  ///   - replication: The replication whose portfolio is wanted.
  ///   - generator: The worker's generator.
  func fill(
    _ block: inout PortfolioBlock, _ range: BlockRange, replication: UInt32,
    using generator: inout AddressedGenerator)
}

extension DebtorSource {
  /// Debtors are independent unless their source says otherwise.
  public var hasSobolPoints: Bool { false }
}

extension SyntheticPortfolio: DebtorSource {
  /// The names of the segments.
  public var segmentNames: [String] { specification.segments.map(\.name) }
  /// The number of accounts.
  public var accountCount: Int { specification.accounts }
  /// Whether debtors take their attributes from Sobol' points.
  public var hasSobolPoints: Bool { sobol != nil }
}
