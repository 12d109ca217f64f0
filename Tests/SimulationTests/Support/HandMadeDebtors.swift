// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness

extension PortfolioBlock {
  /// One debtor with an account of 1,000.00 unless told otherwise.
  static func one(
    _ balances: [Int64] = [100_000], dpd: Int32 = 0, identity: UInt64 = 1,
    monthlyIncome: Double = 0, _ change: (inout DebtorFacts) -> Void = { _ in }
  ) -> PortfolioBlock {
    var block = PortfolioBlock()
    block.append(
      balances, dpd: dpd, identity: identity, monthlyIncome: monthlyIncome, change)
    return block
  }

  /// Many debtors with one account each.
  static func many(
    _ count: Int, balance: Int64 = 100_000, dpd: Int32 = 0,
    _ change: (inout DebtorFacts) -> Void = { _ in }
  ) -> PortfolioBlock {
    var block = PortfolioBlock()
    for number in 0..<count {
      block.append([balance], dpd: dpd, identity: UInt64(number), monthlyIncome: 0, change)
    }
    return block
  }

  mutating func append(
    _ balances: [Int64], dpd: Int32, identity: UInt64, monthlyIncome: Double,
    _ change: (inout DebtorFacts) -> Void
  ) {
    let hash = Identity.mixed(identity &+ 1)
    var debtor = DebtorFacts(
      identity: hash, frailty: 1, monthlyIncome: monthlyIncome,
      firstAccount: Int32(accounts.count), accountCount: Int32(balances.count), type: 0,
      segment: 0)
    change(&debtor)
    debtors.append(debtor)
    for (number, balance) in balances.enumerated() {
      accounts.append(
        AccountFacts(
          identity: Identity.part(UInt64(number), of: hash), balance: balance, score: 0.5,
          daysPastDue: dpd))
    }
  }
}
