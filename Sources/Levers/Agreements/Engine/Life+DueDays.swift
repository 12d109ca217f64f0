// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Randomness
import Strategies

/// The days on which promises and instalments are met, missed or broken. Method: <doc:Agreements>.
///
/// An instalment that falls due while earlier ones are unpaid joins them; each has its own day and its own grace.
/// Amounts are paid oldest first, whole or not at all. The agreement breaks when the grace of the oldest ends.
extension Life {
  /// Midnight of a day that matters to the agreement.
  @inline(never)
  mutating func meetDue(_ index: Int, at time: Double) {
    if accounts[index].flags.contains(.inInstalments) {
      meetInstalment(index, at: time)
    } else {
      meetAmount(index, at: time)
    }
  }

  /// The only amount falls due, or its grace ends.
  private mutating func meetAmount(_ index: Int, at time: Double) {
    let account = accounts + index
    let isLast = account.pointee.overdue > 0 || account.pointee.grace == 0
    account.pointee.overdue = 1
    settleDue(index, pays: account.pointee.flags.contains(.meant), at: time)
    guard account.pointee.agreement != nil else { return }
    if isLast {
      endAgreement(index, kept: false, at: time)
    } else {
      scheduleDue(account)
    }
  }

  /// The grace of the oldest unpaid instalment ends, or another one falls due.
  private mutating func meetInstalment(_ index: Int, at time: Double) {
    let account = accounts + index
    let oldest = account.pointee.instalmentsLeft
    let isLast = account.pointee.overdue > 0 && account.pointee.late == account.pointee.grace
    if !isLast { account.pointee.overdue += 1 }
    let number = isLast ? oldest : oldest - (account.pointee.overdue - 1)
    // What was paid ahead needs no thought.
    let pays = account.pointee.outstanding > 0 && remembers(index, number, isLast: isLast)
    settleDue(index, pays: pays, at: time)
    guard account.pointee.agreement != nil else { return }
    if isLast, account.pointee.instalmentsLeft == oldest {
      endAgreement(index, kept: false, at: time)
    } else if !isLast, account.pointee.overdue > 0 {
      miss(index, at: time)
    } else {
      scheduleDue(account)
    }
  }

  /// An instalment's day has come and it is not paid; without grace that breaks the plan.
  private mutating func miss(_ index: Int, at time: Double) {
    let account = accounts + index
    let amount =
      account.pointee.overdue > 1
      ? min(account.pointee.balance, account.pointee.instalment) : account.pointee.outstanding
    let until = Int(time) + Int(account.pointee.grace)
    scheduleDue(account)
    observer.record(time, index, .instalmentMissed(amount: amount, until: until))
    answer(.missedInstalment, index, at: time)
    if !strategy.heed.isEmpty { noteLate(index, at: time) }
    if account.pointee.grace == 0 { endAgreement(index, kept: false, at: time) }
  }

  /// Whether the debtor thinks of an instalment on its day or at the end of its grace, or was reminded of it.
  private mutating func remembers(_ index: Int, _ number: UInt8, isLast: Bool) -> Bool {
    let account = accounts[index]
    guard !account.flags.contains(.meant) else { return true }
    let occurrence = account.agreements &<< 8 | UInt32(number)
    let lanes = DrawAddress(seed: seed, replication: replication, identity: account.identity)
      .block(.instalment, occurrence)
    return Bernoulli.happens(reliability(index), isLast ? lanes.y : lanes.x)
  }

  /// A debtor with an overdue instalment pays attention to a contact: another chance to think of it.
  ///
  /// Who does pays at once what the cash covers, and the rest when there is cash at the next due day or end of grace.
  @inline(never)
  mutating func recall(_ index: Int, _ channel: Int, lane: UInt32, at time: Double) {
    let account = accounts + index
    let remembers =
      account.pointee.flags.contains(.meant) || Bernoulli.happens(reliability(index), lane)
    observer.record(time, index, .instalmentRecalled(channel: channel, remembers: remembers))
    guard remembers else { return }
    account.pointee.flags.insert(.meant)
    settleDue(index, pays: true, at: time)
  }

  /// Passes over what is due and paid, oldest first; a debtor who pays does so as far as the cash covers whole amounts.
  @inline(never)
  mutating func settleDue(_ index: Int, pays: Bool, at time: Double) {
    let account = accounts + index
    while account.pointee.overdue > 0 {
      if account.pointee.outstanding > 0 {
        guard pays, person.cash >= account.pointee.outstanding else { return }
        payDue(index, at: time)
        guard !account.pointee.flags.contains(.closed) else { return }
      }
      settle(index, at: time)
    }
  }

  private mutating func payDue(_ index: Int, at time: Double) {
    let account = accounts[index]
    guard let kind = account.agreement else { return }
    noteMoney(kind, index)
    // Of several accounts one may have been closed with a rest that was promised and is written off.
    postAgreed(
      index, min(account.outstanding, account.balance), at: time, cause: .agreement(kind))
  }

  /// The oldest amount is paid: on to the next instalment, or the end.
  private mutating func settle(_ index: Int, at time: Double) {
    let account = accounts + index
    guard let kind = account.pointee.agreement, account.pointee.instalmentsLeft > 1 else {
      endAgreement(index, kept: true, at: time)
      return
    }
    noteMoney(kind, index)
    account.pointee.instalmentsLeft -= 1
    account.pointee.overdue -= 1
    if account.pointee.overdue == 0 { account.pointee.flags.remove(.meant) }
    account.pointee.dueDay = instalmentDay(
      1, after: account.pointee.dueDay - Int32(account.pointee.late),
      every: Int32(account.pointee.interval))
    account.pointee.late = 0
    // What was paid ahead counts towards the next instalment.
    account.pointee.outstanding = min(
      account.pointee.balance, account.pointee.instalment + account.pointee.outstanding)
    scheduleDue(account)
  }

  // MARK: Days

  /// Finds the next day that matters: of an overdue agreement the end of its grace, or an instalment's day before it.
  private mutating func scheduleDue(_ account: UnsafeMutablePointer<AccountState>) {
    let overdue = Int32(account.pointee.overdue)
    guard overdue > 0 else { return }
    let oldest = account.pointee.dueDay - Int32(account.pointee.late)
    var next = oldest + Int32(account.pointee.grace)
    if Int32(account.pointee.instalmentsLeft) > overdue {
      let interval = Int32(account.pointee.interval)
      next = min(next, instalmentDay(overdue, after: oldest, every: interval))
    }
    account.pointee.dueDay = next
    account.pointee.late = UInt8(next - oldest)
  }

  /// The day of a plan's later instalment.
  ///
  /// Each lies an interval after the one before, moved to the first payday that lies at most three days before or after
  /// that, and always later than the one before.
  ///
  /// - Parameters:
  ///   - count: How many instalments later, at least 0.
  ///   - day: The day of an instalment.
  ///   - interval: Days between instalments.
  /// - Returns: The day, from day 0 on.
  mutating func instalmentDay(_ count: Int32, after day: Int32, every interval: Int32) -> Int32 {
    var day = day
    for _ in 0..<count {
      let target = day + interval
      guard model.behavior.hasLiquidity else {
        day = target
        continue
      }
      let near = payday(onOrAfter: max(day + 1, target - 3))
      day = near <= target + 3 ? near : target
    }
    return day
  }
}
