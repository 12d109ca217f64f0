// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Randomness
import Simulation
import Strategies
import TestSupport
import Testing
import Vocabulary

/// What becomes of touches that rules hold back.
///
/// Day 0 is Thursday, 1 January 2026, so that days 2 and 3 are a weekend.
@Suite("Blocked touches") struct BlockedTouchTests {
  private static let workdays: PackRule = {
    let minutes = (0..<7).map { $0 < 5 ? 480..<1_140 : 0..<0 }
    return PackRule(name: "hours", .hours(OpenHours(minutes: minutes)), channels: [0, 1, 2])
  }()

  private static func frequency(_ atMost: Int, _ days: Int, channels: [Int] = [0, 1, 2]) -> PackRule
  {
    PackRule(
      name: "frequency", .frequency(.init(atMost: atMost, window: .days(days))), channels: channels)
  }

  private static func forbidden(_ channels: [Int]) -> PackRule {
    PackRule(name: "never", .never, channels: channels)
  }

  private func step(
    _ day: Int, every: Int? = nil, until: Int? = nil, _ blocked: BlockedTouch
  ) -> Step {
    step(day, every: every, until: until, .fixed(0), blocked)
  }

  private func step(
    _ day: Int, every: Int? = nil, until: Int? = nil, _ channel: ChannelChoice,
    _ blocked: BlockedTouch
  ) -> Step {
    var step = Step(.dpd(day), every: every, until: until, channel: channel, time: 10 / 24)
    step.blocked = blocked
    return step
  }

  private func scene(_ rules: [PackRule], _ steps: [Step]) throws -> Scene {
    var scene = try Scene(
      steps,
      channels: [
        .certain(.sms, engagement: 0), .certain(.email, engagement: 0),
        .certain(.agentCall, engagement: 0),
      ])
    scene.horizon = 40
    scene.rules = ContactRules(rules)
    return scene
  }

  private func days(_ times: [Double]) -> [Int] { times.map { Int($0) } }

  // MARK: Another day

  @Test("Touches of a weekend are made on Monday at their time of day, and counted by rule")
  func weekends() throws {
    let scene = try scene([Self.workdays], [step(0, every: 10, .postpone)])
    let life = try scene.life()
    // Days 10 and 30 are a Sunday and a Saturday.
    #expect(days(life.attempts()) == [0, 11, 20, 32])
    #expect(life.attempts().allSatisfy { abs($0 - $0.rounded(.down) - 10 / 24) < 1e-9 })
    #expect(try scene.value(MetricFamily.postponedContacts["hours"], .one()) == 2)
    #expect(try scene.value(MetricFamily.suppressedContacts["hours"], .one()) == 0)
    let lost = try self.scene([Self.workdays], [step(0, every: 10, .skip)])
    #expect(try days(lost.life().attempts()) == [0, 20])
  }

  @Test("The story says to which day")
  func story() throws {
    let life = try scene([Self.workdays], [step(2, .postpone)]).life()
    let time = life.blocks()[0]
    #expect(
      life.times(of: .postponed(channel: 0, rule: ContactRule.allCases.count, day: 4)) == [time])
  }

  /// The plan day by day: one touch of the step may wait, and gives way to the next one.
  private func oracle(
    start: Int, every: Int, until: Int, atMost: Int, window: Int, horizon: Int
  ) -> [Int] {
    var (made, waiting, since): ([Int], Int?, Int) = ([], nil, 0)
    func isLawful(_ day: Int) -> Bool {
      ![2, 3].contains(day % 7) && made.filter { $0 > day - window }.count < atMost
    }
    for day in 0..<horizon {
      let isPlanned = day >= start && (day - start) % every == 0 && day <= until
      guard isPlanned || waiting == day else { continue }
      if isPlanned { since = day }
      waiting = nil
      if isLawful(day) {
        made.append(day)
        continue
      }
      let next = (day + 1..<day + 1 + every).first { ($0 - start) % every == 0 } ?? 0
      let end = next <= until && next < horizon ? next : horizon
      waiting = (day + 1..<max(day + 1, min(end, since + 31, until + 1))).first(where: isLawful)
    }
    return made
  }

  @Test("Any cadence, frequency and end: the same days as by a plan kept day by day")
  func againstThePlan() throws {
    var random = SplitMix(seed: 17)
    var postponed = 0
    for _ in 0..<400 {
      let (start, every) = (
        Int.random(in: 0...6, using: &random), Int.random(in: 1...40, using: &random)
      )
      let (atMost, window) = (
        Int.random(in: 1...3, using: &random), Int.random(in: 1...25, using: &random)
      )
      let until = Int.random(in: 20...120, using: &random)
      var scene = try scene(
        [Self.frequency(atMost, window), Self.workdays],
        [step(start, every: every, until: until, .postpone)])
      scene.horizon = 90
      let life = try scene.life()
      #expect(
        days(life.attempts())
          == oracle(
            start: start, every: every, until: until, atMost: atMost, window: window, horizon: 90),
        "\(start) \(every) \(until) \(atMost) \(window)")
      postponed += life.filter { if case .postponed = $0.kind { true } else { false } }.count
    }
    #expect(postponed > 300)
  }

  @Test("What forbids the new day only later puts the touch off once more")
  func again() throws {
    let quiet = PackRule(name: "quiet", .quiet(days: 4, after: [2]), channels: [0])
    let calls = [0, 3].map { step($0, .fixed(2), .skip) }
    var scene = try scene([quiet], calls + [step(1, .postpone)])
    scene.channels[2].engagement = 1
    let life = try scene.life()
    #expect(days(life.blocks()) == [1, 4])
    #expect(days(life.attempts(channel: 0)) == [7])
    #expect(try scene.value(MetricFamily.postponedContacts["quiet"], .one()) == 2)
  }

  @Test(
    "A touch is put off by 30 days and no more",
    arguments: [(30, [0, 30]), (31, [0, 31]), (32, [0])])
  func longest(window: Int, made: [Int]) throws {
    let steps = [step(0, .skip), step(1, .fixed(1), .postpone)]
    #expect(try days(scene([Self.frequency(1, window)], steps).life().attempts()) == made)
  }

  @Test("Lost all the same: without consent, during an agreement, beyond the step's end")
  func lost() throws {
    let withoutConsent = try scene([Self.workdays], [step(0, .postpone)])
      .life(.one { $0.consent = 0b110 })
    #expect(withoutConsent.attempts().isEmpty && withoutConsent.blocks().count == 1)
    let ended = try scene([Self.workdays], [step(2, every: 60, until: 3, .postpone)]).life()
    #expect(ended.attempts().isEmpty && ended.blocks().count == 1)
  }

  @Test("A limit of the strategy puts off as a rule of a pack does")
  func limits() throws {
    var scene = try scene([], [step(0, .skip), step(1, .fixed(1), .postpone)])
    scene.strategies[0].limits = [ContactLimit(name: "weekly", atMost: 1, days: 7)]
    #expect(try days(scene.life().attempts()) == [0, 7])
    #expect(try scene.value(MetricFamily.postponedContacts["weekly"], .one()) == 1)
  }

  @Test("On its new day a touch is made only if it is still wanted")
  func wanted() throws {
    var late = step(2, .postpone)
    late.conditions = [Condition(.attempts, .less, 1)]
    let other = Step(.dpd(4), channel: .fixed(1), time: 9 / 24)
    #expect(try scene([Self.workdays], [late, other]).life().channels == [1])
  }

  @Test("An event that begins the step anew forgets what was put off")
  func restarted() throws {
    var answer = Step(.event(.payment, after: 0), channel: .fixed(0), time: 10 / 24)
    answer.blocked = .postpone
    var scene = try scene([Self.frequency(1, 5, channels: [0])], [answer])
    scene.baseline = .constant(0.4)
    scene.partial = try .uniform(low: 0.01, high: 0.05)
    scene.type.full = [0, 0, 0]
    let life = try scene.life()
    let touches = days(life.attempts())
    #expect(touches.count > 2)
    #expect(zip(touches, touches.dropFirst()).allSatisfy { $1 - $0 >= 5 })
    // No day has two touches of one step, whatever waited.
    #expect(Set(touches).count == touches.count)
  }

  @Test("A touch that is put off keeps the luck of its place in the plan")
  func luck() throws {
    var free = try scene([], [step(0, every: 3, .postpone)])
    free.channels[0].engagement = 0.5
    free.horizon = 90
    var bound = free
    bound.rules = ContactRules([Self.workdays])
    #expect(try bound.life().luck == free.life().luck)
    #expect(try bound.life().attempts() != free.life().attempts())
  }

  @Test("Moved to a day that is worked, where the step keeps to those")
  func workedDays() throws {
    var step = step(0, every: 10, .postpone)
    step.businessDay = .next
    let rule = PackRule(
      name: "frequency", .frequency(.init(atMost: 1, window: .days(12))), channels: [0])
    // Planned for days 0, 11, 20 and 32; 24 is a Sunday, and 37 and 38 a weekend.
    let life = try scene([rule], [step]).life()
    #expect(days(life.attempts()) == [0, 12, 25, 39])
  }

  // MARK: Another channel

  @Test(
    "The next channel of the list that is lawful now, which goes round",
    arguments: [
      ([1], [0, 2, 2, 0, 2, 2]), ([2], [0, 1, 0, 0, 1, 0]), ([1, 2], [0, 0, 0, 0, 0, 0]),
      ([0, 1, 2], []),
    ])
  func sequence(forbidden: [Int], made: [Int]) throws {
    var scene = try scene(
      [Self.forbidden(forbidden)], [step(0, every: 1, .sequence([0, 1, 2]), .nextChannel)])
    scene.horizon = 6
    let life = try scene.life()
    #expect(life.channels == made)
    let replaced = try scene.value(MetricFamily.replacedContacts["never"], .one())
    #expect(replaced == (made.isEmpty ? 0 : Double(forbidden.count * 2)))
  }

  @Test("A channel that stands in a list twice is passed from its own place")
  func repeated() throws {
    var scene = try scene(
      [Self.forbidden([0])], [step(0, every: 1, .sequence([0, 1, 0, 2]), .nextChannel)])
    scene.horizon = 4
    #expect(try scene.life().channels == [1, 1, 2, 2])
  }

  @Test("Mixes, the best, and preferences give way to their others; a preference never to a call")
  func others() throws {
    let all = Set([0, 1, 2])
    let mix = ChannelChoice.mix([
      .init(channel: 0, weight: 0.5), .init(channel: 1, weight: 0), .init(channel: 2, weight: 0.5),
    ])
    let choices: [(ChannelChoice, [Int], Int?)] = [
      (mix, [0], 2), (.best(among: [0, 1]), [0], 1), (.fixed(0), [0], nil),
      (.preferred(among: [0, 1, 2]), [0], 1), (.preferred(among: [0, 1, 2]), [0, 1], nil),
      (.preferred(among: [0, 1, 2], fallback: 2), [0, 1], 2),
    ]
    for (choice, forbidden, taken) in choices {
      var scene = try scene([Self.forbidden(forbidden)], [step(0, every: 1, choice, .nextChannel)])
      scene.horizon = 20
      let life = try scene.life(.one { $0.preferredChannel = 0 })
      #expect(Set(life.channels) == Set(taken.map { [$0] } ?? []), "\(choice)")
      #expect(Set(life.channels).isSubset(of: all.subtracting(forbidden)))
    }
  }

  @Test("Consent that is lacking counts as well, and an agreement binds every channel")
  func consent() throws {
    let scene = try scene([], [step(0, .sequence([0, 1]), .nextChannel)])
    #expect(try scene.life(.one { $0.consent = 0b110 }).channels == [1])
    #expect(
      try scene.value(MetricFamily.replacedContacts["consent"], .one { $0.consent = 0b110 }) == 1)
    var agreed = try self.scene(
      [],
      [
        Step(.dpd(0), channel: .fixed(2), offer: .promise(PromiseOffer(within: 9)), time: 0.3),
        step(0, .sequence([0, 1]), .nextChannel),
      ])
    agreed.channels[2].engagement = 1
    (agreed.type.promises, agreed.type.reliability) = (1, 0)
    #expect(try agreed.life().channels == [2])
  }

  @Test("A channel that takes another's place counts its touches on the line that it shares")
  func sharedLine() throws {
    func luck(_ choice: ChannelChoice) throws -> [Bool] {
      var scene = try scene(
        [Self.forbidden([0])],
        [step(0, every: 2, choice, .nextChannel), step(1, every: 2, .fixed(1), .skip)])
      scene.channels[2].line = 1
      for channel in 1...2 { scene.channels[channel].engagement = 0.5 }
      return try scene.life().luck
    }
    let replaced = try luck(.sequence([0, 2]))
    #expect(Set(replaced).count == 2)
    #expect(try replaced == luck(.fixed(2)))
  }

  // MARK: Neither

  @Test("Rules that are watched hold nothing back, so nothing is put off or replaced")
  func observed() throws {
    for blocked in BlockedTouch.allCases {
      var scene = try scene(
        [Self.workdays, Self.frequency(1, 9)], [step(0, every: 4, .sequence([0, 1]), blocked)])
      scene.rules.isObserved = true
      var free = scene
      free.rules = ContactRules()
      let told = try scene.life()
      let breaches = told.filter { if case .breached = $0.kind { true } else { false } }
      #expect(try told.filter { !breaches.contains($0) } == free.life())
      let counted = try ["hours", "frequency"].map {
        try scene.value(MetricFamily.ruleBreaches[$0], .one())
      }
      #expect(counted.reduce(0, +) == Double(breaches.count) && breaches.count > 2)
      let attempts = Set(breaches.map(\.time)).count
      let share = Double(attempts) / Double(told.attempts().count)
      #expect(try scene.value(.breachRate, .one()) == share && share < 1)
    }
  }

  @Test("Every touch that is held back is lost, put off or replaced, and the counts say how many")
  func identity() throws {
    let steps = [
      step(0, every: 4, .postpone), step(1, every: 3, .sequence([0, 1, 2]), .nextChannel),
      step(2, every: 5, .fixed(1), .skip),
    ]
    let scene = try scene([Self.workdays, Self.frequency(1, 2)], steps)
    let life = try scene.life()
    let moved = life.filter { if case .postponed = $0.kind { true } else { false } }.count
    let replaced = life.filter { if case .replaced = $0.kind { true } else { false } }.count
    #expect(moved > 2 && replaced == 0)
    let lost = try ["hours", "frequency"].map {
      try scene.value(MetricFamily.suppressedContacts[$0], .one())
    }
    #expect(lost.allSatisfy { $0 > 0 })
    #expect(lost.reduce(0, +) + Double(moved) == Double(life.blocks().count))
    #expect(try scene.value(.suppressedContacts, .one()) == lost.reduce(0, +))
    let total = try ["hours", "frequency"].reduce(0) {
      try $0 + scene.value(MetricFamily.postponedContacts[$1], .one())
    }
    #expect(total == Double(moved))
  }
}
