// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness

/// Touches in a row.
///
/// A touch that nobody engages with changes nothing but the plan, so the touches of a plain path follow each
/// other until one is engaged with or something else comes first. They are taken in one loop, by the rules of
/// a single touch: the same ordinals, the same lanes, the same decisions, and counters that are raised once.
extension Life {
  /// Whether nothing can hold back the touches of a step with a fixed channel, and nothing but engagement can
  /// follow from them.
  ///
  /// Touches under an agreement are taken one by one, whether it holds them back or not: asking for it first is quick.
  @inline(__always)
  mutating func isUnhindered(_ index: Int, _ step: Int) -> Bool {
    let number = Int(strategy.steps[step].channel)
    return accounts[index].agreement == nil && model.channels[number].features.isEmpty
      && blockingRule(index, number) == nil
  }

  /// Takes the touch planned for `time` and those that follow, up to the first that is engaged with.
  @inline(__always)
  mutating func touchInSeries(_ index: Int, _ step: Int, at time: Double) {
    let account = accounts + index
    let number = Int(strategy.steps[step].channel)
    let touches = scratch.touches + (index * model.channelCount + number)
    let odds = scratch.engagement[number].lanes
    let reach = model.channels[number].deliveredLanes
    let end = agenda.quietEnd(
      around: index, accounts, accountCount, before: model.horizon)
    let first = touches.pointee.history.planned
    let plan = strategy.steps + step
    let (days, touchesLeft) = steps(of: index)
    var (day, left) = (days.pointee, touchesLeft.pointee)
    let dpdAtStart = account.pointee.dpdAtStart
    var ordinal = first
    var delivered: Int64 = 0
    var touched = time
    var next = time
    var engaged = false
    repeat {
      touched = next
      let lane = UInt64(touchLane(index, number, ordinal))
      engaged = lane < odds
      delivered += lane < reach ? 1 : 0
      ordinal &+= 1
      advance(plan, &day, &left, dpdAtStart: dpdAtStart)
      next = plan.pointee.touchTime(day)
      observer.record(
        touched, index,
        .attempted(channel: number, delivered: lane < reach, engaged: engaged))
    } while !engaged && next < end
    (days.pointee, touchesLeft.pointee) = (day, left)
    account.pointee.touchTime = next
    touches.pointee.history.planned = ordinal
    observer.pass(Int(ordinal &- first) - 1)
    count(attempts: ordinal &- first, delivered: delivered, number, account)
    if engaged { succeed(index, number, step: step, ordinal: ordinal &- 1, left: 1, at: touched) }
  }

  @inline(__always)
  private mutating func count(
    attempts: UInt32, delivered: Int64, _ channel: Int,
    _ account: UnsafeMutablePointer<AccountState>
  ) {
    account.pointee.attempts += attempts
    funnel.attempt(channel, Int64(attempts), vulnerable: facts.isVulnerable)
    funnel.deliver(channel, delivered)
  }
}
