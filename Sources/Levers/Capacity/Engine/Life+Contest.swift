// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Strategies

/// At which rank a debtor asks for somebody's time. Method: <doc:Capacity>.
extension Life {
  /// The rank of a touch.
  ///
  /// - Parameters:
  ///   - touch: The touch.
  ///   - numbers: Where what is observed of it is kept.
  /// - Returns: Priority and identity.
  mutating func rank(_ touch: HeldTouch, observed numbers: UnsafeMutablePointer<Double>) -> Rank {
    let identity = accounts[touch.account].identity
    guard !touch.isCall else { return Rank(priority: .infinity, identity: identity) }
    guard let priority else { return Rank(priority: .nan, identity: identity) }
    for (position, observable) in priority.observables.enumerated() {
      numbers[position] = observe(observable, of: touch)
    }
    return Rank(priority: priority.value(numbers), identity: identity)
  }

  /// The rank at which the debtor competes with the touch that is held: that of the touch, or of a better one that another of
  /// the debtor's accounts may ask for on the same day; that of a question or a call back which waits for the day.
  mutating func bestRank(besides own: Rank) -> Rank {
    guard !held.isCall else { return own }
    var best = own
    let day = Int32(held.time)
    if let caller = caller(on: day) {
      best = Rank(priority: .infinity, identity: accounts[caller].identity)
    }
    guard accountCount > 1 else { return best }
    for index in 0..<accountCount where index != held.account {
      for position in 0..<stepCount(of: index) {
        guard let rank = requestedRank(index, position, on: day) else { continue }
        if rank.precedes(best) { best = rank }
      }
    }
    return best
  }

  /// Until when nothing happens to the life that could change the rank of the touch that is held.
  ///
  /// Of a debtor with several accounts, or one who may be waiting for somebody, these are whole days, because what is asked for later
  /// on a day counts from its beginning.
  var quietUntil: Double {
    let next = agenda.next(accounts, placeCount, before: model.horizon)?.time ?? .infinity
    return accountCount > 1 || strategy.isCalled ? next.rounded(.down) : next
  }

  // MARK: What else may be asked for

  private mutating func stepCount(of index: Int) -> Int {
    guard accounts[index].touchTime < .infinity else { return 0 }
    let treatment = strategy.treatments + Int(accounts[index].treatment)
    // What sustains an intensity knows no days.
    return treatment.pointee.sustained == 0 ? Int(treatment.pointee.stepCount) : 0
  }

  /// The rank of a step's touch on a day; nil where none is planned or waiting that needs somebody, or what is known now
  /// stands against it.
  private mutating func requestedRank(_ index: Int, _ position: Int, on day: Int32) -> Rank? {
    guard let priority, let touch = request(index, position, on: day),
      model.channels[touch.channel].resource >= 0, isAllowed(touch)
    else { return nil }
    return rank(touch, observed: priority.numbers)
  }

  private mutating func request(_ index: Int, _ position: Int, on day: Int32) -> HeldTouch? {
    let number = Int(strategy.treatments[Int(accounts[index].treatment)].firstStep) + position
    let step = strategy.steps + number
    let waiting = scratch.waiting[index * strategy.mostSteps + position]
    guard waiting.retry == .max else {
      guard waiting.retry == day else { return nil }
      return HeldTouch(
        time: step.pointee.touchTime(day), account: index, channel: Int(waiting.channel),
        step: number, ordinal: waiting.ordinal, since: waiting.since)
    }
    guard steps(of: index).days[position] == day, !step.pointee.isSilenced else { return nil }
    // What will be known on the day is not known yet.
    guard step.pointee.choice != .bandit else { return nil }
    // Looked up, and not yet drawn: the account's ordinal stays.
    let choices = accounts[index].choices
    let channel = chooseChannel(index, step, isTaken: false)
    accounts[index].choices = choices
    return HeldTouch(
      time: step.pointee.touchTime(day), account: index, channel: channel, step: number,
      ordinal: line(index, channel).pointee.history.planned)
  }

  /// Whether nothing that is known now stands against a touch; unlike the touch itself, this leaves no trace.
  private mutating func isAllowed(_ touch: HeldTouch) -> Bool {
    let index = touch.account
    let step = strategy.steps + touch.step
    let treatment = strategy.treatments + Int(accounts[index].treatment)
    let dpd = Int64(touch.time) + Int64(accounts[index].dpdAtStart)
    return dpd <= Int64(step.pointee.until)
      && blockingRule(index, touch.channel) == nil
      && allHold(step.pointee.firstCondition, step.pointee.conditionCount, index, at: touch.time)
      && !anyHolds(
        treatment.pointee.firstStop, treatment.pointee.stopCount, index, at: touch.time)
      && (strategy.rules.count == 0
        || objections(heldRules(of: touch.step), index, touch.channel, at: touch.time) == 0)
  }

  /// What is observed of a touch.
  private mutating func observe(
    _ observable: PriorityExpression.Observable, of touch: HeldTouch
  ) -> Double {
    let index = touch.account
    switch observable {
    case .feature(let feature): return observed(feature, index, at: touch.time)
    case .waiting: return Double(Int32(touch.time) - touch.since)
    case .noise:
      let lanes = address(ofDecision: touch.ordinal, index)
        .block(.priority, model.channels[touch.channel].occurrence | touch.ordinal & 0xFFFF)
      return Normal.quantile(Uniform.fine(lanes.x, lanes.y))
    }
  }
}
