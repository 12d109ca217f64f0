// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Strategies

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Where a life rests, and what the touch it stopped for competes with.
struct RestingPlace: BitwiseCopyable {
  /// The debtor, by its block and its position there.
  let block: Int32
  let debtor: Int32
  /// What the life keeps; nil before it begins and after it ends.
  var memory: UnsafeMutableRawPointer?
  var capacity: Int32 = 0
  /// The next life that stopped for the same day; −1 for none.
  var next: Int32 = -1
  var rank = Rank.first
  /// Until when nothing happens in the life that concerns the touch.
  var quietUntil = 0.0
  var timeOfDay = 0.0
  /// The day for which the touch is asked.
  var day: Int32 = 0
  /// The last day on which it is wanted if nothing happens.
  var steadyUntil: Int32 = 0
  var resource: Int32 = 0
  /// Whether the channel of the touch is still to be chosen.
  var isOpen = false
  /// Whether the debtor started what the life stopped for.
  var isCall = false

  init(block: Int, debtor: Int) {
    self.block = Int32(block)
    self.debtor = Int32(debtor)
  }
}

extension Life {
  /// Copies the facts of a debtor's accounts, and by what it is reached, to where the life reads them.
  ///
  /// - Returns: The facts of the first; the others follow in memory. Valid until the next debtor's are read.
  mutating func readFacts(
    ofDebtor position: Int, in block: borrowing PortfolioBlock
  ) -> UnsafePointer<AccountFacts> {
    let debtor = block.debtors[position]
    if !block.reach.isEmpty {
      for channel in 0..<model.channelCount {
        scratch.reach[channel] = block.reach[position * model.channelCount + channel]
      }
      reach = UnsafePointer(scratch.reach)
    }
    scratch.reserve(accounts: Int(debtor.accountCount))
    for number in 0..<Int(debtor.accountCount) {
      scratch.facts[number] = block.accounts[Int(debtor.firstAccount) + number]
    }
    return UnsafePointer(scratch.facts)
  }

  /// The last day on which the touch that is held is wanted if nothing happens: days past due alone can end that.
  var steadyUntil: Int32 {
    let account = accounts[held.account]
    let step = strategy.steps[held.step]
    let treatment = strategy.treatments[Int(account.treatment)]
    let today = Int32(held.time)
    guard !dependsOnDays(step.firstCondition, step.conditionCount),
      !dependsOnDays(treatment.firstStop, treatment.stopCount)
    else { return today }
    let last = Int64(step.until) - Int64(account.dpdAtStart)
    return Int32(clamping: last)
  }

  private func dependsOnDays(_ first: Int32, _ count: Int32) -> Bool {
    (first..<(first + count)).contains { strategy.conditions[Int($0)].feature == .dpd }
  }
}

extension Tally {
  /// Adds what a cost that belongs to no life counts by its day.
  func date(cost: Double, on day: Double, _ model: CompiledModel) {
    guard model.datesCosts, cost != 0 else { return }
    if model.discountRate > 0 {
      sums.discountedCost += Ledger.fixed(cost * exp(-model.discountRate * day))
    }
    if day >= model.warmUp { sums.lateCost += Ledger.fixed(cost) }
  }
}
