// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import Vocabulary

/// A rule on a day: until when a contact of that day counts, and the minutes open.
struct RuleDay: BitwiseCopyable {
  /// The first day with whose contacts one of this day no longer counts together; `.min` where the rule is not in force.
  let clears: Int32
  let opens: Int16
  let closes: Int16

  @inline(__always)
  var isInForce: Bool { clears != .min }
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
    case requests
    case suspension
  }

  let kind: Kind
  /// What counts; of rules that count nothing, a stage that no contact reaches.
  let stage: PackRule.Stage.Code
  /// The channels bound and counted, one bit each.
  let channels: UInt32
  /// The channels whose conversations begin a pause.
  let arming: UInt32
  /// How many contacts are kept in mind: the last so many.
  let kept: Int32
  /// Days from a contact to the next, or of a pause.
  let apart: Int32
  /// Where what is kept in mind begins, of the person or of the first account.
  let memory: Int32
  /// How far that of each further account lies behind; 0 of a person's.
  let perAccount: Int32
  /// By day of the horizon.
  let days: UnsafePointer<RuleDay>

  /// Whether more than the day decides over a touch.
  @inline(__always)
  var asksMoreThanTheDay: Bool { kind == .hours || kind == .oneChannel || kind == .requests }

  /// Whether the rule counts attention, or something begins with it.
  var followsAttention: Bool {
    switch kind {
    case .frequency: stage == PackRule.Stage.engaged.code
    case .quiet, .oneChannel: true
    case .hours, .never, .requests, .suspension: false
    }
  }

  /// What a rule keeps in mind before the first contact.
  static func memory(_ demand: PackRule.Demand) -> [Int32] {
    let past = Int32.min / 2
    return switch demand {
    case .frequency(let frequency): [past, 0] + Array(repeating: past, count: frequency.atMost)
    case .quiet, .suspension: [past]
    case .oneChannel: [past, 0, 0]
    case .never: [.max]
    case .hours, .requests: []
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
  private let exempting: UInt64
  private let followsAttention: Bool
  private let ofPerson: Table<Int32>
  private let ofAccount: Table<Int32>

  init(_ strategy: Strategy, channels: Int, _ settings: SimulationSettings) {
    let all = strategy.limits.map { $0.rule(channels: channels) } + settings.rules.rules
    days = Table(all.flatMap { $0.days(from: settings.start, count: settings.horizon) })
    let ofPerson = all.filter { !$0.isPerAccount }.flatMap { CompiledRule.memory($0.demand) }
    let ofAccount = all.filter(\.isPerAccount).flatMap { CompiledRule.memory($0.demand) }
    var (personPlace, accountPlace) = (0, ofPerson.count)
    var compiled: [CompiledRule] = []
    for (position, rule) in all.enumerated() {
      compiled.append(
        CompiledRule(
          rule, memory: Int32(rule.isPerAccount ? accountPlace : personPlace),
          perAccount: Int32(rule.isPerAccount ? ofAccount.count : 0),
          days.base + position * settings.horizon))
      let words = CompiledRule.memory(rule.demand).count
      if rule.isPerAccount { accountPlace += words } else { personPlace += words }
    }
    rules = Table(compiled)
    (self.ofPerson, self.ofAccount) = (Table(ofPerson), Table(ofAccount))
    limitCount = strategy.limits.count
    isObserved = settings.rules.isObserved
    exempting = all.enumerated().reduce(0) {
      $1.element.exemptsNotices ? $0 | 1 << UInt64($1.offset) : $0
    }
    followsAttention = compiled.contains(where: \.followsAttention)
  }

  /// The pointers to hand to the event loop; valid while the tables live.
  var view: CompiledRules {
    let all = CompiledRules.mask(rules.count)
    let limits = CompiledRules.mask(limitCount)
    return CompiledRules(
      base: rules.base, count: rules.count, heldCount: isObserved ? limitCount : rules.count,
      held: isObserved ? limits : all, observed: isObserved ? all & ~limits : 0,
      exempting: exempting, watchful: exempting | (isObserved ? all & ~limits : 0),
      followsAttention: followsAttention, ofPerson: ofPerson.base, ofAccount: ofAccount.base,
      personWords: ofPerson.count, accountWords: ofAccount.count)
  }
}

/// The rules that bind a strategy, one bit each where there are several.
struct CompiledRules: BitwiseCopyable {
  let base: UnsafePointer<CompiledRule>
  let count: Int
  /// How many hold touches back: the first of all.
  let heldCount: Int
  /// Those that hold touches back, and those that only count what is made against them.
  let held: UInt64
  let observed: UInt64
  /// Those that neither hold back nor count formal notices, and these with those that are observed.
  let exempting: UInt64
  let watchful: UInt64
  /// Whether a rule counts attention, or something begins with it.
  let followsAttention: Bool
  /// What is kept in mind before the first contact, of a person and of each of its accounts.
  let ofPerson: UnsafePointer<Int32>
  let ofAccount: UnsafePointer<Int32>
  /// Words kept in mind for a person, and for each of its accounts.
  let personWords: Int
  let accountWords: Int

  static func mask(_ count: Int) -> UInt64 { count >= 64 ? .max : (1 << UInt64(count)) - 1 }

  /// Words kept in mind for a debtor.
  @inline(__always)
  func words(accounts: Int) -> Int { personWords + accounts * accountWords }
}

extension CompiledRule {
  fileprivate init(
    _ rule: PackRule, memory: Int32, perAccount: Int32, _ days: UnsafePointer<RuleDay>
  ) {
    var stage: PackRule.Stage.Code = .max
    var (kept, apart, arming): (Int32, Int32, [Int]) = (0, 0, [])
    switch rule.demand {
    case .frequency(let frequency):
      kind = .frequency
      (stage, kept, apart) = (frequency.stage.code, Int32(frequency.atMost), Int32(frequency.apart))
    case .hours: kind = .hours
    case .quiet(let length, let after):
      kind = .quiet
      (apart, arming) = (Int32(length), after)
    case .oneChannel:
      kind = .oneChannel
      (stage, arming) = (PackRule.Stage.attempted.code, rule.channels)
    case .never: kind = .never
    case .requests(let hours, let means):
      kind = .requests
      (kept, apart) = (Int32(means), Int32(hours * 60))
    case .suspension(_, let extensions): (kind, kept) = (.suspension, Int32(extensions))
    }
    self.stage = stage
    self.perAccount = perAccount
    channels = channelMask(rule.channels)
    self.arming = channelMask(arming)
    (self.kept, self.apart, self.memory, self.days) = (kept, apart, memory, days)
  }
}

extension PackRule {
  fileprivate var isPerAccount: Bool {
    if case .frequency(let frequency) = demand { frequency.isPerAccount } else { false }
  }

  fileprivate var exemptsNotices: Bool {
    if case .frequency(let frequency) = demand { frequency.exemptsNotices } else { false }
  }

  private var window: Window {
    switch demand {
    case .frequency(let frequency): frequency.window
    case .oneChannel(let window): window
    case .hours, .quiet, .never, .requests, .suspension: .days(1)
    }
  }

  /// The rule on each of some days.
  fileprivate func days(from start: CivilDate, count: Int) -> [RuleDay] {
    let dates = (0..<count).map { start.adding(days: $0) }
    let windows = dates.map { date in date.map { window.start(of: $0) - start } ?? .max }
    var next = 0
    return dates.enumerated().map { day, date in
      // Windows never begin earlier on a later day.
      while next < count, windows[next] <= day { next += 1 }
      guard let date, isInForce(on: date) else {
        return RuleDay(clears: .min, opens: 0, closes: 0)
      }
      var open = 0..<0
      if case .hours(let hours) = demand { open = hours.open(on: date) }
      var clears = next
      if case .suspension(let span, _) = demand {
        clears = span.end(from: date).map { $0 - start } ?? .max
      }
      return RuleDay(
        clears: Int32(clamping: clears), opens: Int16(open.lowerBound),
        closes: Int16(open.upperBound))
    }
  }
}

/// Channels as one bit each.
func channelMask(_ channels: some Sequence<Int>) -> UInt32 {
  channels.reduce(0) { $0 | 1 << UInt32($1) }
}
