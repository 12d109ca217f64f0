// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Randomness

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A debtor who calls or writes back.
struct InboundCall: BitwiseCopyable {
  var time: Double
  var account: Int32
  /// The contact that it answers.
  var channel: Int32
  var ordinal: UInt32
  /// Whether it is the debtor's own, and no call back.
  var isFirst = true
  /// The day on which somebody's time was first asked for; −1 before.
  var requestedOn: Int32 = -1
}

/// Debtors who call or write, because a contact made them do so. Method: <doc:InboundContacts>.
extension Life {
  /// A contact that was noticed may make the debtor call or write back.
  mutating func answerTouch(
    _ index: Int, _ number: Int, step: Int, ordinal: UInt32, at time: Double
  ) {
    guard let answers = answers(to: step, by: number), answers.share > 0 else { return }
    let lanes = inboundLanes(index, number, ordinal)
    guard UInt64(lanes.x) < answers.share else { return }
    let due = answers.after > 0 ? time - answers.after * log(Uniform.coarse(lanes.y)) : time
    guard due < model.horizon else { return }
    agenda.add(
      .inbound(
        InboundCall(
          time: due, account: Int32(index), channel: Int32(number), ordinal: ordinal)),
      in: scratch)
  }

  /// How often a step's contacts by a channel are answered: as the message says, or else the channel.
  private mutating func answers(to step: Int, by number: Int) -> CompiledAnswers? {
    guard let answers = model.answers else { return nil }
    let message = Int(strategy.steps[step].message)
    guard message >= 0, answers[model.channelCount + message].isStated else {
      return answers[number]
    }
    return answers[model.channelCount + message]
  }

  /// The debtor calls, or is called back.
  mutating func meet(_ call: InboundCall) {
    let index = Int(call.account)
    guard !accounts[index].flags.contains(.closed) else { return }
    if call.isFirst {
      counts[Counter.inbound.rawValue] += 1
      observer.record(call.time, index, .calledIn(channel: Int(call.channel)))
    }
    guard let line = strategy.inbound else {
      observer.record(call.time, index, .inboundLost(channel: Int(call.channel)))
      return
    }
    let opened = line.pointee.hours.opened(at: call.time)
    if opened > call.time {
      turnAway(call, until: opened)
    } else if line.pointee.resource >= 0, strategy.isScarce {
      hold(call)
    } else {
      _ = converse(call)
    }
  }

  /// Nobody is there, or nobody has time: the debtor is called back, or lost.
  mutating func turnAway(_ call: InboundCall, until opened: Double) {
    let (index, channel) = (Int(call.account), Int(call.channel))
    guard strategy.inbound?.pointee.callsBack == true, opened < model.horizon else {
      observer.record(call.time, index, .inboundLost(channel: channel))
      return
    }
    if call.isFirst { observer.record(call.time, index, .inboundWaits(channel: channel)) }
    var later = call
    (later.time, later.isFirst) = (opened, false)
    agenda.add(.inbound(later), in: scratch)
  }

  /// The debtor speaks with somebody, as in a contact of the collector's own that found attention.
  ///
  /// - Returns: The minutes it takes.
  mutating func converse(_ call: InboundCall) -> Double {
    guard let line = strategy.inbound else { return 0 }
    let (index, number) = (Int(call.account), Int(line.pointee.channel))
    counts[Counter.answeredInbound.rawValue] += 1
    observer.record(call.time, index, .conversed(channel: number))
    if strategy.rules.followsAttention { noteInbound(index, number, at: call.time) }
    let hadAgreement = accounts[index].agreement != nil
    react(call, index, number, Int(line.pointee.step))
    let agreed = !hadAgreement && accounts[index].agreement != nil
    let lanes = DrawAddress(
      seed: seed, replication: replication,
      identity: Identity.part(1 &<< 34 | UInt64(call.ordinal), of: accounts[index].identity)
    ).block(.handling, model.channels[Int(call.channel)].occurrence)
    let minutes = model.handling._withUnsafeGuaranteedRef {
      $0.minutes(number, agreed ? .agreed : .engaged, lanes)
    }
    let cost = Int64((minutes * line.pointee.minuteCost).rounded())
    counts[Counter.inboundCost.rawValue] += cost
    date(cost, at: call.time)
    return minutes
  }

  /// What the conversation leads to: an overdue instalment is thought of, something is agreed, or it reminds.
  private mutating func react(_ call: InboundCall, _ index: Int, _ number: Int, _ step: Int) {
    let lanes = inboundLanes(index, Int(call.channel), call.ordinal)
    guard accounts[index].agreement == nil else {
      guard !accounts[index].holdsTouches else { return }
      recall(index, number, lane: lanes.w, at: call.time)
      return
    }
    if !strategy.steps[step].offersNothing,
      agrees(
        index, number, step,
        interest: Uniform.coarse(lanes.z) / model.channels[number].skill, at: call.time)
    {
      return
    }
    remind(index, number, step, left: 1, at: call.time)
  }

  /// Whether the debtor calls back, when, and what comes of it: the contact's own lanes.
  private mutating func inboundLanes(
    _ index: Int, _ number: Int, _ ordinal: UInt32
  ) -> SIMD4<UInt32> {
    address(ofDecision: ordinal, index)
      .block(.inbound, model.channels[number].occurrence | ordinal & 0xFFFF)
  }
}
