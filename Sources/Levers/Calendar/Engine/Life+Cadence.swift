// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Strategies

/// Steps whose days follow from a calendar, or from when they touched before. Method: <doc:Calendar>.
///
/// The day for which a touch is planned and the day on which it is made are two: the first goes on by days or months whatever becomes of
/// the second, so that a touch that is moved does not move those that follow.
extension Life {
  /// The first day on which a step that DPD triggers touches from a time on; `.max` for none.
  mutating func startCadence(
    _ index: Int, _ position: Int, _ step: UnsafePointer<CompiledStep>, at time: Double
  ) -> Int32 {
    let earliest = firstDay(at: step.pointee.time, notBefore: time)
    var first = step.pointee.start - accounts[index].dpdAtStart
    switch step.pointee.cadence?.origin {
    case .placement: first = max(first, facts.entryDay)
    case .lastTouch: first = max(first, earliest)
    case .trigger, nil: break
    }
    return startCadence(index, position, step, from: first, notBefore: earliest)
  }

  /// The first day on which a step touches that begins on a day, and cannot touch before it; `.max` for none.
  mutating func startCadence(
    _ index: Int, _ position: Int, _ step: UnsafePointer<CompiledStep>, from first: Int32,
    notBefore earliest: Int32? = nil
  ) -> Int32 {
    let earliest = earliest ?? first
    var plan = PlannedDay(day: first, anchor: first)
    var day = heldDay(of: plan.day, step, notBefore: earliest)
    while let held = day, held < earliest {
      guard let next = following(plan, step) else { return .max }
      plan.day = next
      day = heldDay(of: next, step, notBefore: earliest)
    }
    return settle(index, position, step, plan, on: day)
  }

  /// Moves a step on to its next touch.
  @inline(never)
  mutating func advanceCadence(
    _ index: Int, _ position: Int, _ step: UnsafePointer<CompiledStep>
  ) {
    let (days, left) = steps(of: index)
    left[position] -= 1
    let plan = scratch.plannedDays[index * strategy.mostSteps + position]
    days[position] =
      left[position] > 0 ? day(after: days[position], plan, index, position, step) : .max
  }

  /// A step that counts from its last touch has made one: the next is so many days or months from now.
  ///
  /// A touch that was not made leaves the next where it was planned.
  @inline(never)
  mutating func countFromTouch(_ index: Int, _ number: Int, at time: Double) {
    guard accounts[index].treatment != AccountState.noTreatment else { return }
    let treatment = strategy.treatments[Int(accounts[index].treatment)]
    let position = number - Int(treatment.firstStep)
    guard position >= 0, position < Int(treatment.stepCount) else { return }
    let (days, left) = steps(of: index)
    // The next one may lie within the run although it would not, counted from the day for which this one was planned.
    guard left[position] > 0 else { return }
    let today = Int32(time.rounded(.down))
    days[position] = day(
      after: today, PlannedDay(day: today, anchor: today), index, position,
      strategy.steps + number)
    refreshTouchTime(index)
  }

  /// The day of the first touch after a day, if the plan goes on; planned days that are held on one day are one touch.
  private mutating func day(
    after last: Int32, _ plan: PlannedDay, _ index: Int, _ position: Int,
    _ step: UnsafePointer<CompiledStep>
  ) -> Int32 {
    var plan = plan
    while let next = following(plan, step) {
      plan.day = next
      guard let held = heldDay(of: next, step, notBefore: .min) else { return .max }
      guard held > last else { continue }
      return settle(index, position, step, plan, on: held)
    }
    return .max
  }

  private mutating func settle(
    _ index: Int, _ position: Int, _ step: UnsafePointer<CompiledStep>, _ plan: PlannedDay,
    on day: Int32?
  ) -> Int32 {
    guard let day else { return .max }
    scratch.plannedDays[index * strategy.mostSteps + position] = plan
    return admitted(day, until: step.pointee.until, dpdAtStart: accounts[index].dpdAtStart)
  }

  /// The day that follows a planned one; nil after a single touch.
  private func following(_ plan: PlannedDay, _ step: UnsafePointer<CompiledStep>) -> Int32? {
    if step.pointee.every > 0 { return plan.day &+ step.pointee.every }
    guard let months = step.pointee.cadence?.months, months > 0 else { return nil }
    return model.workdays.day(months, after: plan.day, anchor: plan.anchor)
  }

  /// The day on which a touch is made that is planned for a day; nil where no day within reach is worked.
  ///
  /// Days so far from the run that no touch of theirs can fall into it stay as they are.
  private func heldDay(
    of day: Int32, _ step: UnsafePointer<CompiledStep>, notBefore earliest: Int32
  ) -> Int32? {
    guard let rule = step.pointee.cadence?.businessDay, rule != .asPlanned,
      day >= -CompiledWorkdays.reach, day < model.horizonDays &+ CompiledWorkdays.reach
    else { return day }
    if rule == .previous, let before = model.workdays.worked(from: day, by: -1),
      before >= earliest || day < earliest
    {
      return before
    }
    return model.workdays.worked(from: day, by: 1)
  }
}
