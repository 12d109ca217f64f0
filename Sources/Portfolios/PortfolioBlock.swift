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

  /// Puts the accounts of the last debtor in their order: the oldest debt first, of equally old ones the largest, of
  /// equal ones that of the smaller identity.
  ///
  /// It is the order in which they come where something falls due for several at the same time. Opening ages and
  /// balances decide, so that it depends neither on the order of a file nor on what happens.
  mutating func orderLastAccounts() {
    guard let debtor = debtors.last, debtor.accountCount > 1 else { return }
    let first = Int(debtor.firstAccount)
    for index in (first + 1)..<accounts.count {
      var place = index
      while place > first, accounts[place].precedes(accounts[place - 1]) {
        accounts.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  /// Removes all debtors and keeps the memory.
  public mutating func removeAll() {
    debtors.removeAll(keepingCapacity: true)
    accounts.removeAll(keepingCapacity: true)
  }
}
