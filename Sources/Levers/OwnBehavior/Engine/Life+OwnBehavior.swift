// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Randomness

/// Payments by a behaviour of one's own instead of by the account's clocks; decided when the program is compiled.
enum OwnPayments: LifeControl {
  @inline(__always)
  static var isOn: Bool { false }
  @inline(__always)
  static var isOwn: Bool { true }
}

/// The process of an account and the share that its next payment takes.
struct OwnAccount {
  var process: any PaymentProcess
  var share = 1.0
}

/// What a behaviour of one's own is told and asked. Its next payment takes the place of the baseline clock's. Method: *BehaviorOfOnesOwn*,
/// Behaviors.
extension Life {
  /// An account is placed.
  mutating func beginOwn(_ index: Int, at time: Double) {
    guard let behavior = scratch.ownBehavior else { return }
    if index == 0 { scratch.own.removeAll(keepingCapacity: true) }
    let account = accounts + index
    let placed = PlacedAccount(
      balance: account.pointee.balance, daysPastDue: Int(accountFacts[index].daysPastDue),
      score: accountFacts[index].score, frailty: facts.frailty, type: Int(facts.type),
      segment: Int(facts.segment), time: time)
    let luck = AccountLuck(
      DrawAddress(seed: seed, replication: replication, identity: account.pointee.identity))
    scratch.own.append(OwnAccount(process: behavior.process(of: placed, luck: luck)))
    if model.behavior.hasLiquidity {
      scratch.own[index].process.abilityChanged(to: person.clockRate, at: time)
    }
    planOwn(index, after: time)
  }

  /// The planned payment is made, as far as there is cash.
  mutating func payOwn(_ index: Int, at time: Double) {
    let account = accounts + index
    let balance = account.pointee.balance
    var share = scratch.own[index].share
    var amount =
      share == 1 ? balance : min(balance, max(1, (share * Double(balance)).nearest))
    if amount > person.cash {
      amount = person.cash
      share = Double(amount) / Double(balance)
    }
    account.pointee.baselineTime = .infinity
    guard amount > 0 else { return planOwn(index, after: time) }
    post(index, amount, share: share, at: time, cause: .baseline)
    let treated = treatedPlace(index)
    if accounts[treated].overdue > 0 { settleDue(treated, pays: false, at: time) }
  }

  mutating func ownPaid(_ index: Int, _ share: Double, at time: Double) {
    scratch.own[index].process.paid(share, at: time)
    planOwn(index, after: time)
  }

  mutating func ownReminded(_ index: Int, _ channel: Int, by stimulus: Double, at time: Double) {
    scratch.own[index].process.reminded(
      by: NoticedContact(channel: channel, stimulus: stimulus, time: time))
    planOwn(index, after: time)
  }

  mutating func changeOwnAbility(to ability: Double, at time: Double) {
    person.clockRate = ability
    for index in 0..<accountCount where !accounts[index].flags.contains(.closed) {
      scratch.own[index].process.abilityChanged(to: ability, at: time)
      planOwn(index, after: time)
    }
  }

  /// Asks for the next payment; an answer that makes no sense ends the run with a ``SimulationFault``.
  private mutating func planOwn(_ index: Int, after time: Double) {
    let account = accounts + index
    account.pointee.baselineTime = .infinity
    guard fault == nil, let payment = scratch.own[index].process.nextPayment(after: time) else {
      return
    }
    guard payment.time > time, payment.share > 0, payment.share <= 1 else {
      fault = SimulationFault(
        replication: replication, last: time, next: payment.time, share: payment.share)
      return
    }
    account.pointee.baselineTime = payment.time
    scratch.own[index].share = payment.share
  }
}
