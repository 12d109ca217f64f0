// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

/// What rules keep in mind of a debtor's contacts. Method: <doc:ContactRules>.
///
/// A frequency keeps the days of the last contacts that count, as many as it allows, and where the next one goes; a pause the day
/// of the last conversation; one channel in a window whether it is called for, the day and the channel.
extension Life {
  /// What a rule keeps in mind, of the person or of an account.
  @inline(__always)
  mutating func memory(_ rule: UnsafePointer<CompiledRule>, _ index: Int) -> UnsafeMutablePointer<
    Int32
  > {
    let first =
      rule.pointee.isPerAccount
      ? strategy.rules.personWords &+ index &* strategy.rules.accountWords : 0
    return scratch.ruleMemory + (first &+ Int(rule.pointee.memory))
  }

  /// Forgets everything, before a debtor's first contact.
  mutating func resetRules() {
    let words = strategy.rules.words(accounts: placeCount)
    scratch.ruleMemory.update(repeating: .min / 2, count: words)
    for position in 0..<strategy.rules.count {
      let rule = strategy.rules.base + position
      guard rule.pointee.kind == .frequency || rule.pointee.kind == .oneChannel else { continue }
      for index in 0..<(rule.pointee.isPerAccount ? placeCount : 1) {
        memory(rule, index)[0] = 0
      }
    }
  }

  /// An attempt was made: what rules count of attempts and deliveries.
  mutating func noteAttempt(_ index: Int, _ channel: Int, delivered: Bool, at time: Double) {
    if strategy.rules.observed != 0 { countBreaches(index, channel, at: time) }
    let day = Int32(time)
    let reached = delivered ? PackRule.Stage.delivered.code : PackRule.Stage.attempted.code
    for position in 0..<strategy.rules.count {
      let rule = strategy.rules.base + position
      guard rule.pointee.channels & channelBit(channel) != 0 else { continue }
      let today = rule.pointee.days[Int(day)]
      guard today.isInForce else { continue }
      switch rule.pointee.kind {
      case .frequency:
        if rule.pointee.stage <= reached { push(day, rule, memory(rule, index)) }
      case .oneChannel:
        let memory = memory(rule, index)
        // Where rules are only watched, another channel may have been taken: it does not become that of the window.
        if memory[0] == 1, memory[1] < today.windowStart || memory[2] == Int32(channel) {
          (memory[1], memory[2]) = (day, Int32(channel))
        }
      case .hours, .quiet, .never: break
      }
    }
  }

  /// The debtor pays attention: what rules count of it, and what it begins.
  mutating func noteEngagement(_ index: Int, _ channel: Int, at time: Double) {
    let day = Int32(time)
    let converses = model.channels[channel].converses
    for position in 0..<strategy.rules.count {
      let rule = strategy.rules.base + position
      guard rule.pointee.days[Int(day)].isInForce else { continue }
      switch rule.pointee.kind {
      case .frequency:
        if rule.pointee.stage == PackRule.Stage.engaged.code,
          rule.pointee.channels & channelBit(channel) != 0
        {
          push(day, rule, memory(rule, index))
        }
      case .quiet:
        if converses, rule.pointee.arming & channelBit(channel) != 0 {
          memory(rule, index)[0] = day
        }
      case .oneChannel:
        let memory = memory(rule, index)
        if memory[0] == 0, rule.pointee.arming & channelBit(channel) != 0 {
          (memory[0], memory[1], memory[2]) = (1, day, Int32(channel))
        }
      case .hours, .never: break
      }
    }
  }

  @inline(__always)
  private func push(
    _ day: Int32, _ rule: UnsafePointer<CompiledRule>, _ memory: UnsafeMutablePointer<Int32>
  ) {
    let head = memory[0]
    memory[Int(1 &+ head)] = day
    memory[0] = head &+ 1 == rule.pointee.kept ? 0 : head &+ 1
  }

  @inline(__always)
  mutating func channelBit(_ channel: Int) -> UInt32 { 1 &<< UInt32(channel) }
}
