// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Randomness
import Strategies

/// What debtors start and what needs somebody's time: their questions, and their calls. Method: <doc:Capacity>.
extension Life {
  /// Stops before something that a debtor started: it competes for somebody's time before all that the collector planned.
  mutating func hold(_ question: WaitingQuery) {
    var question = question
    if !question.isRequested { desk.count(.requests, answeringResource) }
    question.isRequested = true
    var index = 0
    while index + 1 < accountCount, accounts[index].flags.contains(.closed) { index += 1 }
    heldEvent = .answer(question)
    held = HeldTouch(
      callOf: index, at: question.time, since: Int32(question.asked))
  }

  /// The same of a call.
  mutating func hold(_ call: InboundCall) {
    var call = call
    if !call.isRequested { desk.count(.requests, inboundResource) }
    call.isRequested = true
    heldEvent = .inbound(call)
    held = HeldTouch(callOf: Int(call.account), at: call.time, since: call.since)
  }

  /// The resource whose time is asked for.
  var heldResource: Int32 {
    mutating get {
      guard held.isCall else { return model.channels[Int(held.channel)].resource }
      if case .inbound = heldEvent { return inboundResource }
      return answeringResource
    }
  }

  private var answeringResource: Int32 {
    mutating get { strategy.answering?.pointee.resource ?? -1 }
  }
  private var inboundResource: Int32 {
    mutating get { strategy.inbound?.pointee.resource ?? -1 }
  }

  /// Serves what the debtor started.
  ///
  /// - Returns: The minutes it takes.
  mutating func serveCall() -> Double {
    held = .none
    switch heldEvent {
    case .answer(let question):
      close(question)
      return question.minutes
    case .inbound(let call): return converse(call)
    default: return 0
    }
  }

  /// Nobody has time for what the debtor started until a day begins.
  mutating func putOffCall(until day: Int32) {
    held = .none
    switch heldEvent {
    case .answer(let question): putOff(question, until: Double(day))
    case .inbound(let call):
      turnAway(call, until: strategy.inbound?.pointee.hours.opened(at: Double(day)) ?? .infinity)
    default: break
    }
  }
}
