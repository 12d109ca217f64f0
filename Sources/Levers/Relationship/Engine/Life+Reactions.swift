// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Randomness
import Strategies

/// How contacts tire and irritate, and what that leads to. Method: <doc:Contacts>, equations (2) to (4).
extension Life {
  /// What is left of the fatigue of the last delivered contact.
  @inline(__always)
  mutating func wornFatigue(_ rest: Wait) -> Double {
    person.fatigue > 0 ? person.fatigue * model.behavior.fatigueFade.factor(rest) : 0
  }

  /// The time since contacts last tired and irritated.
  @inline(__always)
  mutating func rest(until time: Double) -> Wait { Wait(time - person.markedSince) }

  /// A delivered contact tires and irritates, and may lead to an opt-out or a complaint.
  ///
  /// `worn` is what was left of the fatigue after the rest.
  @inline(__always)
  mutating func mark(
    _ index: Int, _ number: Int, step: Int, _ ordinal: UInt32, _ worn: Double, _ rest: Wait,
    at time: Double
  ) {
    let channel = model.channels + number
    person.fatigue = worn + 1
    let left =
      person.irritation > 0
      ? person.irritation * model.behavior.irritationFade.factor(rest) : 0
    var added = channel.pointee.numbers.irritation
    if strategy.speaks { added *= words(of: step).irritation }
    person.irritation = left + added
    person.markedSince = time
    guard person.irritation > 0,
      channel.pointee.numbers.optOut > 0 || channel.pointee.numbers.complaint > 0
    else {
      return
    }
    let heat = person.irritation / type.pointee.tolerance
    let lanes = annoyance(index, number, ordinal)
    if Bernoulli.happens(min(1, channel.pointee.numbers.optOut * heat), lanes.optOut) {
      optOut(index, number, at: time)
    }
    let complaint = min(1, channel.pointee.numbers.complaint * heat)
    if model.expectsComplaints { expectComplaint(complaint, step, at: time) }
    if Bernoulli.happens(complaint, lanes.complaint) { complain(index, number, step, at: time) }
  }

  /// Counts a complaint by its probability: nothing that follows depends on whether it comes.
  @inline(never)
  private mutating func expectComplaint(_ probability: Double, _ step: Int, at time: Double) {
    if strategy.speaks, strategy.steps[step].message >= 0 {
      funnel.say(
        Int(strategy.steps[step].message), .expectedComplaints,
        Int64((probability * 0x1p32).rounded()))
    }
    expectComplaint(probability, at: time)
  }

  /// The same of a complaint that no touch led to.
  mutating func expectComplaint(_ probability: Double, at time: Double) {
    counts[Counter.expectedComplaints.rawValue] += Int64((probability * 0x1p32).rounded())
    date(Double(model.complaintCost) * probability, at: time)
  }

  @inline(never)
  private mutating func optOut(_ index: Int, _ number: Int, at time: Double) {
    person.consent &= ~model.channels[number].onLine
    person.hasOptedOut = true
    observer.record(time, index, .optedOut(channel: number))
  }

  @inline(never)
  private mutating func complain(_ index: Int, _ number: Int, _ step: Int, at time: Double) {
    if strategy.speaks, strategy.steps[step].message >= 0 {
      funnel.say(Int(strategy.steps[step].message), .complaints)
    }
    countComplaint(at: time)
    observer.record(time, index, .complained(channel: number))
  }

  /// Counts a complaint at its price.
  mutating func countComplaint(at time: Double) {
    counts[Counter.complaints.rawValue] += 1
    if !model.expectsComplaints { date(model.complaintCost, at: time) }
  }

  /// The lanes that decide whether a delivered touch ends in an opt-out or a complaint; drawn for four touches at once.
  @inline(__always)
  private mutating func annoyance(
    _ index: Int, _ channel: Int, _ ordinal: UInt32
  ) -> (optOut: UInt32, complaint: UInt32) {
    let touches = touches(index, channel)
    if touches.pointee.annoyancePair != ordinal &>> 2 {
      touches.pointee.annoyancePair = ordinal &>> 2
      touches.pointee.annoyance = unsafeBitCast(
        lanePair(.annoyance, index, channel, ordinal &>> 2), to: SIMD4<UInt64>.self)
    }
    let lanes = touches.pointee.annoyance[Int(ordinal & 3)]
    return (UInt32(truncatingIfNeeded: lanes), UInt32(truncatingIfNeeded: lanes &>> 32))
  }
}
