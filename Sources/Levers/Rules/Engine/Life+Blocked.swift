// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Strategies

/// What becomes of a touch that was held back: it is lost, put off to a lawful day, or another channel takes its place.
///
/// Method: <doc:ContactRules>.
extension Life {
  /// Answers that a touch was held back just now.
  ///
  /// - Parameters:
  ///   - touch: The touch.
  ///   - isFirst: Whether nobody's time was asked for yet.
  @inline(never)
  mutating func heldBack(_ touch: HeldTouch, isFirst: Bool = true) {
    switch strategy.steps[touch.step].blocked {
    case .skip: break
    case .postpone: putOff(touch, isFirst: isFirst)
    case .nextChannel: takeNextChannel(touch, isFirst: isFirst)
    }
  }

  /// Whether a touch made at a time would be held back by nothing that is known now; unlike the touch itself, this leaves no trace.
  private mutating func wouldPass(
    _ index: Int, _ channel: Int, step: Int, at time: Double
  ) -> Bool {
    blockingRule(index, channel) == nil
      && (strategy.rules.count == 0
        || objections(heldRules(of: step), index, channel, at: time) == 0)
  }

  // MARK: Another day

  /// Puts a touch off to the next lawful day, if there is one; it is lost otherwise.
  ///
  /// Consent that is lacking is not waited for, and who has agreed is not reminded of what is not yet due.
  private mutating func putOff(_ touch: HeldTouch, isFirst: Bool) {
    let (index, channel, step) = (touch.account, touch.channel, touch.step)
    // One touch of a step waits at a time.
    guard blockingRule(index, channel) == nil, !isWaiting(index, step),
      let day = lawfulDay(after: touch)
    else { return }
    funnel.postpone(rule: blamed)
    observer.record(
      touch.time, index, .postponed(channel: channel, rule: blamed, day: Int(day)))
    waiting(index, step).pointee = WaitingTouch(
      touch, until: day, isRequested: !isFirst)
    refreshTouchTime(index)
  }

  /// The first day after a touch's own on which no rule objects by what is known now: before the step's next touch, while the step
  /// lasts, and not too long after the day for which the touch was planned.
  private mutating func lawfulDay(after touch: HeldTouch) -> Int32? {
    let (index, number) = (touch.account, touch.step)
    let step = strategy.steps + number
    let treatment = strategy.treatments[Int(accounts[index].treatment)]
    let planned = steps(of: index).days[number - Int(treatment.firstStep)]
    let age = Int64(step.pointee.until) - Int64(accounts[index].dpdAtStart)
    let last = min(
      touch.since &+ Int32(BlockedTouch.longestWait), min(planned, model.horizonDays) &- 1,
      Int32(clamping: age))
    var day = Int32(touch.time) &+ 1
    while day <= last {
      if isWorked(day, step),
        objections(
          heldRules(of: number), index, touch.channel, at: step.pointee.touchTime(day)) == 0
      {
        return day
      }
      day &+= 1
    }
    return nil
  }

  /// Whether a step that keeps to working days touches on a day.
  private mutating func isWorked(_ day: Int32, _ step: UnsafePointer<CompiledStep>) -> Bool {
    guard let rule = step.pointee.cadence?.businessDay, rule != .asPlanned else { return true }
    return model.workdays.worked(from: day, by: 1) == day
  }

  /// A touch that was put off is forgotten, because its step begins anew.
  mutating func forgetPostponed(_ index: Int, _ position: Int) {
    let place = scratch.waiting + (index * strategy.mostSteps + position)
    if !place.pointee.isRequested { place.pointee = WaitingTouch() }
  }

  // MARK: Another channel

  /// Makes a touch by the next of the step's channels that is lawful now, if there is one; it is lost otherwise.
  private mutating func takeNextChannel(_ touch: HeldTouch, isFirst: Bool) {
    let index = touch.account
    guard let channel = lawfulChannel(after: touch) else { return }
    funnel.replace(rule: blamed)
    observer.record(
      touch.time, index, .replaced(channel: touch.channel, rule: blamed, by: channel))
    let other = HeldTouch(
      time: touch.time, account: index, channel: channel, step: touch.step,
      ordinal: nextOrdinal(index, channel), since: touch.since)
    let resources = (model.channels[channel].resource, model.channels[touch.channel].resource)
    ask(other, isFirst: isFirst || resources.0 != resources.1)
  }

  /// The first channel behind a touch's own in the list of its step, which goes round; of a preference, the first of those that take
  /// its place.
  private mutating func lawfulChannel(after touch: HeldTouch) -> Int? {
    let (index, own) = (touch.account, touch.channel)
    let step = strategy.steps + touch.step
    let weights = strategy.weights + Int(step.pointee.firstWeight)
    let count = Int(step.pointee.weightCount)
    guard count > 0 else {
      return (0..<model.channelCount).first {
        $0 != own && step.pointee.fallbacks & channelBit($0) != 0
          && wouldPass(index, $0, step: touch.step, at: touch.time)
      }
    }
    var place = step.pointee.choice == .sequence ? turn(index, step, isTaken: true) : 0
    for _ in 0..<count where Int(weights[place].channel) != own { place = (place + 1) % count }
    for distance in 1..<max(2, count) {
      let next = weights[(place + distance) % count]
      let channel = Int(next.channel)
      if channel != own, next.weight > 0,
        wouldPass(index, channel, step: touch.step, at: touch.time)
      {
        return channel
      }
    }
    return nil
  }
}
