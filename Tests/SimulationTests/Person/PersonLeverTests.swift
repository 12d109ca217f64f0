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

/// Persons with several accounts under levers that know words, questions, rules and agents.
@Suite("Persons and other levers") struct PersonLeverTests {
  private static let two = PortfolioBlock.one([50_000, 60_000])

  /// A strategy that treats persons and one that treats accounts.
  private func scene(
    _ path: [Step], stimulus: Double = 0, engagement: Double = 1,
    limits: [ContactLimit] = []
  ) throws -> Scene {
    var scene = try Scene()
    scene.horizon = 40
    scene.excitation = Excitation(decay: 0.2, saturation: 0)
    scene.channels = [
      .certain(.sms, stimulus: stimulus, engagement: engagement),
      .certain(.email, engagement: engagement), .certain(.agentCall, engagement: engagement),
    ]
    scene.strategies = TreatedParty.allCases.map {
      var strategy = Strategy.simple(path, name: $0.rawValue, limits: limits)
      strategy.treat = $0
      return strategy
    }
    return scene
  }

  private func step(
    _ day: Int, every: Int? = nil, _ channel: ChannelChoice = .fixed(0),
    _ blocked: BlockedTouch = .skip
  ) -> Step {
    var step = Step(.dpd(day), every: every, channel: channel, time: 0.4)
    step.blocked = blocked
    return step
  }

  private func days(_ times: [Double]) -> [Int] { times.map { Int($0) } }

  private func closings(_ life: [LifeEvent]) -> [LifeEvent] {
    life.filter { if case .closed = $0.kind { true } else { false } }
  }

  // MARK: Touches that rules hold back

  private static let workdays: PackRule = {
    let minutes = (0..<7).map { $0 < 5 ? 480..<1_140 : 0..<0 }
    return PackRule(name: "hours", .hours(OpenHours(minutes: minutes)), channels: [0, 1, 2])
  }()

  @Test("One touch of the person is put off, not one for each account")
  func postponed() throws {
    var scene = try scene([step(0, every: 10, .fixed(0), .postpone)])
    scene.rules = ContactRules([Self.workdays])
    let life = try scene.life(Self.two)
    // Days 10 and 30 are a Sunday and a Saturday.
    #expect(days(life.attempts()) == [0, 11, 20, 32])
    let moved = life.filter { if case .postponed = $0.kind { true } else { false } }
    #expect(moved.map(\.account) == [nil, nil])
    #expect(try scene.value(MetricFamily.postponedContacts["hours"], Self.two) == 2)
    #expect(try scene.value(MetricFamily.postponedContacts["hours"], Self.two, strategy: 1) == 4)
  }

  @Test("What was put off is made though an account that is not the oldest is paid meanwhile")
  func postponedWhileOneIsPaid() throws {
    var scene = try scene([step(2, .fixed(0), .postpone)])
    scene.rules = ContactRules([Self.workdays])
    scene.baseline = .constant(0.5)
    scene.type.full = [1, 1, 1]
    var seen = [0, 0]
    for identity in 0..<300 {
      var block = PortfolioBlock.one([50_000, 60_000], identity: UInt64(identity))
      block.accounts[1].daysPastDue = -1
      let life = try scene.life(block)
      let held = life.filter { if case .postponed = $0.kind { true } else { false } }.map(\.time)
      let closed = closings(life)
      guard let held = held.first, let first = closed.first(where: { $0.time > held }),
        first.time < 4.4
      else { continue }
      let last = closed.last.map { closed.count == 2 ? $0.time : .infinity } ?? .infinity
      guard last > 4.4 else { continue }
      // Who pays the oldest follows the path of the younger one, which comes to day 2 on day 3, a Sunday: put off as well, unless
      // that is over.
      #expect(days(life.attempts()) == (first.account == 0 && first.time > 3.4 ? [] : [4]))
      seen[first.account ?? 0] += 1
    }
    #expect(seen[0] > 5 && seen[1] > 5)
  }

  @Test("Another channel takes the place of one whose rule counts each account")
  func nextChannel() throws {
    var frequency = PackRule.Frequency(atMost: 1, window: .days(7))
    frequency.isPerAccount = true
    var scene = try scene([step(0, every: 1, .sequence([0, 1]), .nextChannel)])
    scene.rules = ContactRules([PackRule(name: "week", .frequency(frequency), channels: [0])])
    scene.horizon = 8
    let life = try scene.life(Self.two)
    #expect(life.channels == [0, 1, 1, 1, 1, 1, 1, 1])
    let both = try scene.life(Self.two, strategy: 1)
    for account in 0..<2 {
      #expect(both.filter { $0.account == account }.channels == life.channels)
    }
    let replaced = life.filter { if case .replaced = $0.kind { true } else { false } }
    #expect(replaced.count == 3 && replaced.allSatisfy { $0.account == nil })
  }

  @Test("A limit counts the person's contacts, whoever is treated")
  func limits() throws {
    let scene = try scene(
      [step(0, every: 1)], limits: [ContactLimit(name: "week", atMost: 2, days: 7)])
    for strategy in 0..<2 {
      #expect(try scene.life(Self.two, strategy: strategy).attempts().count == 12)
    }
    #expect(try days(scene.life(Self.two).attempts()).prefix(4) == [0, 1, 7, 8])
    #expect(try days(scene.life(Self.two, strategy: 1).attempts()).prefix(4) == [0, 0, 7, 7])
  }

  // MARK: Words

  private func speaking(_ effect: (inout WordEffect) -> Void) throws -> Scene {
    var said = step(0, every: 5)
    said.message = 0
    var scene = try scene([said], stimulus: 0.1)
    scene.excitation.saturation = 0.5
    scene.messages = [Message(name: "m", tone: "moral", hasLink: true)]
    var words = WordEffect()
    effect(&words)
    scene.words.tones["moral"] = words
    return scene
  }

  @Test("A message is said once to the person, is new once, and moves every account by the same")
  func message() throws {
    let scene = try speaking {
      $0.stimulus[0] = 0.5
      $0.novelty[0] = 1
    }
    var types = [Self.two]
    types[0].debtors[0].type = 0
    let (life, both) = (try scene.life(types[0]), try scene.life(types[0], strategy: 1))
    let end = min(
      closings(life).first?.time ?? .infinity, closings(both).first?.time ?? .infinity)
    let said = life.filter { if case .said = $0.kind { true } else { false } }
    #expect(said.allSatisfy { $0.account == nil })
    #expect(try scene.value(MetricFamily.messagesPerAccount["m"], Self.two) <= 4)
    let jumps = life.reminders.filter { $0.time < end }.map(\.jump)
    #expect(jumps.count > 1)
    // As an account for itself hears it: the first time as new, then less.
    let own = both.filter { $0.account == 0 }.reminders.filter { $0.time < end }.map(\.jump)
    #expect(jumps == own)
    for account in 0..<2 {
      #expect(
        life.filter { $0.account == account && $0.time < end }.payments
          == both.filter { $0.account == account && $0.time < end }.payments)
    }
  }

  @Test("What is read is ignored until any account is paid, and answered once")
  func ignored() throws {
    var said = step(0)
    said.message = 0
    var scene = try scene([
      said, Step(.event(.readAndIgnored, after: 5), channel: .fixed(2), time: 0.6),
    ])
    scene.messages = [Message(name: "m", hasLink: true)]
    #expect(try scene.life(Self.two).attempts(channel: 2) == [5.6])
    #expect(try scene.life(Self.two, strategy: 1).attempts(channel: 2) == [5.6, 5.6])
    scene.baseline = .constant(0.05)
    var calledOff = 0
    for identity in 0..<60 {
      let life = try scene.life(.one([50_000, 60_000], identity: UInt64(identity)))
      let isPaid = life.payments.contains { $0.time > 0.4 && $0.time < 5.6 }
      let isOpen = closings(life).count { $0.time < 0.4 } < 2
      if isOpen { #expect(life.attempts(channel: 2).isEmpty == isPaid) }
      calledOff += isPaid ? 1 : 0
    }
    #expect(calledOff > 10 && calledOff < 50)
  }

  @Test("A payment that closes one account and leaves the other open is a part of what is owed")
  func partial() throws {
    var scene = try scene([
      Step(.event(.partialPayment, after: 1), channel: .fixed(2), time: 0.4)
    ])
    scene.baseline = .constant(0.1)
    scene.type.full = [1, 1, 1]
    var answered = 0
    for identity in 0..<40 {
      let life = try scene.life(.one([50_000, 60_000], identity: UInt64(identity)))
      let closed = closings(life).map(\.time)
      guard closed.count == 2 else { continue }
      let due = closed[0].rounded(.down) + 1.4
      #expect(life.attempts() == (due < min(closed[1], 40) ? [due] : []))
      answered += life.attempts().count
    }
    #expect(answered > 10)
  }

  @Test("Who is never contacted again stays so when the oldest debt is paid and conduct is heeded")
  func stopped() throws {
    var said = step(0, every: 1)
    said.message = 0
    var scene = try scene([
      said, Step(.event(.readAndIgnored, after: 5), channel: .fixed(2), time: 0.6),
    ])
    scene.messages = [Message(name: "m")]
    scene.baseline = .constant(0.2)
    for index in scene.strategies.indices {
      scene.strategies[index].treatments[0].stop = [Condition(.payments, .atLeast, 1)]
    }
    for identity in 0..<100 {
      var block = PortfolioBlock.one([50_000, 60_000, 70_000], identity: UInt64(identity))
      for index in 0..<3 { block.accounts[index].daysPastDue = Int32(20 * index) }
      let life = try scene.life(block)
      let first = life.payments.first?.time ?? .infinity
      #expect(life.attempts().allSatisfy { $0 < first })
    }
  }

  // MARK: Questions

  @Test("One contact makes the person ask once, and what is held up is held up for all accounts")
  func questions() throws {
    var scene = try scene([step(0, every: 5)])
    scene.queries = Queries(afterTouch: 1, patience: 2)
    let asked = try (0..<2).map {
      try scene.life(Self.two, strategy: $0).filter {
        if case .asked = $0.kind { true } else { false }
      }
    }
    #expect(asked[0].count == 8 && asked[0].allSatisfy { $0.account == nil })
    #expect(asked[1].count == 16)
    scene.baseline = .constant(0.3)
    scene.type.full = [0, 0, 0]
    scene.partial = try .uniform(low: 1e-3, high: 2e-3)
    for identity in 0..<20 {
      let life = try scene.life(.one([500_000, 600_000], identity: UInt64(identity)))
      let held = life.attempts().map { $0..<$0 + 2 }
      #expect(life.payments.allSatisfy { paid in !held.contains { $0.contains(paid.time) } })
      #expect(life.payments.count > 5)
    }
  }

  // MARK: Agents and learning

  @Test("A payment that was shared out is one success of the touch before it")
  func counted() throws {
    var scene = try scene([
      Step(
        .dpd(0), channel: .fixed(2), offer: .promise(PromiseOffer(within: 3)), time: 0.4)
    ])
    (scene.type.promises, scene.type.reliability) = (1, 1)
    scene.type.full = [1, 1, 1]
    scene.strategies[0].treatments[0].stop = [Condition(.payments, .atLeast, 2)]
    let life = try scene.life(Self.two)
    #expect(life.payments.count == 2 && closings(life).count == 2)
    // The last payment counts as well: a touch is learned from by it.
    let bandit = Bandit(channels: [0, 1], reward: .payment, window: 30)
    var learning = try self.scene(
      [Step(.dpd(0), channel: .bandit(bandit), time: 0.4)], stimulus: 50)
    learning.type.full = [1, 1, 1]
    learning.channels[1].stimulus = 50
    let model = try learning.model()
    let blocks = [Self.two, .one([50_000, 60_000], dpd: -35, identity: 9)]
    let later = model.traceShared(blocks, debtor: 1, strategy: 0, seed: 1, replication: 0).events
    let known = later.compactMap { event -> Int? in
      guard case .believed(_, let successes, let failures, _) = event.kind else { return nil }
      return successes - failures
    }
    #expect(known.reduce(0, +) == 1)
  }
}
