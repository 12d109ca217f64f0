// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Randomness
import Strategies

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A touch whose success is a payment that may still come.
struct AwaitedPayment: BitwiseCopyable {
  /// The last instant at which it counts.
  var time: Double
  var account: Int32
  /// The channel's place among all that are learned of.
  var arm: Int32
  var isPerSegment: Bool
  /// The account's payments before the touch.
  var payments: UInt32
}

/// Touches whose channel is learned. Method: <doc:Learning>.
extension Life {
  /// Stops before a touch whose channel depends on what others' lives teach until its day begins.
  @inline(never)
  mutating func holdOpen(_ index: Int, step: Int, at time: Double, since: Int32? = nil) {
    held = HeldTouch(
      time: time, account: index, channel: -1, step: step, ordinal: 0, since: since)
  }

  /// Makes the touch that is held open, by the channel that what is known this morning leads to.
  ///
  /// Afterwards another touch may be held: the same one, where the channel needs somebody's time.
  mutating func chooseHeld() {
    let touch = held
    held = .none
    let step = strategy.steps + touch.step
    plannedTouch(
      touch.account, step: touch.step, learnedChannel(touch, step), at: touch.time,
      since: touch.since)
  }

  /// Makes an attempt by a learned channel, and learns from it.
  ///
  /// - Returns: Whether it is engaged with.
  @inline(never)
  mutating func learningAttempt(
    _ index: Int, _ channel: Int, step number: Int, ordinal: UInt32, isHeard: Bool = true,
    at time: Double
  ) -> Bool {
    let step = strategy.steps + number
    counts[Counter.regret.rawValue] += Int64(
      (missedEngagement(channel, step, at: time) * 0x1p32).rounded())
    let payments = accounts[index].payments
    let engaged = attempt(
      index, channel, step: number, ordinal: ordinal, isHeard: isHeard, at: time)
    guard let beliefs else { return engaged }
    let learner = strategy.learners[Int(step.pointee.learner)]
    let last = time.day + learner.window
    switch learner.reward {
    case .engagement:
      beliefs.note(
        arm(channel, step), segment(learner.isPerSegment),
        isSuccess: engaged
          && time + delay(index, channel, ordinal) < Double(last + 1), seenOn: last)
    case .payment:
      agenda.add(
        .reward(
          AwaitedPayment(
            time: Double(last + 1).nextDown, account: Int32(index),
            arm: Int32(arm(channel, step)), isPerSegment: learner.isPerSegment,
            payments: payments)), in: scratch)
    }
    return engaged
  }

  /// The window after a touch ends, and whether its account paid is known.
  mutating func judge(_ awaited: AwaitedPayment) {
    beliefs?.note(
      Int(awaited.arm), segment(awaited.isPerSegment),
      isSuccess: accounts[Int(awaited.account)].payments > awaited.payments,
      seenOn: Int32(awaited.time))
  }

  // MARK: The choice

  /// Draws from what is believed of each channel to which the debtor consents, and takes the one with the largest draw; the
  /// first of all if there is none.
  ///
  /// Equation (2) of <doc:Learning>. A draw belongs to debtor, day and channel.
  private mutating func learnedChannel(
    _ touch: HeldTouch, _ step: UnsafePointer<CompiledStep>
  ) -> Int {
    let first = Int(step.pointee.firstWeight)
    let learner = strategy.learners + Int(step.pointee.learner)
    let address = DrawAddress(
      seed: seed, replication: replication,
      identity: Identity.part(UInt64(touch.time), of: facts.identity))
    var chosen = Int(strategy.weights[first].channel)
    var largest = -1.0
    for arm in first..<first + Int(step.pointee.weightCount) {
      let channel = Int(strategy.weights[arm].channel)
      guard person.consents(channel) else { continue }
      let counts =
        beliefs?.counts(arm, segment(learner.pointee.isPerSegment)) ?? (successes: 0, failures: 0)
      var stream = AddressedStream(at: address, .learning, stream: UInt32(channel))
      let drawn = stream.beta(
        a: learner.pointee.successes + Double(counts.successes),
        b: learner.pointee.failures + Double(counts.failures))
      observer.record(
        touch.time, touch.account,
        .believed(
          channel: channel, successes: Int(counts.successes), failures: Int(counts.failures),
          drawn: drawn))
      if drawn > largest { (largest, chosen) = (drawn, channel) }
    }
    return chosen
  }

  /// Whose beliefs count: those of the debtor's segment, or the first's for all.
  private func segment(_ isPerSegment: Bool) -> Int { isPerSegment ? Int(facts.segment) : 0 }

  /// A channel's place among all that are learned of.
  private func arm(_ channel: Int, _ step: UnsafePointer<CompiledStep>) -> Int {
    var place = Int(step.pointee.firstWeight)
    while strategy.weights[place].channel != channel { place += 1 }
    return place
  }

  // MARK: What is missed

  /// How much less likely a channel is engaged with than the best of those to which the debtor consents.
  ///
  /// Equation (4) of <doc:Learning>: of the debtor's own odds, which no strategy can see.
  private mutating func missedEngagement(
    _ channel: Int, _ step: UnsafePointer<CompiledStep>, at time: Double
  ) -> Double {
    let number = step - strategy.steps
    let own = chance(channel, number, at: time)
    var best = own
    let first = Int(step.pointee.firstWeight)
    for arm in first..<first + Int(step.pointee.weightCount) {
      let other = Int(strategy.weights[arm].channel)
      if person.consents(other) { best = max(best, chance(other, number, at: time)) }
    }
    return best - own
  }

  /// How likely an attempt is engaged with now.
  private mutating func chance(_ channel: Int, _ step: Int, at time: Double) -> Double {
    var rested = scratch.odds[channel].probability
    if strategy.speaks { rested *= attention(channel, step, at: time) }
    let fatigue = model.channels[channel].numbers.fatigue
    guard fatigue > 0, person.fatigue > 0 else { return rested }
    return rested / (1 + fatigue * wornFatigue(rest(until: time)))
  }

  /// How long an attempt that is engaged with waits for that.
  private mutating func delay(_ index: Int, _ channel: Int, _ ordinal: UInt32) -> Double {
    let latency = model.channels[channel].numbers.latency
    guard latency > 0 else { return 0 }
    return -latency * log(Uniform.coarse(reaction(index, channel, ordinal).y))
  }
}
