// SPDX-License-Identifier: GPL-3.0-or-later

extension ImportedPortfolio {
  /// Brings the accounts of each debtor together, keeping their order, and notes where they begin.
  ///
  /// - Complexity: O(accounts); besides the columns it needs four bytes an account and one column.
  mutating func groupByDebtor() {
    var starts = ContiguousArray<UInt32>(repeating: 0, count: debtorCount + 1)
    var isGrouped = true
    var previous: UInt32 = 0
    for debtor in debtorOfAccount {
      starts[Int(debtor) + 1] += 1
      isGrouped = isGrouped && debtor >= previous
      previous = debtor
    }
    for debtor in 0..<debtorCount {
      starts[debtor + 1] += starts[debtor]
    }
    firstAccounts = starts
    if !isGrouped { reorderAccounts(by: accountOrder(starts)) }
  }

  /// The rows in order of debtor: a counting sort, so equal debtors keep the order of the file.
  private func accountOrder(_ starts: ContiguousArray<UInt32>) -> ContiguousArray<UInt32> {
    var next = starts
    var order = ContiguousArray<UInt32>(repeating: 0, count: accountCount)
    for (row, debtor) in debtorOfAccount.enumerated() {
      order[Int(next[Int(debtor)])] = UInt32(row)
      next[Int(debtor)] += 1
    }
    return order
  }

  private mutating func reorderAccounts(by order: ContiguousArray<UInt32>) {
    accountIdentities = accountIdentities.reordered(order)
    accountIDs = accountIDs.reordered(order)
    debtorOfAccount = debtorOfAccount.reordered(order)
    balances = balances.reordered(order)
    daysPastDue = daysPastDue?.reordered(order)
    scores = scores?.reordered(order)
    segments = segments?.reordered(order)
  }
}

extension ImportedPortfolio {
  /// Leaves out some accounts, and debtors that then have none.
  mutating func remove(accounts gone: Set<UInt32>) {
    let kept = (0..<UInt32(accountCount)).filter { !gone.contains($0) }
    reorderAccounts(by: ContiguousArray(kept))
    var numbers = [UInt32?](repeating: nil, count: debtorCount)
    for debtor in debtorOfAccount { numbers[Int(debtor)] = 0 }
    var order = ContiguousArray<UInt32>()
    for debtor in numbers.indices where numbers[debtor] != nil {
      numbers[debtor] = UInt32(order.count)
      order.append(UInt32(debtor))
    }
    debtorOfAccount = ContiguousArray(debtorOfAccount.map { numbers[Int($0)] ?? 0 })
    reorderDebtors(by: order)
  }

  private mutating func reorderDebtors(by order: ContiguousArray<UInt32>) {
    debtorIdentities = debtorIdentities.reordered(order)
    if debtorIDs.count > 0 { debtorIDs = debtorIDs.reordered(order) }
    liquidity = liquidity?.reordered(order)
    preferredChannels = preferredChannels?.reordered(order)
    for index in consents.indices {
      consents[index].isGiven = consents[index].isGiven.reordered(order)
    }
    isVulnerable = isVulnerable?.reordered(order)
    isPriorClient = isPriorClient?.reordered(order)
  }
}

extension ContiguousArray {
  /// The elements in another order: element `i` of the result is element `order[i]`.
  fileprivate func reordered(_ order: ContiguousArray<UInt32>) -> ContiguousArray {
    var result = ContiguousArray()
    result.reserveCapacity(count)
    for row in order {
      result.append(self[Int(row)])
    }
    return result
  }
}
