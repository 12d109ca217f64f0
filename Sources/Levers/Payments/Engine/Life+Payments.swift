// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Measures
import Portfolios
import Randomness
public import Strategies

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Why a payment was made.
public enum PaymentCause: Hashable, Sendable {
  /// The baseline clock: the debtor would have paid anyway.
  case baseline
  /// The excited clock: contacts or earlier payments moved the debtor.
  case excited
  /// What was agreed fell due.
  case agreement(Offer.Kind)
  /// A plan's down payment.
  case downPayment

  /// Whether it was agreed before, so that a person shares it out.
  public var isAgreed: Bool {
    switch self {
    case .baseline, .excited: false
    case .agreement, .downPayment: true
    }
  }

  /// The word that records use.
  public var name: String {
    switch self {
    case .baseline: "baseline"
    case .excited: "excited"
    case .agreement(let kind): kind.name
    case .downPayment: "down_payment"
    }
  }

  /// The cause as a story tells it.
  public var words: Bilingual {
    switch self {
    case .baseline: Bilingual(en: "unprompted", es: "por su cuenta")
    case .excited:
      Bilingual(en: "moved by contact or habit", es: "movido por contacto o costumbre")
    case .agreement(let kind): kind.payment
    case .downPayment: Bilingual(en: "down payment", es: "pago inicial")
    }
  }
}

/// Money that the debtor has paid and the creditor does not have yet.
struct IncomingMoney: BitwiseCopyable {
  var time: Double
  /// Minor units.
  var amount: Int64
  var account: Int32
}

/// Payments, and what follows from them.
extension Life {
  /// One of the account's clocks fires: the debtor pays all or a share of the balance.
  mutating func payOnClock(_ index: Int, at time: Double) {
    if Control.isOwn { return payOwn(index, at: time) }
    let account = accounts + index
    let excited = account.pointee.excitedTime < account.pointee.baselineTime
    let full = excited ? account.pointee.excitedFull : account.pointee.baselineFull
    let lane = excited ? account.pointee.excitedShare : account.pointee.baselineShare
    let balance = account.pointee.balance
    var share = 1.0
    var amount = balance
    if !Bernoulli.happens(type.pointee.full(person.regime), full) {
      share = partial.share(Uniform.coarse(lane))
      amount = min(balance, max(1, (share * Double(balance)).nearest))
    }
    if Control.isOn { countMark(balance, full: full, lane: lane) }
    if amount > person.cash {
      amount = person.cash
      share = Double(amount) / Double(balance)
    }
    // An account that this payment closes needs no next one.
    if balance - amount >= model.behavior.payment.floor {
      redraw(account, excited: excited, at: time)
    }
    post(index, amount, share: share, at: time, cause: excited ? .excited : .baseline)
    // What was overdue and is now paid no longer is.
    let treated = treatedPlace(index)
    if accounts[treated].overdue > 0 { settleDue(treated, pays: false, at: time) }
  }

  /// Draws the next event of the clock that has fired.
  @inline(__always)
  private mutating func redraw(
    _ account: UnsafeMutablePointer<AccountState>, excited: Bool, at time: Double
  ) {
    if excited {
      advanceExcited(account, to: time)
      drawExcited(account)
    } else {
      drawBaseline(account)
      scheduleBaseline(account, at: time)
    }
  }

  /// Posts a payment and everything that follows from it.
  ///
  /// - Parameters:
  ///   - index: The account.
  ///   - amount: Minor units, from 1 to the balance.
  ///   - share: The amount over the balance before it.
  ///   - time: When.
  ///   - cause: Why.
  mutating func post(
    _ index: Int, _ amount: Int64, share: Double, at time: Double, cause: PaymentCause
  ) {
    postOne(index, amount, share: share, at: time, cause: cause)
    if personPlace >= 0 { paidByPerson(cause, at: time) }
  }

  /// Posts a payment, or an account's part of one that is shared out; parameters as in ``post(_:_:share:at:cause:)``.
  mutating func postOne(
    _ index: Int, _ amount: Int64, share: Double, at time: Double, cause: PaymentCause
  ) {
    let account = accounts + index
    if Control.isOn { compensateBeforePayment(index, at: time) }
    book(account, amount, at: time)
    accounts[treatedPlace(index)].outstanding -= amount
    observer.record(
      time, index, .paid(amount: amount, balance: account.pointee.balance, cause: cause))
    if account.pointee.balance < model.behavior.payment.floor {
      close(index, at: time)
    } else {
      if Control.isOwn {
        ownPaid(index, share, at: time)
      } else {
        let jump = model.behavior.habitPerPayment + model.behavior.habitPerShare * share
        raise(account, by: jump, at: time)
      }
      if personPlace < 0 { answerPayment(index, cause, at: time) }
    }
    if model.behavior.hasLiquidity { spend(amount, at: time) }
  }

  /// The strategy answers a payment that left a balance.
  @inline(__always)
  mutating func answerPayment(_ index: Int, _ cause: PaymentCause, at time: Double) {
    if strategy.answersEvents { answer(.payment, index, at: time) }
    if !strategy.heed.isEmpty { notePartial(index, cause, at: time) }
  }

  private mutating func book(
    _ account: UnsafeMutablePointer<AccountState>, _ amount: Int64, at time: Double
  ) {
    let isFirst = account.pointee.payments == 0
    if isFirst { counts[Counter.daysToFirstPayment.rawValue] += fixedDays(time) }
    account.pointee.balance -= amount
    account.pointee.payments += 1
    if personPlace >= 0 { accounts[personPlace].balance -= amount }
    guard model.behavior.payment.methodCount == 0 else {
      return send(account, amount, isFirst: isFirst, at: time)
    }
    account.pointee.cash += amount
    ledger.receive(
      amount, day: elapsedDay(time), isFirst: isFirst, isVulnerable: facts.isVulnerable)
    if model.discountRate > 0 { ledger.discount(cash: amount, by: discountFactor(at: time)) }
  }

  // MARK: Methods

  /// Money goes off by the debtor's method, which has its price.
  private mutating func send(
    _ account: UnsafeMutablePointer<AccountState>, _ amount: Int64, isFirst: Bool, at time: Double
  ) {
    let method = model.behavior.payment.method(Uniform.coarse(methodLanes.x))
    let delay = model.behavior.payment.delay(of: method)
    let fee = model.behavior.payment.fee(of: method, amount)
    ledger.charge(fee)
    date(fee * CostUnit.perMinorUnit, at: time)
    ledger.send(amount, day: elapsedDay(time), isFirst: isFirst, for: fixedDays(delay))
    let money = IncomingMoney(
      time: time + delay, amount: amount, account: Int32(account - accounts))
    if delay == 0 {
      settle(money)
    } else if money.time < model.horizon {
      agenda.add(.money(money), in: scratch)
    }
  }

  /// Money that was on its way arrives, and is cash from now on.
  mutating func settle(_ money: IncomingMoney) {
    accounts[Int(money.account)].cash += money.amount
    ledger.settle(
      money.amount, day: elapsedDay(money.time), isVulnerable: facts.isVulnerable)
    guard model.discountRate > 0 else { return }
    ledger.discount(cash: money.amount, by: discountFactor(at: money.time))
  }

  /// What decides by which method a debtor pays: the same for every payment.
  private var methodLanes: SIMD4<UInt32> {
    mutating get {
      DrawAddress(seed: seed, replication: replication, identity: facts.identity)
        .block(.paymentMethod, 0)
    }
  }

  /// What an amount at `time` is worth on the first day, over the amount.
  mutating func discountFactor(at time: Double) -> Double { exp(-model.discountRate * time) }

  /// Lifts x by a jump at `time`.
  @inline(__always)
  mutating func raise(
    _ account: UnsafeMutablePointer<AccountState>, by jump: Double, at time: Double
  ) {
    advanceExcited(account, to: time)
    account.pointee.excitation += jump
    if Control.isOn { noteJump(account, jump) }
    scheduleExcited(account)
    if strategy.sustains { planSustaining(account, raisedBy: jump, at: time) }
  }

  /// Ends an account; what is left below the floor is written off.
  mutating func close(_ index: Int, at time: Double) {
    let account = accounts + index
    let dust = account.pointee.balance
    countEnd(account.pointee.agreement, at: time)
    account.pointee.flags.insert(.closed)
    person.openAccounts -= 1
    if person.openAccounts == 0 { agenda.closeCalendar() }
    if personPlace >= 0 {
      closeWithPerson(index, dust, at: time)
    } else if account.pointee.agreement != nil {
      // What was written off of a promised amount was not paid.
      endAgreement(index, kept: true, at: time)
    }
    account.pointee.baselineTime = .infinity
    account.pointee.excitedTime = .infinity
    account.pointee.touchTime = .infinity
    account.pointee.dueDay = .max
    ledger.writeOff(dust)
    observer.record(time, index, .closed(writtenOff: dust))
  }

  private mutating func countEnd(_ agreement: Offer.Kind?, at time: Double) {
    counts[Counter.closedAccounts.rawValue] += 1
    counts[Counter.daysToClose.rawValue] += fixedDays(time)
    ledger.end(AccountEnd.position(under: agreement), day: elapsedDay(time))
  }

  /// The day at whose end a time counts: d for times in (d − 1, d].
  private func elapsedDay(_ time: Double) -> Int { Int(time.rounded(.up)) }
}
