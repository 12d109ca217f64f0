// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Randomness
import Strategies

/// Touches whose minutes count, and those that need somebody who has them. Method: <doc:Capacity>.
extension Life {
  /// A touch is due whose minutes are counted: it is made, or held where it needs a resource.
  ///
  /// - Parameters:
  ///   - touch: The touch.
  ///   - isFirst: Whether it is asked for the first time.
  @inline(never)
  mutating func timedTouch(_ touch: HeldTouch, isFirst: Bool) {
    let (index, channel) = (touch.account, touch.channel)
    let resource = model.channels[channel].resource
    guard strategy.isScarce, resource >= 0 else {
      if admits(index, channel, step: touch.step, at: touch.time) {
        makeTimed(touch)
      } else {
        heldBack(touch)
      }
      return
    }
    if isFirst, isWaiting(index, touch.step) {
      // One touch of a step waits at a time; the one that comes due meanwhile is not added.
      desk.count(.merged, resource)
      return
    }
    guard admits(index, channel, step: touch.step, at: touch.time) else {
      heldBack(touch, isFirst: isFirst)
      return
    }
    if isFirst { desk.count(.requests, resource) }
    held = touch
  }

  // MARK: What is held

  /// Makes the touch that is held.
  ///
  /// - Parameter isHeard: Whether somebody speaks when the debtor answers.
  /// - Returns: The minutes it takes, and whether it found attention.
  mutating func serveHeld(isHeard: Bool = true) -> (minutes: Double, engaged: Bool) {
    let touch = held
    held = .none
    return makeTimed(touch, isHeard: isHeard)
  }

  /// Does without the touch that is held: it waits for another day, is lost, or another channel takes its place.
  ///
  /// - Parameters:
  ///   - retry: The next day on which it may be asked for.
  ///   - isStaffed: Whether anybody works on its day, so that time was short.
  mutating func putOffHeld(until retry: Int32, isStaffed: Bool) {
    let touch = held
    held = .none
    let (index, resource) = (touch.account, model.channels[touch.channel].resource)
    observer.record(
      touch.time, index,
      .unserved(channel: touch.channel, waits: strategy.waits, isStaffed: isStaffed))
    if strategy.waits {
      waiting(index, touch.step).pointee = WaitingTouch(touch, until: retry)
      refreshTouchTime(index)
      return
    }
    if !isStaffed { desk.count(.unstaffed, resource) }
    if strategy.substitute >= 0 {
      desk.count(.diverted, resource)
      substitute(touch)
    } else {
      desk.count(.dropped, resource)
    }
  }

  /// Another channel takes the place of a touch that nobody has time for.
  private mutating func substitute(_ touch: HeldTouch) {
    let (index, channel) = (touch.account, Int(strategy.substitute))
    let ordinal = nextOrdinal(index, channel)
    guard admits(index, channel, step: touch.step, at: touch.time) else { return }
    let other = HeldTouch(
      time: touch.time, account: index, channel: channel, step: touch.step, ordinal: ordinal)
    if model.channels[channel].isTimed {
      makeTimed(other, isChosen: false)
    } else {
      attempt(index, channel, step: touch.step, ordinal: ordinal, at: touch.time)
    }
  }

  // MARK: What waits

  mutating func waiting(_ index: Int, _ step: Int) -> UnsafeMutablePointer<WaitingTouch> {
    let treatment = strategy.treatments + Int(accounts[index].treatment)
    return scratch.waiting + (index * strategy.mostSteps + step - Int(treatment.pointee.firstStep))
  }

  mutating func isWaiting(_ index: Int, _ step: Int) -> Bool {
    waiting(index, step).pointee.retry != .max
  }

  /// Nothing of an account waits any more, because its path begins anew.
  mutating func forgetWaiting(_ index: Int) {
    for position in 0..<strategy.mostSteps {
      scratch.waiting[index * strategy.mostSteps + position] = WaitingTouch()
    }
  }

  /// When the first waiting touch of an account is asked for again.
  mutating func retryTime(_ index: Int) -> Double {
    let treatment = strategy.treatments + Int(accounts[index].treatment)
    var earliest = Double.infinity
    for position in 0..<Int(treatment.pointee.stepCount) {
      let day = scratch.waiting[index * strategy.mostSteps + position].retry
      earliest = min(
        earliest, strategy.steps[Int(treatment.pointee.firstStep) + position].touchTime(day))
    }
    return earliest
  }

  /// Asks again for the touch that waits for `time`; false where none does.
  ///
  /// Whatever held it back when it was planned may do so now: conditions, the step's last day, consent, agreements, limits.
  mutating func retryTouch(_ index: Int, at time: Double) -> Bool {
    let treatment = strategy.treatments + Int(accounts[index].treatment)
    for position in 0..<Int(treatment.pointee.stepCount) {
      let number = Int(treatment.pointee.firstStep) + position
      let step = strategy.steps + number
      let place = scratch.waiting + (index * strategy.mostSteps + position)
      guard step.pointee.touchTime(place.pointee.retry) == time else { continue }
      let waiting = place.pointee
      place.pointee = WaitingTouch()
      if waiting.isRequested { merge(index, position, with: waiting) }
      refreshTouchTime(index)
      let dpd = Int64(waiting.retry) + Int64(accounts[index].dpdAtStart)
      guard dpd <= Int64(step.pointee.until), isWanted(index, step, treatment, at: time) else {
        return true
      }
      askAgain(waiting, index, step: number, at: time)
      return true
    }
    return false
  }

  private mutating func askAgain(
    _ waiting: WaitingTouch, _ index: Int, step number: Int, at time: Double
  ) {
    // What is learned until the day decides anew by which channel a touch is made that was put off to it.
    guard waiting.isRequested || strategy.steps[number].choice != .bandit else {
      holdOpen(index, step: number, at: time, since: waiting.since)
      return
    }
    ask(
      HeldTouch(
        time: time, account: index, channel: Int(waiting.channel), step: number,
        ordinal: waiting.ordinal, since: waiting.since), isFirst: !waiting.isRequested)
  }

  /// A touch that its step plans for the day on which an earlier one is asked for again is not added to it.
  private mutating func merge(_ index: Int, _ position: Int, with waiting: WaitingTouch) {
    guard steps(of: index).days[position] == waiting.retry else { return }
    moveOn(index, position)
    _ = nextOrdinal(index, Int(waiting.channel))
    desk.count(.merged, model.channels[Int(waiting.channel)].resource)
  }

  // MARK: Minutes

  /// Makes an attempt and counts its minutes; `isChosen` is false for one that takes the place of another.
  @discardableResult
  private mutating func makeTimed(
    _ touch: HeldTouch, isHeard: Bool = true, isChosen: Bool = true
  ) -> (minutes: Double, engaged: Bool) {
    let (index, channel) = (touch.account, touch.channel)
    let hadAgreement = accounts[index].agreement != nil
    let learns = isChosen && strategy.steps[touch.step].choice == .bandit
    let engaged =
      learns
      ? learningAttempt(
        index, channel, step: touch.step, ordinal: touch.ordinal, isHeard: isHeard,
        at: touch.time)
      : attempt(
        index, channel, step: touch.step, ordinal: touch.ordinal, isHeard: isHeard,
        at: touch.time)
    let agreed = engaged && !hadAgreement && accounts[index].agreement != nil
    let lanes = address(ofDecision: touch.ordinal, index)
      .block(.handling, model.channels[channel].occurrence | touch.ordinal & 0xFFFF)
    let minutes = model.handling._withUnsafeGuaranteedRef {
      $0.minutes(channel, agreed ? .agreed : engaged ? .engaged : .unanswered, lanes)
    }
    let counted = Int64((minutes * 0x1p20).rounded())
    counts[desk.minutes + channel] += counted
    charge(
      channel, .minute, times: counted, minutes * model.channels[channel].minuteCost, at: touch.time
    )
    return (minutes, engaged)
  }
}
