// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Strategies

/// A person who is treated with all accounts together. Method: <doc:TreatingPersons>.
///
/// Such a person has a place of its own behind the accounts. Touches and agreements are those of that place: it owes the whole
/// balance, is as old as the oldest open debt and has the counts of the person. Clocks and money are the accounts'.
extension Life {
  /// Whether a place is that of the person.
  @inline(__always)
  mutating func isPerson(_ index: Int) -> Bool { index == personPlace }

  /// The place whose touches and agreements concern an account.
  @inline(__always)
  mutating func treatedPlace(_ index: Int) -> Int { personPlace < 0 ? index : personPlace }

  /// The places that follow paths: the person's, or each account's.
  mutating func treatedPlaces() -> Range<Int> {
    personPlace < 0 ? 0..<accountCount : personPlace..<personPlace + 1
  }

  /// Makes places for some accounts, and for the person where there are several and the strategy treats persons.
  mutating func setPlaces(_ accounts: Int) {
    accountCount = accounts
    let isTogether = strategy.treatsPersons && accounts > 1
    personPlace = isTogether ? accounts : -1
    placeCount = accounts + (isTogether ? 1 : 0)
    observer.meet(personAt: personPlace)
  }

  /// The person comes under treatment, whose accounts are placed now.
  mutating func beginPerson(at time: Double) {
    guard let oldest = oldestDebt() else { return }
    let person = accounts + personPlace
    person.initialize(to: AccountState())
    person.pointee.identity = accounts[oldest].identity
    person.pointee.dpdAtStart = accounts[oldest].dpdAtStart
    for index in 0..<accountCount { person.pointee.balance += accounts[index].balance }
    clearTouches(personPlace)
    clearWords(personPlace)
    chooseTreatment(personPlace, at: time)
  }

  /// The open account that is longest past due, the first of those that are alike; nil for none.
  mutating func oldestDebt() -> Int? { firstOpen { $0.dpdAtStart > $1.dpdAtStart } }

  /// The open account that comes before all others; the first of those that are alike.
  private mutating func firstOpen(
    _ precedes: (AccountState, AccountState) -> Bool
  ) -> Int? {
    var found: Int?
    for index in 0..<accountCount where !accounts[index].flags.contains(.closed) {
      guard let first = found else {
        found = index
        continue
      }
      if precedes(accounts[index], accounts[first]) { found = index }
    }
    return found
  }

  // MARK: What concerns all accounts

  /// A contact moves the debtor to pay: every open account of a person, or the one it was about.
  @inline(__always)
  mutating func move(_ index: Int, _ channel: Int, by jump: Double, at time: Double) {
    if isPerson(index) {
      moveAll(channel, by: jump, at: time)
    } else {
      moveAccount(index, channel, by: jump, at: time)
    }
  }

  @inline(never)
  private mutating func moveAll(_ channel: Int, by jump: Double, at time: Double) {
    for account in 0..<accountCount where !accounts[account].flags.contains(.closed) {
      moveAccount(account, channel, by: jump, at: time)
    }
  }

  @inline(__always)
  private mutating func moveAccount(
    _ index: Int, _ channel: Int, by jump: Double, at time: Double
  ) {
    if Control.isOwn { return ownReminded(index, channel, by: jump, at: time) }
    raise(accounts + index, by: jump, at: time)
  }

  /// An agreement begins: the excited clocks of all that it is about stand still.
  mutating func stopClocks(_ index: Int, for kind: Offer.Kind, at time: Double) {
    guard isPerson(index) else {
      stopClock(index, at: time)
      return
    }
    for account in 0..<accountCount where !accounts[account].flags.contains(.closed) {
      stopClock(account, at: time)
      accounts[account].agreement = kind
    }
  }

  private mutating func stopClock(_ index: Int, at time: Double) {
    if Control.isOn { compensate(index, to: time) }
    advanceExcited(accounts + index, to: time)
    accounts[index].excitedTime = .infinity
  }

  /// An agreement ends: the excited clocks of all that it was about have stood still until now.
  mutating func releaseClocks(_ index: Int, at time: Double) {
    guard isPerson(index) else {
      releaseClock(index, at: time)
      return
    }
    for account in 0..<accountCount where !accounts[account].flags.contains(.closed) {
      releaseClock(account, at: time)
    }
  }

  private mutating func releaseClock(_ index: Int, at time: Double) {
    if Control.isOn { compensate(index, to: time) }
    advanceExcited(accounts + index, to: time)
    accounts[index].agreement = nil
  }

  /// The excited clocks that were released run again.
  mutating func startClocks(_ index: Int) {
    guard isPerson(index) else {
      scheduleExcited(accounts + index)
      return
    }
    for account in 0..<accountCount where !accounts[account].flags.contains(.closed) {
      scheduleExcited(accounts + account)
    }
  }

  // MARK: Money

  /// Posts what was agreed: to the account, or shared out over those of the person.
  ///
  /// - Parameters:
  ///   - index: Whose agreement it is.
  ///   - amount: Minor units, from 1 to the balance.
  ///   - time: When.
  ///   - cause: Why.
  mutating func postAgreed(_ index: Int, _ amount: Int64, at time: Double, cause: PaymentCause) {
    guard isPerson(index) else {
      let share = Double(amount) / Double(accounts[index].balance)
      post(index, amount, share: share, at: time, cause: cause)
      return
    }
    switch strategy.share {
    case .proportional: shareOut(amount, at: time, cause: cause)
    case .oldestFirst:
      shareOut(amount, at: time, cause: cause) { $0.dpdAtStart > $1.dpdAtStart }
    case .smallestFirst: shareOut(amount, at: time, cause: cause) { $0.balance < $1.balance }
    }
    paidByPerson(cause, at: time)
  }

  /// One account after another is paid.
  private mutating func shareOut(
    _ amount: Int64, at time: Double, cause: PaymentCause,
    by precedes: (AccountState, AccountState) -> Bool
  ) {
    var left = amount
    while left > 0, let index = firstOpen(precedes) {
      let part = min(left, accounts[index].balance)
      postPart(index, part, at: time, cause: cause)
      left -= part
    }
  }

  /// Every account is paid in proportion to its balance, to the last minor unit: parts are differences of rounded sums, which never
  /// exceed a balance.
  private mutating func shareOut(_ amount: Int64, at time: Double, cause: PaymentCause) {
    var (owed, paid): (Int64, Int64) = (0, 0)
    var whole: Int64 = 0
    for index in 0..<accountCount where !accounts[index].flags.contains(.closed) {
      whole += accounts[index].balance
    }
    for index in 0..<accountCount where !accounts[index].flags.contains(.closed) {
      owed += accounts[index].balance
      let due = Int64(
        (2 * Int128(amount) * Int128(owed) + Int128(whole)) / (2 * Int128(whole)))
      if due > paid { postPart(index, due - paid, at: time, cause: cause) }
      paid = due
    }
  }

  private mutating func postPart(
    _ index: Int, _ part: Int64, at time: Double, cause: PaymentCause
  ) {
    let share = Double(part) / Double(accounts[index].balance)
    postOne(index, part, share: share, at: time, cause: cause)
  }

  /// A payment of the person is posted: the oldest debt may be another one now, and the strategy answers.
  mutating func paidByPerson(_ cause: PaymentCause, at time: Double) {
    let person = accounts + personPlace
    person.pointee.payments += 1
    guard let oldest = oldestDebt() else { return }
    if person.pointee.dpdAtStart != accounts[oldest].dpdAtStart {
      person.pointee.dpdAtStart = accounts[oldest].dpdAtStart
      if !person.pointee.flags.contains(.stopped) {
        person.pointee.treatment = AccountState.unassigned
        chooseTreatment(personPlace, at: time)
      }
      planTurningPoint(after: time)
    }
    answerPayment(personPlace, cause, at: time)
  }

  /// The contacts of the person were about every account that was open.
  mutating func noteContacts(_ index: Int) {
    guard personPlace >= 0 else { return }
    accounts[index].attempts = accounts[personPlace].attempts
    accounts[index].engaged = accounts[personPlace].engaged
  }

  /// An account of the person is closed, and the person with the last one.
  mutating func closeWithPerson(_ index: Int, _ dust: Int64, at time: Double) {
    let person = accounts + personPlace
    person.pointee.balance -= dust
    noteContacts(index)
    guard self.person.openAccounts == 0 else {
      accounts[index].agreement = nil
      return
    }
    person.pointee.flags.insert(.closed)
    // What was written off of a promised amount was not paid.
    if person.pointee.agreement != nil { endAgreement(personPlace, kept: true, at: time) }
    accounts[index].agreement = nil
    person.pointee.touchTime = .infinity
    person.pointee.dueDay = .max
  }
}
