// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness
import Strategies
import TestSupport
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A small collector made by dice, whose days can be told by loops.
///
/// Channels 0 and 1 may need somebody, channel 2 needs nobody.
struct RandomDesk {
  private(set) var scene: Scene
  private(set) var blocks: [PortfolioBlock] = []
  let priority: (DayByDay.Seen) -> Double
  private var dice: SplitMix

  init(seed: UInt64) throws {
    dice = SplitMix(seed: seed)
    scene = try Scene()
    let (text, priority) = dice.pick(Self.priorities)
    self.priority = priority
    scene.start = (2026, 1, dice.whole(1...28))
    scene.horizon = dice.whole(8...40)
    scene.resources = (0...dice.whole(0...1)).map { resource($0) }
    scene.channels = [channel(.agentCall), channel(.voiceBot), channel(.sms)]
    scene.channels[0].resource = 0
    if dice.happens(60) { scene.channels[1].resource = scene.resources.count - 1 }
    var strategy = Strategy(name: "calls", treatments: [treatment()], limits: limits())
    strategy.treat = .account
    strategy.priority = try PriorityExpression(parsing: text)
    strategy.unserved = dice.pick([.wait, .wait, .drop, .channel(2)])
    scene.strategies = [strategy]
    blocks = makeBlocks()
  }

  private static let priorities: [(String, @Sendable (DayByDay.Seen) -> Double)] = [
    ("waiting", { $0.waiting }),
    ("balance", { $0.balance }),
    ("-balance", { -$0.balance }),
    ("score * balance + 30 * waiting", { $0.score * $0.balance + 30 * $0.waiting }),
    ("max(dpd, 4) - attempts", { max($0.dpd, 4) - $0.attempts }),
    ("log(balance - 500)", { $0.balance < 500 ? .nan : log($0.balance - 500) }),
    ("1", { _ in 1 }),
    ("-engaged + waiting / 7 - score", { -$0.engaged + $0.waiting / 7 - $0.score }),
  ]

  private mutating func resource(_ number: Int) -> Resource {
    var resource = Resource(name: "desk \(number)", agents: 1)
    let hasShortDays = dice.happens(40)
    resource.shifts = (0...dice.whole(0...1)).map { _ in
      let minutes = Double(dice.whole(1...12)) * 5
      return Resource.Shift(
        agents: dice.whole(1...3),
        minutes: (0..<7).map { day in
          day > 4 && dice.happens(70) ? 0 : hasShortDays && dice.happens(40) ? minutes / 2 : minutes
        })
    }
    resource.isPooled = dice.happens(30)
    if dice.happens(30) { resource.dialing = .preview(minutes: 1.5) }
    if dice.happens(40), let date = CivilDate(year: 2026, month: 1, day: 30) {
      resource.holidays = [date]
    }
    return resource
  }

  private mutating func channel(_ kind: ChannelKind) -> ChannelSpecification {
    var channel = ChannelSpecification.certain(kind, engagement: dice.happens(70) ? 1 : 0)
    channel.handling = HandlingTime(
      engaged: .init(integerLiteral: dice.whole(2...9)),
      unanswered: .init(integerLiteral: dice.whole(1...3)))
    channel.handling.wrapUp = .init(integerLiteral: dice.whole(0...2))
    return channel
  }

  private mutating func treatment() -> Treatment {
    var stop: [Condition] = []
    if dice.happens(25) { stop.append(Condition(.attempts, .atLeast, Double(dice.whole(2...6)))) }
    return Treatment(
      name: "everyone", path: (0...dice.whole(0...2)).map { step($0) }, stop: stop)
  }

  private mutating func step(_ number: Int) -> Step {
    var conditions: [Condition] = []
    if dice.happens(20) { conditions.append(Condition(.dpd, .atMost, Double(dice.whole(5...30)))) }
    if dice.happens(20) { conditions.append(Condition(.balance, .greater, 300)) }
    if dice.happens(15) { conditions.append(Condition(.engaged, .less, 3)) }
    // Tenths are no sums of halves: what is left of them in the time of a late day depends on the day.
    return Step(
      .dpd(dice.whole(-6...8)), every: dice.happens(80) ? dice.whole(1...9) : nil,
      until: dice.happens(40) ? dice.whole(5...35) : nil,
      times: dice.happens(30) ? dice.whole(1...4) : nil, conditions: conditions,
      channel: .fixed(number == 0 ? 0 : dice.whole(0...2)),
      time: dice.pick([0, 0.1, 0.4, 0.7, Double(dice.whole(0...99)) / 100]))
  }

  private mutating func limits() -> [ContactLimit] {
    (0..<dice.whole(0...2)).map { number in
      ContactLimit(
        name: "limit \(number)", atMost: dice.whole(1...4), days: dice.whole(1...10),
        channels: dice.happens(40) ? [dice.whole(0...2)] : nil)
    }
  }

  private mutating func makeBlocks() -> [PortfolioBlock] {
    let most = dice.happens(40) ? 1 : 3
    return (0...dice.whole(0...2)).map { block in
      var facts = PortfolioBlock()
      for number in 0..<dice.whole(2...14) {
        let balances = (0..<dice.whole(1...most)).map { _ in Int64(dice.whole(1...20)) * 10_000 }
        let consent: UInt32 = dice.happens(85) ? .max : UInt32(dice.whole(0...7))
        facts.append(
          balances, dpd: Int32(dice.whole(-4...10)), identity: UInt64(block * 1_000 + number),
          monthlyIncome: 0
        ) { $0.consent = consent }
      }
      for account in facts.accounts.indices {
        facts.accounts[account].score = Double(dice.whole(1...9)) / 10
        if dice.happens(20) { facts.accounts[account].daysPastDue += Int32(dice.whole(1...3)) }
      }
      return facts
    }
  }
}
