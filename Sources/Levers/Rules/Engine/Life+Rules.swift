// SPDX-License-Identifier: GPL-3.0-or-later

import Measures

/// Rules that hold touches back: consent, agreements, the limits of a strategy and the rules of packs. Method: <doc:ContactRules>.
extension Life {
  /// Whether the common rules, the limits and the packs let the touch pass; otherwise it is reported.
  @inline(__always)
  mutating func admits(_ index: Int, _ channel: Int, step: Int, at time: Double) -> Bool {
    if let rule = blockingRule(index, channel) {
      return block(index, channel, rule: rule.rawValue, at: time)
    }
    return strategy.rules.count == 0 || isLawful(index, channel, step: step, at: time)
  }

  /// The first of the common rules that holds back touches of an account through a channel; `nil` where none does.
  ///
  /// The answer holds until the next event of the debtor that is no touch in a row: see ``TouchFeatures``.
  @inline(__always)
  mutating func blockingRule(_ index: Int, _ channel: Int) -> ContactRule? {
    if !person.consents(channel) { return .consent }
    if accounts[index].holdsTouches { return .agreement }
    return nil
  }

  private mutating func block(_ index: Int, _ channel: Int, rule: Int, at time: Double) -> Bool {
    blamed = rule
    funnel.block(rule: rule)
    observer.record(time, index, .blocked(channel: channel, rule: rule))
    return false
  }

  /// Whether no limit and no rule objects.
  @inline(__always)
  private mutating func isLawful(
    _ index: Int, _ channel: Int, step: Int, at time: Double
  ) -> Bool {
    !isQuestioned(index, channel, time.day) || withstands(index, channel, step: step, at: time)
  }

  /// Whether a rule that binds the channel waits for a later day, or asks for more than the day.
  @inline(__always)
  private mutating func isQuestioned(_ index: Int, _ channel: Int, _ day: Int32) -> Bool {
    for position in 0..<strategy.rules.heldCount {
      let rule = strategy.rules.base + position
      guard rule.pointee.channels & channelBit(channel) != 0 else { continue }
      if rule.pointee.asksMoreThanTheDay || memory(rule, index).pointee > day { return true }
    }
    return false
  }

  /// Asks all rules; the first that objects gets the blame, and the others are counted beside it.
  @inline(never)
  private mutating func withstands(
    _ index: Int, _ channel: Int, step: Int, at time: Double
  ) -> Bool {
    var objections = objections(heldRules(of: step), index, channel, at: time)
    guard objections != 0 else { return true }
    let blamed = objections.trailingZeroBitCount
    objections &= objections &- 1
    funnel.alsoBlock(rules: objections)
    return block(index, channel, rule: TallyLayout.firstLimitRule + blamed, at: time)
  }

  /// The rules that hold touches of a step back: all, but for formal notices those that exempt them.
  mutating func heldRules(of step: Int) -> UInt64 {
    strategy.steps[step].notice == nil
      ? strategy.rules.held : strategy.rules.held & ~strategy.rules.exempting
  }

  /// Counts the rules that are watched and not enforced against which an attempt is made.
  @inline(never)
  mutating func countBreaches(
    _ index: Int, _ channel: Int, of watched: UInt64, at time: Double
  ) {
    var breached = objections(watched, index, channel, at: time)
    guard breached != 0 else { return }
    funnel.breach(rules: breached)
    counts[Counter.breachingAttempts.rawValue] += 1
    while breached != 0 {
      let rule = TallyLayout.firstLimitRule + breached.trailingZeroBitCount
      breached &= breached &- 1
      observer.record(time, index, .breached(channel: channel, rule: rule))
    }
  }

  /// Which of some rules object to a touch, one bit each.
  mutating func objections(
    _ asked: UInt64, _ index: Int, _ channel: Int, at time: Double
  ) -> UInt64 {
    let day = time.day
    var (left, objections) = (asked, UInt64(0))
    while left != 0 {
      let position = left.trailingZeroBitCount
      left &= left &- 1
      let rule = strategy.rules.base + position
      guard rule.pointee.channels & channelBit(channel) != 0 else { continue }
      if objects(rule, index, channel, day, at: time) { objections |= 1 &<< UInt64(position) }
    }
    return objections
  }

  @inline(__always)
  private mutating func objects(
    _ rule: UnsafePointer<CompiledRule>, _ index: Int, _ channel: Int, _ day: Int32,
    at time: Double
  ) -> Bool {
    let today = rule.pointee.days[Int(day)]
    guard today.isInForce else { return false }
    switch rule.pointee.kind {
    case .frequency, .quiet, .never, .suspension: return memory(rule, index).pointee > day
    case .hours:
      // A minute is far longer than what is lost in adding days.
      let minute = Int32((time - Double(day)) * 1_440 + 1e-6)
      return minute < Int32(today.opens) || minute >= Int32(today.closes)
    case .requests:
      return requestObjects(
        rule, channel, day, minute: Int32((time - Double(day)) * 1_440 + 1e-6))
    case .oneChannel:
      let memory = memory(rule, index)
      return memory[0] > day && memory[1] != Int32(channel)
    }
  }
}
