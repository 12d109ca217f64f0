// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

/// What rules keep in mind of a debtor's contacts. Method: <doc:ContactRules>.
///
/// All but hours begin with the first day that they let pass again. A frequency goes on with where its next contact goes, and until
/// when each of the last contacts that count does, as many as it allows; one channel in a window with that channel and whether it
/// is called for.
extension Life {
  /// What a rule keeps in mind, of the person or of an account.
  @inline(__always)
  mutating func memory(_ rule: UnsafePointer<CompiledRule>, _ index: Int) -> UnsafeMutablePointer<
    Int32
  > {
    scratch.ruleMemory + (Int(rule.pointee.memory) &+ index &* Int(rule.pointee.perAccount))
  }

  /// Forgets everything, before a debtor's first contact.
  mutating func resetRules() {
    let rules = strategy.rules
    scratch.ruleMemory.update(from: rules.ofPerson, count: rules.personWords)
    for index in 0..<(rules.accountWords > 0 ? placeCount : 0) {
      (scratch.ruleMemory + (rules.personWords + index * rules.accountWords)).update(
        from: rules.ofAccount, count: rules.accountWords)
    }
  }

  /// An attempt was made: what rules count of attempts and deliveries.
  @inline(__always)
  mutating func noteAttempt(
    _ index: Int, _ channel: Int, step: Int, delivered: Bool, at time: Double
  ) {
    if strategy.rules.watchful != 0 {
      let exempted = exempted(index, channel, step: step, at: time)
      countBreaches(index, channel, of: strategy.rules.observed & ~exempted, at: time)
      if exempted != 0 {
        noteNotice(index, channel, but: exempted, delivered: delivered, at: time)
        return
      }
    }
    let day = time.day
    for position in 0..<strategy.rules.count {
      count(strategy.rules.base + position, index, channel, delivered: delivered, day)
    }
  }

  /// The rules that exempt the touches of a step, because they are formal notices; such a touch is told.
  @inline(never)
  private mutating func exempted(
    _ index: Int, _ channel: Int, step: Int, at time: Double
  ) -> UInt64 {
    guard strategy.rules.exempting != 0, strategy.steps[step].notice != nil else { return 0 }
    observer.record(time, index, .exempted(channel: channel))
    return strategy.rules.exempting
  }

  /// A formal notice was sent, which some rules do not count.
  @inline(never)
  private mutating func noteNotice(
    _ index: Int, _ channel: Int, but exempted: UInt64, delivered: Bool, at time: Double
  ) {
    for position in 0..<strategy.rules.count where exempted & (1 &<< UInt64(position)) == 0 {
      count(strategy.rules.base + position, index, channel, delivered: delivered, time.day)
    }
  }

  @inline(__always)
  private mutating func count(
    _ rule: UnsafePointer<CompiledRule>, _ index: Int, _ channel: Int, delivered: Bool,
    _ day: Int32
  ) {
    let reached = delivered ? PackRule.Stage.delivered.code : PackRule.Stage.attempted.code
    guard rule.pointee.channels & channelBit(channel) != 0, rule.pointee.stage <= reached else {
      return
    }
    let today = rule.pointee.days[Int(day)]
    guard today.isInForce else { return }
    if rule.pointee.kind == .frequency {
      push(day, today, rule, memory(rule, index))
    } else {
      prolong(day, today, channel, memory(rule, index))
    }
  }

  /// The channel of a window was used again.
  ///
  /// Where rules are only watched, another channel may have been taken: it does not become that of the window.
  private mutating func prolong(
    _ day: Int32, _ today: RuleDay, _ channel: Int, _ memory: UnsafeMutablePointer<Int32>
  ) {
    if memory[2] == 1, memory[0] <= day || memory[1] == Int32(channel) {
      (memory[0], memory[1]) = (today.clears, Int32(channel))
    }
  }

  /// The debtor began a conversation: it counts for no frequency, and begins pauses.
  mutating func noteInbound(_ index: Int, _ channel: Int, at time: Double) {
    let day = time.day
    guard model.channels[channel].converses else { return }
    for position in 0..<strategy.rules.count {
      let rule = strategy.rules.base + position
      let today = rule.pointee.days[Int(day)]
      guard today.isInForce, rule.pointee.kind == .quiet,
        rule.pointee.arming & channelBit(channel) != 0
      else { continue }
      memory(rule, index)[0] = day &+ rule.pointee.apart
    }
  }

  /// The debtor pays attention: what rules count of it, and what it begins.
  mutating func noteEngagement(_ index: Int, _ channel: Int, at time: Double) {
    let day = time.day
    let converses = model.channels[channel].converses
    for position in 0..<strategy.rules.count {
      let rule = strategy.rules.base + position
      let today = rule.pointee.days[Int(day)]
      guard today.isInForce else { continue }
      switch rule.pointee.kind {
      case .frequency:
        if rule.pointee.stage == PackRule.Stage.engaged.code,
          rule.pointee.channels & channelBit(channel) != 0
        {
          push(day, today, rule, memory(rule, index))
        }
      case .quiet:
        if converses, rule.pointee.arming & channelBit(channel) != 0 {
          memory(rule, index)[0] = day &+ rule.pointee.apart
        }
      case .oneChannel:
        let memory = memory(rule, index)
        if memory[2] == 0, rule.pointee.arming & channelBit(channel) != 0 {
          (memory[0], memory[1], memory[2]) = (today.clears, Int32(channel), 1)
        }
      case .hours, .never, .requests, .suspension: break
      }
    }
  }

  /// A contact counts: the oldest of the last ones, which makes room for it, no longer does.
  @inline(__always)
  private mutating func push(
    _ day: Int32, _ today: RuleDay, _ rule: UnsafePointer<CompiledRule>,
    _ memory: UnsafeMutablePointer<Int32>
  ) {
    let contacts = memory + 2
    contacts[Int(memory[1])] = today.clears
    let next = memory[1] &+ 1 == rule.pointee.kept ? 0 : memory[1] &+ 1
    memory[1] = next
    memory[0] = max(contacts[Int(next)], day &+ rule.pointee.apart)
  }

  @inline(__always)
  mutating func channelBit(_ channel: Int) -> UInt32 { 1 &<< UInt32(truncatingIfNeeded: channel) }
}
