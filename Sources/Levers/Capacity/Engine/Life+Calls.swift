// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Randomness
import Strategies

/// What debtors start and what needs somebody's time: their questions, and their calls. Method: <doc:Capacity>.
extension Life {
  /// Stops before something that a debtor started: it competes for somebody's time before all that the collector planned.
  mutating func hold(_ question: WaitingQuery) {
    var question = question
    if question.requestedOn < 0 {
      desk.count(.requests, answeringResource)
      question.requestedOn = question.time.day
    }
    heldEvent = .answer(question)
    held = HeldTouch(callOf: askingAccount, at: question.time, since: question.requestedOn)
  }

  /// The same of a call.
  mutating func hold(_ call: InboundCall) {
    var call = call
    if call.requestedOn < 0 {
      desk.count(.requests, inboundResource)
      call.requestedOn = call.time.day
    }
    heldEvent = .inbound(call)
    held = HeldTouch(callOf: Int(call.account), at: call.time, since: call.requestedOn)
  }

  /// The account for which a question is asked: the first that is open.
  private var askingAccount: Int {
    mutating get {
      var index = 0
      while index + 1 < accountCount, accounts[index].flags.contains(.closed) { index += 1 }
      return index
    }
  }

  /// The account whose debtor asks or calls somebody on a day, which comes before all touches; nil where none does.
  ///
  /// A debtor has one thing in the contest at a time: a touch that stands earlier in the day does not hold up what the debtor starts.
  mutating func caller(on day: Int32) -> Int? {
    guard strategy.isCalled else { return nil }
    for position in 0..<agenda.pendingCount where scratch.pending[position].time.day == day {
      switch scratch.pending[position] {
      case .answer(let question) where question.isAnswered && answeringResource >= 0:
        return askingAccount
      case .query(let query) where answeringResource >= 0 && isAnswered(query, on: day):
        return askingAccount
      case .inbound(let call) where inboundResource >= 0: return Int(call.account)
      default: continue
      }
    }
    return nil
  }

  /// The resource whose time is asked for.
  var heldResource: Int32 {
    mutating get {
      guard held.isCall else { return model.channels[held.channel].resource }
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
      return minutes(of: question)
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
