// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Randomness
import Strategies

/// What is offered and agreed: how it begins and ends, and what is counted of it. Method: <doc:Agreements>.
///
/// An agreement is a list of amounts due on days. Whether they are kept is no parameter: the debtor must have meant or
/// remembered it and must have the cash on the day, or by the end of the grace. What an offer has of its own stands in a file of
/// its own, and only ``agrees(_:_:_:interest:at:)`` and ``remember(_:_:kept:)`` know which there are.
extension Life {
  /// Whether the debtor agrees to what a step offers, and the agreement that follows.
  ///
  /// - Parameters:
  ///   - index: The account.
  ///   - channel: The channel by which it is offered.
  ///   - step: The step that offers.
  ///   - interest: The uniform that decides, common to all strategies for this touch.
  ///   - time: When.
  /// - Returns: Whether there is an agreement now.
  mutating func agrees(
    _ index: Int, _ channel: Int, _ step: Int, interest: Double, at time: Double
  ) -> Bool {
    noteSpeaker(index, channel, step, at: time)
    switch strategy.steps[step].offer {
    case .none: return false
    case .promise(let terms):
      noteOffer(.promise, index)
      return promises(index, terms, interest: interest, at: time)
    case .plan(let terms):
      noteOffer(.plan, index)
      return takesPlan(index, terms, interest: interest, at: time)
    }
  }

  /// Adds what the strategy can see of an agreement that has ended.
  private mutating func remember(_ kind: Offer.Kind, _ index: Int, kept: Bool) {
    let account = accounts + index
    switch kind {
    case .promise where kept: account.pointee.keptPromises += 1
    case .promise: account.pointee.brokenPromises += 1
    case .plan where kept: break
    case .plan: account.pointee.brokenPlans += 1
    }
  }

  /// The lanes that decide about an agreement or one of its amounts.
  mutating func block(_ index: Int, _ point: DecisionPoint, _ occurrence: UInt32) -> SIMD4<UInt32> {
    DrawAddress(seed: seed, replication: replication, identity: accounts[index].identity)
      .block(point, occurrence)
  }

  // MARK: Counting

  private mutating func count(_ counter: AgreementCounter, _ kind: Offer.Kind, _ number: Int64 = 1)
  {
    counts[counter.position(of: kind)] += number
  }

  private mutating func noteOffer(_ kind: Offer.Kind, _ index: Int) {
    if accounts[index].offered.insert(kind) { count(.offered, kind) }
  }

  /// Money has come under an agreement.
  mutating func noteMoney(_ kind: Offer.Kind, _ index: Int) {
    if accounts[index].begun.insert(kind) { count(.begun, kind) }
  }

  // MARK: Beginning and end

  /// Starts an agreement; its excited clock stands still until it ends.
  ///
  /// - Parameters:
  ///   - kind: What was agreed.
  ///   - index: The account.
  ///   - amounts: How many amounts fall due, at least 1.
  ///   - interval: Days between them.
  ///   - amount: What each comes to; the last may be less.
  ///   - due: The day of the first.
  ///   - ends: The day of the last.
  ///   - grace: Days behind an amount's day before the agreement is broken.
  ///   - time: When.
  mutating func begin(
    _ kind: Offer.Kind, _ index: Int, amounts: Int = 1, every interval: Int = 0, of amount: Int64,
    due: Int32, ends: Int32, grace: Int, at time: Double
  ) {
    let account = accounts + index
    stopClocks(index, for: kind, at: time)
    account.pointee.agreement = kind
    account.pointee.agreements += 1
    if !strategy.heed.isEmpty { forgetReading(index) }
    account.pointee.instalmentsLeft = UInt8(amounts)
    account.pointee.interval = UInt16(interval)
    account.pointee.instalment = amount
    account.pointee.outstanding = amount
    account.pointee.dueDay = due
    account.pointee.grace = UInt8(grace)
    account.pointee.overdue = 0
    account.pointee.late = 0
    account.pointee.flags.remove([.matures, .inInstalments])
    if KindSet.inInstalments.contains(kind) { account.pointee.flags.insert(.inInstalments) }
    count(.made, kind)
    if ends + Int32(grace) < model.horizonDays {
      account.pointee.flags.insert(.matures)
      count(.matured, kind)
      if kind == .promise { noteWords(index, .matured) }
      if !account.pointee.flags.contains(.inInstalments) { count(.amount, kind, amount) }
    }
    observer.record(
      time, index, .agreed(kind, amounts: amounts, amount: amount, day: Int(due)))
  }

  /// Ends an agreement, kept or broken, and lets the excited clock run again.
  mutating func endAgreement(_ index: Int, kept: Bool, at time: Double) {
    let account = accounts + index
    guard let kind = account.pointee.agreement else { return }
    releaseClocks(index, at: time)
    account.pointee.agreement = nil
    account.pointee.dueDay = .max
    account.pointee.overdue = 0
    account.pointee.late = 0
    remember(kind, index, kept: kept)
    countEnd(kind, index, kept: kept)
    account.pointee.outstanding = 0
    observer.record(time, index, kept ? .agreementKept : .agreementBroken)
    guard !account.pointee.flags.contains(.closed) else { return }
    startClocks(index)
    if !kept {
      answer(.broken(kind), index, at: time)
      if !strategy.heed.isEmpty, kind == .promise { noteLate(index, at: time) }
    } else if strategy.answersEvents {
      chooseTreatment(index, at: time)
    }
  }

  private mutating func countEnd(_ kind: Offer.Kind, _ index: Int, kept: Bool) {
    let account = accounts[index]
    if kept { noteMoney(kind, index) } else { count(.broken, kind) }
    guard account.flags.contains(.matures) else { return }
    if kept {
      count(.kept, kind)
      if kind == .promise { noteWords(index, .kept) }
    }
    if !account.flags.contains(.inInstalments) {
      count(.paid, kind, account.instalment - max(0, account.outstanding))
    }
  }
}
