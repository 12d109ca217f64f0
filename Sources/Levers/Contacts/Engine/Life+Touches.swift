// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Strategies

/// The contact funnel: planned, attempted, delivered, engaged. Method: <doc:Contacts>.
extension Life {
  /// A planned touch comes due.
  ///
  /// Its ordinal is counted where the step's conditions hold, whether or not it is carried out, so that later touches
  /// keep their luck when a rule blocks this one.
  @inline(__always)
  mutating func touch(_ index: Int, at time: Double) {
    let account = accounts + index
    let treatment = strategy.treatments + Int(account.pointee.treatment)
    if treatment.pointee.isPlain, isUnhindered(index, Int(treatment.pointee.firstStep)) {
      touchInSeries(index, Int(treatment.pointee.firstStep))
      return
    }
    if strategy.mayWait, retryTouch(index, at: time) { return }
    touchOnce(index, treatment, at: time)
  }

  private mutating func touchOnce(
    _ index: Int, _ treatment: UnsafePointer<CompiledTreatment>, at time: Double
  ) {
    let number = takeStep(index, at: time)
    let step = strategy.steps + number
    guard isWanted(index, step, treatment, at: time) else { return }
    guard step.pointee.choice != .bandit else {
      holdOpen(index, step: number, at: time)
      return
    }
    plannedTouch(index, step: number, chooseChannel(index, step), at: time)
  }

  /// A touch that is wanted and has its channel; `since` is the day for which it was planned, where that was another.
  @inline(__always)
  mutating func plannedTouch(
    _ index: Int, step number: Int, _ channel: Int, at time: Double, since: Int32? = nil
  ) {
    let step = strategy.steps + number
    let ordinal = nextOrdinal(index, channel)
    guard !step.pointee.isSilenced else { return }
    ask(
      HeldTouch(
        time: time, account: index, channel: channel, step: number, ordinal: ordinal, since: since),
      isFirst: true)
  }

  /// Makes a touch that has its ordinal, unless a rule holds it back or somebody's time is asked for; `isFirst` says whether that
  /// was not asked for yet.
  @inline(__always)
  mutating func ask(_ touch: HeldTouch, isFirst: Bool) {
    let (index, channel, step) = (touch.account, touch.channel, touch.step)
    if model.channels[channel].isTimed {
      timedTouch(touch, isFirst: isFirst)
    } else if !admits(index, channel, step: step, at: touch.time) {
      heldBack(touch)
    } else if strategy.steps[step].choice == .bandit {
      _ = learningAttempt(index, channel, step: step, ordinal: touch.ordinal, at: touch.time)
    } else {
      attempt(index, channel, step: step, ordinal: touch.ordinal, at: touch.time)
    }
  }

  /// Whether the conditions of a step hold and none of those that end all contact.
  ///
  /// A touch whose conditions fail was not wanted: it leaves no trace, uses no luck, and no rule gets the blame for it.
  @inline(__always)
  mutating func isWanted(
    _ index: Int, _ step: UnsafePointer<CompiledStep>,
    _ treatment: UnsafePointer<CompiledTreatment>, at time: Double
  ) -> Bool {
    if step.pointee.conditionCount > 0,
      !allHold(step.pointee.firstCondition, step.pointee.conditionCount, index, at: time)
    {
      return false
    }
    if treatment.pointee.stopCount > 0,
      anyHolds(treatment.pointee.firstStop, treatment.pointee.stopCount, index, at: time)
    {
      accounts[index].flags.insert(.stopped)
      accounts[index].touchTime = .infinity
      return false
    }
    return true
  }
}
