// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Randomness
import Simulation
import Strategies
import Testing
import Vocabulary

/// Instalments that are not paid on their day: what is due in which order, and that time goes forward.
@Suite("Late instalments") struct LateInstalmentTests {
  private func scene(_ offer: PlanOffer, at day: Int = 0, _ steps: Step...) throws -> Scene {
    let ask = Step(.dpd(day), channel: .fixed(0), offer: .plan(offer))
    var scene = try Scene([ask] + steps, channels: [.certain(.agentCall), .certain(.sms)])
    scene.type.accepts = 1
    return scene
  }

  /// The days on which instalments were missed.
  private func missed(_ life: [LifeEvent]) -> [Double] {
    life.compactMap { event in
      if case .instalmentMissed = event.kind { event.time } else { nil }
    }
  }

  @Test("Each instalment falls due on its day, and the plan breaks when the oldest's grace ends")
  func forgotten() throws {
    var scene = try scene(PlanOffer(instalments: 5...5, every: 10, grace: 25))
    scene.type.reliability = 0
    let life = try scene.life()
    #expect(missed(life) == [10, 20, 30])
    #expect(life.times(of: .agreementBroken) == [35])
    #expect(life.payments.isEmpty)
  }

  /// 1,500.00 asked for on day 20, of which 900.00 are paid at once: 100.00 are left until the payday on day 45, and
  /// four instalments of 150.00 fall due on days 30, 40, 50 and 60.
  private func shortOfCash(grace: Int, _ steps: Step...) throws -> [LifeEvent] {
    let offer = PlanOffer(instalments: 2...4, downPayment: 0.6, every: 10, grace: grace)
    let ask = Step(.dpd(20), channel: .fixed(0), offer: .plan(offer))
    var scene = try Scene([ask] + steps, channels: [.certain(.agentCall), .certain(.sms)])
    scene.type.accepts = 1
    scene.liquidity = Liquidity(paydays: [.init(daysOfMonth: [15], weight: 1)], carry: 0)
    return try scene.life(.one([150_000], monthlyIncome: 100_000))
  }

  @Test("Several overdue at once are paid in their order at the next chance, and none before it")
  func severalOverdue() throws {
    let life = try shortOfCash(grace: 30)
    #expect(missed(life) == [30, 40])
    #expect(life.payments.map(\.time) == [20, 50, 50, 50, 60])
    #expect(life.payments.map(\.amount) == [90_000, 15_000, 15_000, 15_000, 15_000])
    #expect(life.times(of: .agreementKept) == [60])
  }

  @Test("A reminder after the payday pays what is overdue at once; the others keep their days")
  func reminded() throws {
    let life = try shortOfCash(grace: 30, Step(.dpd(46), channel: .fixed(1), time: 0.5))
    #expect(life.payments.map(\.time) == [20, 46.5, 46.5, 50, 60])
    #expect(life.times(of: .agreementKept) == [60])
  }

  @Test("Grace that ends before the payday breaks the plan, though later instalments have time")
  func graceEnds() throws {
    let life = try shortOfCash(grace: 14)
    #expect(missed(life) == [30, 40])
    #expect(life.times(of: .agreementBroken) == [44])
  }

  @Test(
    "Time never goes back, and a plan's payments keep to its days",
    arguments: [(1, 60), (3, 20), (7, 7), (7, 8), (10, 45), (30, 5)])
  func forward(every: Int, grace: Int) throws {
    var scene = try scene(
      PlanOffer(instalments: 2...20, every: every, grace: grace), at: 2,
      Step(.event(.missedInstalment, after: 2), every: 3, channel: .fixed(1), time: 0.4))
    scene.baseline = .constant(0.01)
    scene.type.reliability = 0.4
    scene.type.full = [0, 0, 0]
    scene.liquidity = Liquidity(
      paydays: [.init(daysOfMonth: [10, 25], weight: 1)], carry: 0.3, affordableShare: 1)
    var late = 0
    for identity in 0..<300 {
      let life = try scene.life(.one([20_000], identity: UInt64(identity), monthlyIncome: 50_000))
      #expect(zip(life, life.dropFirst()).allSatisfy { $0.time <= $1.time })
      late += missed(life).isEmpty ? 0 : 1
    }
    #expect(late > 100)
    let tally = try scene.model().tally(strategy: 0)
    try scene.model().simulate(
      .many(300) { $0.monthlyIncome = 50_000 }, strategy: 0, seed: 1, replication: 0, into: tally)
    #expect(tally.fault == nil)
  }

  @Test("An instalment moves to a payday up to three days before or after its day, and no further")
  func paydays() throws {
    // Asked for on day 0; the first falls due on the payday of day 14, the second 28 to 34 days later.
    func second(every: Int) throws -> Double? {
      var scene = try scene(PlanOffer(instalments: 2...2, every: every, grace: 0))
      scene.liquidity = Liquidity(
        paydays: [.init(daysOfMonth: [15], weight: 1)], affordableShare: 1)
      let life = try scene.life(.one([60_000], monthlyIncome: 100_000))
      #expect(life.payments.first?.time == 14)
      return life.payments.last?.time
    }
    // The second payday is day 45, 31 days after the first.
    #expect(try (27...35).map { try second(every: $0) } == [41, 45, 45, 45, 45, 45, 45, 45, 49])
  }

  @Test("What is paid of its own accord in the grace is no longer overdue")
  func paidInGrace() throws {
    var scene = try scene(
      PlanOffer(instalments: 2...2, every: 10, grace: 9),
      Step(.dpd(0), every: 1, channel: .fixed(1)))
    scene.baseline = .constant(0.3)
    scene.type.reliability = 0
    scene.type.full = [0, 0, 0]
    scene.partial = try .constant(value: 0.6)
    scene.horizon = 15
    var seen = 0
    for identity in 0..<200 {
      let life = try scene.life(.one(identity: UInt64(identity)))
      guard let paid = life.payments.first?.time, paid > 10.01, paid < 14 else { continue }
      // Touches pass from the missed day on until the payment, and are held back again after it.
      let passed = life.attempts(channel: 1)
      #expect(passed.last == paid.rounded(.down))
      #expect(life.blocks(rule: 1).last == 14)
      seen += 1
    }
    #expect(seen > 5)
  }
}
