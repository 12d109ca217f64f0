// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import Vocabulary

/// A rule on a day: the first day whose contacts count together with those of that day, and the minutes open.
struct RuleDay: BitwiseCopyable {
  /// The first day of the window; `.max` where the rule is not in force.
  let windowStart: Int32
  let opens: Int16
  let closes: Int16

  @inline(__always)
  var isInForce: Bool { windowStart != .max }
}

/// A rule, or a limit of a strategy, as the event loop reads it.
///
/// Method: <doc:ContactRules>.
struct CompiledRule: BitwiseCopyable {
  enum Kind: UInt8 {
    case frequency
    case hours
    case quiet
    case oneChannel
    case never
  }

  let kind: Kind
  let stage: PackRule.Stage.Code
  let isPerAccount: Bool
  /// The channels bound and counted, one bit each.
  let channels: UInt32
  /// The channels whose conversations begin a pause.
  let arming: UInt32
  /// How many contacts are kept in mind: the last so many.
  let kept: Int32
  /// Days from a contact to the next, or of a pause.
  let apart: Int32
  /// Where what is kept in mind begins among that of the person or the account.
  let memory: Int32
  /// By day of the horizon.
  let days: UnsafePointer<RuleDay>

  /// Whether the rule counts attention, or something begins with it.
  var followsAttention: Bool {
    switch kind {
    case .frequency: stage == PackRule.Stage.engaged.code
    case .quiet, .oneChannel: true
    case .hours, .never: false
    }
  }

  /// How many words a rule keeps in mind.
  static func words(_ demand: PackRule.Demand) -> Int32 {
    switch demand {
    case .frequency(let frequency): 1 + Int32(frequency.atMost)
    case .quiet: 1
    case .oneChannel: 3
    case .hours, .never: 0
    }
  }
}

extension PackRule.Stage {
  /// A stage as a number, in the order in which a contact passes them.
  typealias Code = UInt8

  var code: Code {
    switch self {
    case .attempted: 0
    case .delivered: 1
    case .engaged: 2
    }
  }
}

/// Owns the rules that bind one strategy: its limits, then those of the scenario.
final class RuleTables: Sendable {
  private let rules: Table<CompiledRule>
  private let days: Table<RuleDay>
  private let limitCount: Int
  private let isObserved: Bool
  private let followsAttention: Bool
  private let personWords: Int32
  private let accountWords: Int32

  init(_ strategy: Strategy, channels: Int, _ settings: SimulationSettings) {
    let all = strategy.limits.map { $0.rule(channels: channels) } + settings.rules.rules
    days = Table(all.flatMap { $0.days(from: settings.start, count: settings.horizon) })
    var (personWords, accountWords) = (Int32(0), Int32(0))
    var compiled: [CompiledRule] = []
    for (position, rule) in all.enumerated() {
      let words = CompiledRule.words(rule.demand)
      let days = days.base + position * settings.horizon
      if rule.isPerAccount {
        compiled.append(CompiledRule(rule, memory: accountWords, days))
        accountWords += words
      } else {
        compiled.append(CompiledRule(rule, memory: personWords, days))
        personWords += words
      }
    }
    rules = Table(compiled)
    (self.personWords, self.accountWords) = (personWords, accountWords)
    limitCount = strategy.limits.count
    isObserved = settings.rules.isObserved
    followsAttention = compiled.contains(where: \.followsAttention)
  }

  /// The pointers to hand to the event loop; valid while the tables live.
  var view: CompiledRules {
    let all = CompiledRules.mask(rules.count)
    let limits = CompiledRules.mask(limitCount)
    return CompiledRules(
      base: rules.base, count: rules.count, held: isObserved ? limits : all,
      observed: isObserved ? all & ~limits : 0, followsAttention: followsAttention,
      personWords: Int(personWords), accountWords: Int(accountWords))
  }
}

/// The rules that bind a strategy, one bit each where there are several.
struct CompiledRules: BitwiseCopyable {
  let base: UnsafePointer<CompiledRule>
  let count: Int
  /// Those that hold touches back, and those that only count what is made against them.
  let held: UInt64
  let observed: UInt64
  /// Whether a rule counts attention, or something begins with it.
  let followsAttention: Bool
  /// Words kept in mind for a person, and for each of its accounts.
  let personWords: Int
  let accountWords: Int

  static func mask(_ count: Int) -> UInt64 { count >= 64 ? .max : (1 << UInt64(count)) - 1 }

  /// Words kept in mind for a debtor.
  @inline(__always)
  func words(accounts: Int) -> Int { personWords + accounts * accountWords }
}

extension CompiledRule {
  fileprivate init(_ rule: PackRule, memory: Int32, _ days: UnsafePointer<RuleDay>) {
    var stage = PackRule.Stage.attempted
    var (kept, apart, arming): (Int32, Int32, [Int]) = (0, 0, [])
    switch rule.demand {
    case .frequency(let frequency):
      kind = .frequency
      (stage, kept, apart) = (frequency.stage, Int32(frequency.atMost), Int32(frequency.apart))
    case .hours: kind = .hours
    case .quiet(let length, let after):
      kind = .quiet
      (apart, arming) = (Int32(length), after)
    case .oneChannel:
      kind = .oneChannel
      arming = rule.channels
    case .never: kind = .never
    }
    self.stage = stage.code
    isPerAccount = rule.isPerAccount
    channels = channelMask(rule.channels)
    self.arming = channelMask(arming)
    (self.kept, self.apart, self.memory, self.days) = (kept, apart, memory, days)
  }
}

extension PackRule {
  fileprivate var isPerAccount: Bool {
    if case .frequency(let frequency) = demand { frequency.isPerAccount } else { false }
  }

  private var window: Window {
    switch demand {
    case .frequency(let frequency): frequency.window
    case .oneChannel(let window): window
    case .hours, .quiet, .never: .days(1)
    }
  }

  /// The rule on each of some days.
  fileprivate func days(from start: CivilDate, count: Int) -> [RuleDay] {
    (0..<count).map { day in
      guard let date = start.adding(days: day), isInForce(on: date) else {
        return RuleDay(windowStart: .max, opens: 0, closes: 0)
      }
      var open = 0..<0
      if case .hours(let hours) = demand { open = hours.open(on: date) }
      return RuleDay(
        windowStart: Int32(window.start(of: date) - start), opens: Int16(open.lowerBound),
        closes: Int16(open.upperBound))
    }
  }
}

/// Channels as one bit each.
func channelMask(_ channels: some Sequence<Int>) -> UInt32 {
  channels.reduce(0) { $0 | 1 << UInt32($1) }
}
