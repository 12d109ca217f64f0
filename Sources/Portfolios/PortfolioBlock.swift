// SPDX-License-Identifier: GPL-3.0-or-later

/// The debtors and accounts that are simulated together, small enough to stay in cache.
///
/// A debtor's facts are read all at once when its life begins, so they lie together instead of in columns.
public struct PortfolioBlock: Sendable {
  /// The debtors.
  public var debtors: ContiguousArray<DebtorFacts> = []
  /// Their accounts, a debtor's own next to each other.
  public var accounts: ContiguousArray<AccountFacts> = []

  /// Creates an empty block.
  public init() {}

  /// Removes all debtors and keeps the memory.
  public mutating func removeAll() {
    debtors.removeAll(keepingCapacity: true)
    accounts.removeAll(keepingCapacity: true)
  }
}
