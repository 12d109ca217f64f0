// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Strategies

/// Which treatment an account follows and when its steps touch next. Method: <doc:Strategies>.
extension Life {
  /// What a strategy can see of an account.
  mutating func observed(_ feature: Feature, _ index: Int, at time: Double) -> Double {
    let account = accounts + index
    switch feature {
    case .score: return accountFacts[isPerson(index) ? oldestDebt() ?? 0 : index].score
    case .balance: return Double(account.pointee.balance) / model.minorPerUnit
    case .dpd: return Double(account.pointee.dpdAtStart) + time.rounded(.down)
    case .brokenPromises: return Double(account.pointee.brokenPromises)
    case .keptPromises: return Double(account.pointee.keptPromises)
    case .brokenPlans: return Double(account.pointee.brokenPlans)
    case .payments: return Double(account.pointee.payments)
    case .attempts: return Double(account.pointee.attempts)
    case .engaged: return Double(account.pointee.engaged)
    case .failedAttempts, .messagesIgnored, .linksOpened, .partialPayments, .timesLate,
      .noticeServed:
      return scratch.conduct[index].observed(feature)
    case .segment: return Double(facts.segment)
    case .vulnerable: return facts.isVulnerable ? 1 : 0
    case .knownClient: return facts.traits & DebtorFacts.knownClient != 0 ? 1 : 0
    case .preferredChannel: return Double(facts.preferredChannel)
    }
  }

  /// Whether all of some conditions hold.
  @inline(never)
  mutating func allHold(_ first: Int32, _ count: Int32, _ index: Int, at time: Double) -> Bool {
    for position in first..<(first + count) {
      let condition = strategy.conditions[Int(position)]
      guard condition.holds(for: observed(condition.feature, index, at: time)) else { return false }
    }
    return true
  }

  /// Whether any of some conditions holds.
  mutating func anyHolds(_ first: Int32, _ count: Int32, _ index: Int, at time: Double) -> Bool {
    for position in first..<(first + count) {
      let condition = strategy.conditions[Int(position)]
      if condition.holds(for: observed(condition.feature, index, at: time)) { return true }
    }
    return false
  }

  /// Puts an account on the first treatment whose conditions hold; a change starts the new path.
  mutating func chooseTreatment(_ index: Int, at time: Double) {
    guard !accounts[index].flags.contains(.stopped) else { return }
    var chosen = AccountState.noTreatment
    for candidate in 0..<strategy.treatmentCount {
      let treatment = strategy.treatments[candidate]
      if treatment.conditionCount == 0
        || allHold(treatment.firstCondition, treatment.conditionCount, index, at: time)
      {
        chosen = UInt8(candidate)
        break
      }
    }
    let account = accounts + index
    guard chosen != account.pointee.treatment else { return }
    account.pointee.treatment = chosen
    observer.record(
      time, index, .treated(treatment: chosen == AccountState.noTreatment ? nil : Int(chosen)))
    startPath(index, at: time)
  }

  /// Starts every step of the present treatment that a DPD triggers.
  private mutating func startPath(_ index: Int, at time: Double) {
    let account = accounts + index
    account.pointee.touchTime = .infinity
    guard account.pointee.treatment != AccountState.noTreatment else { return }
    if strategy.mayWait { forgetWaiting(index) }
    let treatment = strategy.treatments[Int(account.pointee.treatment)]
    guard treatment.sustained == 0 else {
      planSustaining(account, raisedBy: .infinity, at: time)
      return
    }
    let (days, left) = steps(of: index)
    for position in 0..<Int(treatment.stepCount) {
      let step = strategy.steps + Int(treatment.firstStep) + position
      left[position] = step.pointee.times
      days[position] = .max
      guard step.pointee.event < 0 else { continue }
      if step.pointee.cadence != nil {
        days[position] = startCadence(index, position, step, at: time)
        continue
      }
      let anchor = step.pointee.start - account.pointee.dpdAtStart
      let earliest = firstDay(at: step.pointee.time, notBefore: time)
      let every = step.pointee.every
      var day = anchor
      if anchor < earliest {
        guard every > 0 else { continue }
        day += (earliest - anchor + every - 1) / every * every
      }
      days[position] = admitted(
        day, until: step.pointee.until, dpdAtStart: account.pointee.dpdAtStart)
    }
    refreshTouchTime(index)
  }

  /// The first day whose time of day does not lie before `time`.
  mutating func firstDay(at timeOfDay: Double, notBefore time: Double) -> Int32 {
    let day = time.rounded(.down)
    return Int32(day) + (day + timeOfDay < time ? 1 : 0)
  }

  /// A day on which the step may touch, or none if it lies beyond its end or the horizon.
  @inline(__always)
  mutating func admitted(_ day: Int32, until: Int32, dpdAtStart: Int32) -> Int32 {
    day < model.horizonDays && Int64(day) + Int64(dpdAtStart) <= Int64(until) ? day : .max
  }

  /// The days and the touches left of an account's steps.
  @inline(__always)
  mutating func steps(of index: Int)
    -> (days: UnsafeMutablePointer<Int32>, left: UnsafeMutablePointer<Int32>)
  {
    let offset = index &* strategy.mostSteps
    return (scratch.stepDays + offset, scratch.stepsLeft + offset)
  }

  /// Finds the account's next planned touch.
  @inline(__always)
  mutating func refreshTouchTime(_ index: Int) {
    let account = accounts + index
    let treatment = strategy.treatments + Int(account.pointee.treatment)
    let first = strategy.steps + Int(treatment.pointee.firstStep)
    let days = steps(of: index).days
    var earliest = Double.infinity
    for position in 0..<Int(treatment.pointee.stepCount) {
      earliest = min(earliest, first[position].instant(days[position]))
    }
    if earliest >= Double(Int32.max) { earliest = .infinity }
    if strategy.mayWait { earliest = min(earliest, retryTime(index)) }
    account.pointee.touchTime = earliest
  }

  /// The step whose touch is planned for `time`, moved on to its next touch.
  ///
  /// - Returns: The step's position in the strategy's table.
  @inline(__always)
  mutating func takeStep(_ index: Int, at time: Double) -> Int {
    let account = accounts + index
    let treatment = strategy.treatments + Int(account.pointee.treatment)
    let firstStep = Int(treatment.pointee.firstStep)
    guard treatment.pointee.sustained == 0 else {
      account.pointee.touchTime = time + Self.retry
      return firstStep
    }
    let first = strategy.steps + firstStep
    let days = steps(of: index).days
    var position = 0
    while first[position].instant(days[position]) != time { position &+= 1 }
    moveOn(index, position)
    refreshTouchTime(index)
    return firstStep + position
  }

  /// Moves a step of an account's treatment on to its next touch.
  @inline(__always)
  mutating func moveOn(_ index: Int, _ position: Int) {
    let account = accounts + index
    let firstStep = Int(strategy.treatments[Int(account.pointee.treatment)].firstStep)
    let step = strategy.steps + (firstStep + position)
    guard !strategy.isOnCalendar || step.pointee.cadence == nil else {
      advanceCadence(index, position, step)
      return
    }
    let (days, left) = steps(of: index)
    advance(step, &days[position], &left[position], dpdAtStart: account.pointee.dpdAtStart)
  }

  /// Moves a step on to its next touch.
  @inline(__always)
  mutating func advance(
    _ step: UnsafePointer<CompiledStep>, _ day: inout Int32, _ left: inout Int32,
    dpdAtStart: Int32
  ) {
    let every = step.pointee.every
    left &-= 1
    day =
      every > 0 && left > 0
      ? admitted(day &+ every, until: step.pointee.until, dpdAtStart: dpdAtStart) : .max
  }

  /// Lets the strategy answer something that happened to an account.
  mutating func answer(_ event: CollectionEvent, _ index: Int, at time: Double) {
    let account = accounts + index
    guard account.pointee.flags.isDisjoint(with: [.closed, .stopped]) else { return }
    chooseTreatment(index, at: time)
    guard account.pointee.treatment != AccountState.noTreatment else { return }
    let code = event.position
    let treatment = strategy.treatments[Int(account.pointee.treatment)]
    guard treatment.sustained == 0 else { return }
    let (days, left) = steps(of: index)
    for position in 0..<Int(treatment.stepCount) {
      let step = strategy.steps + Int(treatment.firstStep) + position
      guard step.pointee.event == code else { continue }
      let earliest = Int32(time.rounded(.down)) + step.pointee.start
      let day = max(earliest, firstDay(at: step.pointee.time, notBefore: time.nextUp))
      left[position] = step.pointee.times
      if step.pointee.blocked == .postpone { forgetPostponed(index, position) }
      if step.pointee.cadence != nil {
        days[position] = startCadence(
          index, position, step, from: day,
          notBefore: firstDay(at: step.pointee.time, notBefore: time.nextUp))
        continue
      }
      days[position] = admitted(
        day, until: step.pointee.until, dpdAtStart: account.pointee.dpdAtStart)
    }
    refreshTouchTime(index)
  }

  /// Finds the next midnight at which a treatment's condition on DPD may change.
  mutating func planTurningPoint(after time: Double) {
    var turningPoint = Double.infinity
    for index in treatedPlaces() where !accounts[index].flags.contains(.closed) {
      let dpd = accounts[index].dpdAtStart
      for position in 0..<strategy.turningPointCount {
        let day = Double(strategy.turningPoints[position] - dpd)
        if day > time {
          turningPoint = min(turningPoint, day)
          break
        }
      }
    }
    agenda.plan(turningPoint: turningPoint)
  }
}

extension CollectionEvent {
  /// The number that compiled steps store.
  var position: Int32 {
    switch self {
    case .payment: 0
    case .missedInstalment: 1
    case .broken(let kind): 2 + Int32(kind.rawValue)
    case .partialPayment: 256
    case .readAndIgnored: 257
    case .linkOpened: 258
    case .noticeServed: 259
    case .failedAttempts(let count): 1 << 20 + Int32(clamping: min(count, 1 << 18))
    case .late(let count): 1 << 21 + Int32(clamping: min(count, 1 << 18))
    }
  }
}
