// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness
import Strategies

/// What becomes of an attempt: delivered, engaged with, charged. Method: <doc:Contacts>, equations (1) and (6).
extension Life {
  /// Makes an attempt and tells whether it is engaged with, at once or later; `isHeard` says whether somebody speaks when the
  /// debtor answers.
  @inline(never) @discardableResult
  mutating func attempt(
    _ index: Int, _ number: Int, step: Int, ordinal: UInt32, isHeard: Bool = true, at time: Double
  ) -> Bool {
    let account = accounts + index
    let channel = model.channels + number
    account.pointee.attempts += 1
    if strategy.isOnCalendar, strategy.steps[step].countsFromTouches {
      countFromTouch(index, step, at: time)
    }
    funnel.attempt(number, vulnerable: facts.isVulnerable)
    charge(number, .attempt, Double(channel.pointee.unansweredCost), at: time)
    let lane = touchLane(index, number, ordinal)
    let delivered = UInt64(lane) < scratch.odds[number].delivered
    if strategy.rules.count > 0 {
      noteAttempt(index, number, step: step, delivered: delivered, at: time)
    }
    let rest = rest(until: time)
    let worn = delivered ? wornFatigue(rest) : 0
    let engaged: Bool
    if strategy.listens {
      engaged = speak(
        index, number, step, ordinal, lane, worn, delivered: delivered, isHeard: isHeard, at: time)
    } else {
      engaged = delivered && engages(lane, channel, number, worn) && isHeard
      observer.record(
        time, index, .attempted(channel: number, delivered: delivered, engaged: engaged))
    }
    guard delivered else { return false }
    funnel.deliver(number)
    if !channel.pointee.features.isDisjoint(with: .leavesTraces) {
      guard !channel.pointee.features.contains(.travels) else {
        post(index, number, step: step, ordinal, engaged: engaged, at: time)
        return engaged
      }
      mark(index, number, step: step, ordinal, worn, rest, at: time)
    }
    let left: Float =
      channel.pointee.features.contains(.opensCycle) ? leftOfCycle(index, number, at: time) : 1
    guard engaged else { return false }
    succeed(index, number, step: step, ordinal: ordinal, left: left, at: time)
    return true
  }

  /// Whether an attempt made now would be engaged with.
  mutating func wouldEngage(
    _ index: Int, _ number: Int, step: Int, ordinal: UInt32, at time: Double
  ) -> Bool {
    let channel = model.channels + number
    let lane = touchLane(index, number, ordinal)
    guard UInt64(lane) < scratch.odds[number].delivered else { return false }
    return engages(
      lane, channel, number, wornFatigue(rest(until: time)),
      strategy.speaks ? attention(number, step, at: time) : 1)
  }

  /// A delivered contact will be engaged with, at once or later; `left` is what saturation leaves of its effect.
  @inline(__always)
  mutating func succeed(
    _ index: Int, _ number: Int, step: Int, ordinal: UInt32, left: Float, at time: Double
  ) {
    if model.channels[number].numbers.latency > 0 {
      postpone(index, number, step: step, ordinal: ordinal, left: left, at: time)
    } else {
      engage(index, number, step: step, ordinal: ordinal, left: left, at: time)
    }
  }

  /// Whether an attempt gets attention from a debtor with some fatigue; a rested one's attention is asked first.
  ///
  /// `factor` is that of words and of the hour; without an effect it is asked as without words, to the last bit.
  @inline(__always)
  mutating func engages(
    _ lane: UInt32, _ channel: UnsafePointer<CompiledChannel>, _ number: Int, _ worn: Double,
    _ factor: Double = 1
  ) -> Bool {
    let rested = scratch.odds + number
    guard factor == 1 else {
      return Uniform.coarse(lane) < rested.pointee.probability * factor
        / (1 + channel.pointee.numbers.fatigue * worn)
    }
    guard UInt64(lane) < rested.pointee.engaged else { return false }
    guard channel.pointee.numbers.fatigue > 0, worn > 0 else { return true }
    return Uniform.coarse(lane) < rested.pointee.probability
      / (1 + channel.pointee.numbers.fatigue * worn)
  }

  /// Probability that a rested debtor's touch is delivered and engaged with, by channel.
  mutating func rateChannels() {
    for number in 0..<model.channelCount {
      let channel = model.channels + number
      var probability = channel.pointee.numbers.engagement * type.pointee.engagement
      if channel.pointee.digital { probability *= facts.digitalAffinity }
      if facts.preferredChannel != DebtorFacts.noPreference,
        Int(facts.preferredChannel) != number
      {
        probability *= model.behavior.offPreference
      }
      var delivered = channel.pointee.deliveredLanes
      var arriving = channel.pointee.numbers.deliverability
      if let share = reached(by: Int(channel.pointee.line)) {
        arriving *= Double(share)
        delivered = Bernoulli.lanes(arriving)
      }
      let odds = arriving * min(1, probability)
      scratch.odds[number] = TouchOdds(
        delivered: delivered, engaged: Bernoulli.lanes(odds), probability: odds)
    }
  }

  /// The share of attempts on a line that get through to the debtor, by what was found last; nil where all do.
  private mutating func reached(by line: Int) -> Float? {
    if strategy.enrichmentCount > 0, scratch.found[line] >= 0 { return scratch.found[line] }
    return reach.map { $0[line] }
  }

  /// Adds what a cost counts by its instant, where anything does; the cost itself follows from the counts.
  @inline(__always)
  mutating func date(_ cost: Int64, at time: Double) {
    date(Double(cost), at: time)
  }

  /// The same of a cost that need not be whole.
  @inline(__always)
  mutating func date(_ cost: Double, at time: Double) {
    guard model.datesCosts, cost != 0 else { return }
    if model.discountRate > 0 { ledger.discount(cost: cost, by: discountFactor(at: time)) }
    if time >= model.warmUp { ledger.add(lateCost: cost) }
  }
}
