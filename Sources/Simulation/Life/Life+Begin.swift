// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Randomness

extension Life {
  /// Sets up a debtor at time 0.
  mutating func begin(_ debtor: DebtorFacts, _ first: UnsafePointer<AccountFacts>) {
    meet(debtor, first)
    person = Person(facts)
    if model.scars { scar = Scar() }
    agenda = Agenda()
    held = .none
    if strategy.enrichmentCount > 0 { beginEnrichment() }
    rateChannels()
    beginLiquidity()
    counts[Counter.debtors.rawValue] += 1
    counts[Counter.accounts.rawValue] += Int64(accountCount)
    if facts.entryDay > 0 {
      setPlaces(0)
      agenda.plan(entry: Double(facts.entryDay))
    } else {
      placeAccounts(at: 0)
    }
  }

  /// The accounts are placed.
  mutating func placeAccounts(at time: Double) {
    if facts.entryDay > 0 { setPlaces(Int(facts.accountCount)) }
    if strategy.rules.count > 0 { resetRules() }
    for index in 0..<accountCount { beginAccount(index, accountFacts[index], at: time) }
    if personPlace >= 0 { beginPerson(at: time) }
    planTurningPoint(after: time)
    if model.queries != nil { planQuery(0, after: time) }
    if model.rights != nil { beginRights(at: time) }
    if strategy.enrichmentCount > 0 { enrichAtPlacement(at: time) }
  }

  /// Turns to a debtor and makes room for its accounts, which hold nothing yet.
  mutating func meet(_ debtor: DebtorFacts, _ first: UnsafePointer<AccountFacts>) {
    facts = debtor
    facts.frailty = min(debtor.frailty, model.frailtyLimit)
    setPlaces(Int(debtor.accountCount))
    accountFacts = first
    scratch.reserve(accounts: accountCount)
    accounts = scratch.accounts
    type = model.behavior.types + Int(debtor.type)
  }

  private mutating func beginAccount(_ index: Int, _ facts: AccountFacts, at time: Double) {
    let account = accounts + index
    account.initialize(to: AccountState())
    account.pointee.identity = facts.identity
    account.pointee.balance = facts.balance
    account.pointee.dpdAtStart = facts.daysPastDue - Int32(time)
    account.pointee.excitation = model.behavior.initial
    account.pointee.excitedSince = time
    ledger.open(facts.balance)
    observer.record(
      time, index, .opened(balance: facts.balance, dpd: Int(facts.daysPastDue)))
    clearTouches(index)
    clearWords(index)
    if Control.isOwn {
      beginOwn(index, at: time)
    } else {
      drawClocks(account)
      scheduleBaseline(account, at: time)
      scheduleExcited(account)
    }
    if Control.isOn { beginCompensation(index) }
    if personPlace < 0 { chooseTreatment(index, at: time) }
  }

  /// Nothing was planned by any channel yet.
  @inline(__always)
  mutating func clearTouches(_ index: Int) {
    touches(index, 0).update(repeating: TouchLanes(), count: model.channelCount)
  }

  /// Nothing was said, and nothing done about it.
  @inline(__always)
  mutating func clearWords(_ index: Int) {
    if !strategy.heed.isEmpty { scratch.conduct[index] = Conduct() }
    if model.hasWords { scratch.spoken[index] = SpokenWords() }
  }

  /// Adds what the debtor leaves behind to the tally.
  mutating func finish() {
    if Control.isOn { finishCompensation() }
    var opening: Int64 = 0
    var cash: Int64 = 0
    for index in 0..<accountCount {
      let account = accounts + index
      opening += accountFacts[index].balance
      cash += account.pointee.cash
      if !account.pointee.flags.contains(.closed) {
        ledger.carry(account.pointee.balance)
        counts[Counter.daysToClose.rawValue] += fixedDays(model.horizon)
        noteContacts(index)
      }
      counts[Counter.attemptedAccounts.rawValue] += account.pointee.attempts > 0 ? 1 : 0
      counts[Counter.engagedAccounts.rawValue] += account.pointee.engaged > 0 ? 1 : 0
      if account.pointee.payments == 0 {
        counts[Counter.daysToFirstPayment.rawValue] += fixedDays(model.horizon)
      }
    }
    if person.hasOptedOut { counts[Counter.optOutDebtors.rawValue] += 1 }
    ledger.settle(opening: opening, cash: cash)
  }

  /// Days in units of 2⁻²⁰, exact enough to add up in integers.
  mutating func fixedDays(_ days: Double) -> Int64 { Int64((days * 0x1p20).rounded()) }
}
