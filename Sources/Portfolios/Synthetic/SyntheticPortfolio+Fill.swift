// SPDX-License-Identifier: GPL-3.0-or-later

public import Randomness

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
