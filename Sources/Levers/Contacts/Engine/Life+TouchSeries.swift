// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness

/// Touches in a row.
///
/// A touch that nobody engages with changes nothing but the plan, and one that is engaged with changes when clocks fire, so the
/// touches of a plain path follow each other until something else comes first. They are taken in one loop, by the rules of
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

  /// Takes the touch planned for now and those that follow, until something else comes first.
  @inline(__always)
  mutating func touchInSeries(_ index: Int, _ step: Int) {
    let account = accounts + index
    let plan = strategy.steps + step
    let number = Int(plan.pointee.channel)
    let touches = touches(index, number)
    let first = touches.pointee.history.planned
    var end = agenda.quietEnd(around: index, accounts, placeCount, before: model.horizon)
    var ordinal = first
    var delivered: Int64 = 0
    repeat {
      let coming = comingTouches(touches, index, number, ordinal)
      let most = min(coming.count, touchesLeft(index, plan, before: end))
      let quiet = UInt32(truncatingIfNeeded: coming.engaged.trailingZeroBitCount)
      let engaged = quiet < most
      let made = engaged ? quiet &+ 1 : most
      delivered &+= coming.delivered(of: made)
      record(coming, made, index, plan)
      ordinal &+= made
      touches.pointee.history.planned = ordinal
      let touched = passTouches(made, of: plan, index)
      guard engaged else { continue }
      succeed(index, number, step: step, ordinal: ordinal &- 1, left: 1, at: touched)
      guard account.pointee.agreement == nil else { break }
      end = agenda.quietEnd(around: index, accounts, placeCount, before: model.horizon)
    } while account.pointee.touchTime < end
    observer.pass(Int(ordinal &- first) - 1)
    count(attempts: ordinal &- first, delivered: delivered, number, account)
  }

  /// How many of an account's touches can be made before something else comes; the one planned for now is one of them.
  @inline(__always)
  private mutating func touchesLeft(
    _ index: Int, _ plan: UnsafePointer<CompiledStep>, before end: Double
  ) -> UInt32 {
    let (days, left) = steps(of: index)
    return plan.pointee.touches(
      from: days.pointee, left: left.pointee, before: end, dpdAtStart: accounts[index].dpdAtStart)
  }

  /// Reports touches that are about to be passed.
  @inline(__always)
  private mutating func record(
    _ coming: ComingTouches, _ made: UInt32, _ index: Int, _ plan: UnsafePointer<CompiledStep>
  ) {
    let day = steps(of: index).days.pointee
    for place in 0..<made {
      observer.record(
        plan.pointee.touchTime(day &+ Int32(bitPattern: place) &* plan.pointee.every), index,
        .attempted(
          channel: Int(plan.pointee.channel), delivered: coming.lost &>> place & 1 == 0,
          engaged: coming.engaged &>> place & 1 == 1))
    }
  }

  /// Moves the plan past the touches just made, of which there is at least one.
  ///
  /// - Returns: When the last of them was.
  @inline(__always)
  private mutating func passTouches(
    _ number: UInt32, of plan: UnsafePointer<CompiledStep>, _ index: Int
  ) -> Double {
    let account = accounts + index
    let (days, left) = steps(of: index)
    let before = Int32(bitPattern: number &- 1)
    days.pointee &+= before &* plan.pointee.every
    left.pointee &-= before
    let last = plan.pointee.touchTime(days.pointee)
    advance(plan, &days.pointee, &left.pointee, dpdAtStart: account.pointee.dpdAtStart)
    account.pointee.touchTime = plan.pointee.touchTime(days.pointee)
    return last
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
