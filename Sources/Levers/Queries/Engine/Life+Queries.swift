// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Randomness
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A question that comes by itself.
struct ComingQuery: BitwiseCopyable {
  var time: Double
  /// How many came before it.
  var ordinal: UInt32
}

/// A question that waits for its end: an answer, or that it is given up.
struct WaitingQuery: BitwiseCopyable {
  var time: Double
  var asked: Double
  /// The lanes that decide over the topic, and over a complaint: its minutes are drawn at a part of both.
  var topic: UInt32
  var complaint: UInt32
  /// The day on which somebody's time was first asked for; −1 before.
  var requestedOn: Int32 = -1
  var isAnswered: Bool
  /// Whether nothing is paid until then.
  var holds: Bool
}

/// What debtors ask, who answers, and what waiting does to them. Method: <doc:WhatDebtorsAsk>.
extension Life {
  /// Plans the question that comes by itself after `time`.
  mutating func planQuery(_ ordinal: UInt32, after time: Double) {
    guard let queries = model.queries, queries.pointee.perDay > 0 else { return }
    let lanes = queryAddress.block(.queries, ordinal &<< 1)
    let share = -log(Uniform.fine(lanes.x, lanes.y)) / queries.pointee.perDay
    let next = queries.pointee.time(after: time, share: share)
    guard next < model.horizon else { return }
    agenda.add(.query(ComingQuery(time: next, ordinal: ordinal)), in: scratch)
  }

  /// The debtor asks unprompted, as long as anything is owed.
  mutating func meet(_ query: ComingQuery) {
    guard person.openAccounts > 0 else { return }
    ask(queryAddress.block(.queries, query.ordinal &<< 1 | 1), nil, at: query.time)
    planQuery(query.ordinal &+ 1, after: query.time)
  }

  /// A reminder that was noticed may make the debtor ask.
  mutating func askAfterTouch(_ index: Int, _ number: Int, _ ordinal: UInt32, at time: Double) {
    guard let queries = model.queries, queries.pointee.afterTouch > 0,
      UInt64(reaction(index, number, ordinal).w) < queries.pointee.afterTouch
    else { return }
    let lanes = address(ofDecision: ordinal, index)
      .block(.queries, model.channels[number].occurrence | ordinal & 0xFFFF)
    ask(lanes, index, at: time)
  }

  /// The debtor asks: what about, whether it holds payments up, whether the assistant answers, and whether waiting ends in a complaint
  /// are a lane each.
  private mutating func ask(_ lanes: SIMD4<UInt32>, _ index: Int?, at time: Double) {
    guard let queries = model.queries, let answering = strategy.answering else { return }
    let topic = queries.pointee.topic(lanes.x)
    counts[Counter.queries.rawValue] += 1
    observer.record(time, index, .asked(QueryTopic.allCases[topic]))
    if answering.pointee.hasAssistant { date(answering.pointee.assistantCost, at: time) }
    if UInt64(lanes.z) < answering.pointee.contains[topic] {
      counts[Counter.containedQueries.rawValue] += 1
      observer.record(time, index, .answered(byAssistant: true, hours: 0))
      return
    }
    let answer = answering.pointee.answered(askedAt: time)
    let patience = time + queries.pointee.patience
    let waiting = WaitingQuery(
      time: min(answer, patience), asked: time, topic: lanes.x, complaint: lanes.w,
      isAnswered: answer <= patience, holds: UInt64(lanes.y) < queries.pointee.holding)
    if waiting.holds { holdPayments(1, at: time) }
    agenda.add(.answer(waiting), in: scratch)
  }

  /// A question is answered by an agent, whose time it may have to ask for, or given up.
  mutating func end(_ query: WaitingQuery) {
    if query.isAnswered, strategy.isCalled, strategy.answering?.pointee.resource ?? -1 >= 0 {
      hold(query)
    } else {
      close(query)
    }
  }

  /// Whether an agent's answer to a question that still comes falls due on a day.
  mutating func isAnswered(_ query: ComingQuery, on day: Int32) -> Bool {
    guard let queries = model.queries, let answering = strategy.answering else { return false }
    let lanes = queryAddress.block(.queries, query.ordinal &<< 1 | 1)
    let answer = answering.pointee.answered(askedAt: query.time)
    return UInt64(lanes.z) >= answering.pointee.contains[queries.pointee.topic(lanes.x)]
      && answer <= query.time + queries.pointee.patience && answer.day == day
  }

  /// Nobody has time for a question: it is asked again when somebody is there next, unless the debtor gives it up before.
  mutating func putOff(_ query: WaitingQuery, until day: Double) {
    guard let queries = model.queries, let answering = strategy.answering else { return }
    observer.record(query.time, nil, .questionWaits)
    let answer = answering.pointee.answered(askedAt: day)
    let patience = max(query.time, query.asked + queries.pointee.patience)
    var waiting = query
    (waiting.time, waiting.isAnswered) = (min(answer, patience), answer <= patience)
    agenda.add(.answer(waiting), in: scratch)
  }

  /// The minutes of an answer: drawn at a part of what decides over the question.
  mutating func minutes(of query: WaitingQuery) -> Double {
    guard let answering = strategy.answering else { return 0 }
    let part = UInt64(query.topic) &<< 32 | UInt64(query.complaint)
    let drawn = DrawAddress(
      seed: seed, replication: replication, identity: Identity.part(part, of: facts.identity)
    ).block(.handling, 0)
    return answering.pointee.minutes._withUnsafeGuaranteedRef { $0.minutes(drawn) }
  }

  /// A question comes to its end.
  mutating func close(_ query: WaitingQuery) {
    guard let queries = model.queries, let answering = strategy.answering else { return }
    let days = query.time - query.asked
    if query.isAnswered {
      counts[Counter.answeredQueries.rawValue] += 1
      counts[Counter.queryWait.rawValue] += fixedDays(days)
      date(answering.pointee.agentCost, at: query.time)
    }
    observer.record(
      query.time, nil,
      query.isAnswered ? .answered(byAssistant: false, hours: days * 24) : .queryGivenUp)
    let probability = 1 - pow(queries.pointee.borne, days)
    if model.expectsComplaints { expectComplaint(probability, at: query.time) }
    if Bernoulli.happens(probability, query.complaint) {
      counts[Counter.queryComplaints.rawValue] += 1
      countComplaint(at: query.time)
      observer.record(query.time, nil, .complainedOfWaiting)
    }
    if query.holds { holdPayments(-1, at: query.time) }
  }

  /// One more question or life event, or one less, holds payments up: the clocks stand still while there is one, and readiness fades.
  mutating func holdPayments(_ change: Int32, at time: Double) {
    person.heldBy &+= change
    guard person.heldBy == max(0, change) else { return }
    if Control.isOn { compensateAll(to: time) }
    changeClockRate(to: person.heldBy > 0 ? 0 : facts.frailty * person.ability, at: time)
  }

  /// Where what the debtor asks unprompted is drawn: at no account's address.
  private var queryAddress: DrawAddress {
    DrawAddress(
      seed: seed, replication: replication, identity: Identity.part(1 &<< 32, of: facts.identity))
  }
}
