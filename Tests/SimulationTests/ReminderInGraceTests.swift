// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Simulation
import Strategies
import TestSupport
import Testing
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Contacts between the missed day and the end of the grace: they save plans because they make debtors think of them.
@Suite("Reminders in the grace of a plan") struct ReminderInGraceTests {
  private func scene(
    reliability: Double, engagement: Double, grace: Int = 4, _ answers: [Step]
  ) throws -> Scene {
    let ask = Step(
      .dpd(0), channel: .fixed(0),
      offer: .plan(PlanOffer(instalments: 3...3, every: 10, grace: grace)))
    var scene = try Scene(
      [ask] + answers,
      channels: [.certain(.agentCall), .certain(.sms, engagement: engagement)])
    scene.type.accepts = 1
    scene.type.reliability = reliability
    scene.horizon = 60
    return scene
  }

  private let reminder = Step(.event(.missedInstalment, after: 1), channel: .fixed(1))

  @Test(
    "An instalment survives with 1 − (1 − ρ)²(1 − eρ): its day, one reminder, the end of the grace (z = 4)",
    arguments: [(0.5, 0.6), (0.3, 1), (0.8, 0.5)])
  func survival(reliability: Double, engagement: Double) throws {
    let missed = (1 - reliability) * (1 - reliability)
    let saved = 1 - missed * (1 - engagement * reliability)
    let with = try scene(reliability: reliability, engagement: engagement, [reminder])
      .value(.planCompletion, .many(3_000))
    let expected = saved * saved * saved
    #expect(abs(with - expected) < 4 * binomialError(expected, 3_000))
    let without = try scene(reliability: reliability, engagement: engagement, [])
      .value(.planCompletion, .many(3_000))
    let alone = pow(1 - missed, 3)
    #expect(abs(without - alone) < 4 * binomialError(alone, 3_000))
    #expect(with > without)
  }

  @Test(
    "Who is reminded pays at once; another reminder is another chance; then touches are held back")
  func atOnce() throws {
    let daily = Step(.dpd(0), every: 1, channel: .fixed(1), time: 0.5)
    let scene = try scene(reliability: 0.4, engagement: 1, [daily])
    var saved = 0
    for identity in 0..<100 {
      let life = try scene.life(.one(identity: UInt64(identity)))
      let recalled = life.filter {
        if case .instalmentRecalled(_, true) = $0.kind { true } else { false }
      }
      for recall in recalled {
        #expect(life.payments.contains { $0.time == recall.time && $0.cause == .agreement(.plan) })
        #expect(!life.attempts(channel: 1).contains(recall.time + 1))
        saved += 1
      }
      // A contact in good standing would be held back, so no reminder lifts the readiness while the plan runs.
      #expect(life.reminders.allSatisfy { _ in !life.times(of: .agreementBroken).isEmpty })
    }
    #expect(saved > 30)
  }

  @Test("Who thinks of it without the cash pays when the grace ends on or after the payday")
  func withoutCash() throws {
    let offer = PlanOffer(instalments: 2...4, downPayment: 0.6, every: 10, grace: 20)
    var scene = try Scene(
      [
        Step(.dpd(20), channel: .fixed(0), offer: .plan(offer)),
        Step(.dpd(31), channel: .fixed(1)),
      ], channels: [.certain(.agentCall), .certain(.sms)])
    scene.type.accepts = 1
    scene.type.reliability = 0.5
    scene.liquidity = Liquidity(paydays: [.init(daysOfMonth: [15], weight: 1)], carry: 0)
    scene.horizon = 51
    var seen = 0
    for identity in 0..<60 {
      let life = try scene.life(
        .one([150_000], identity: UInt64(identity), monthlyIncome: 100_000))
      let thinks = LifeEvent.Kind.instalmentRecalled(channel: 1, remembers: true)
      guard life.times(of: thinks) == [31] else { continue }
      // Nothing on day 40 for want of cash; on day 50 the first instalment's grace ends and all that is due is paid.
      let times = life.payments.map(\.time)
      #expect(times == [20, 50, 50] || times == [20, 50, 50, 50], "\(times)")
      #expect(life.times(of: .agreementBroken).isEmpty)
      seen += 1
    }
    #expect(seen > 10)
  }

  @Test("A conversation in the grace speaks of the instalment, and makes no other agreement")
  func noOtherAgreement() throws {
    let call = Step(
      .event(.missedInstalment, after: 1), channel: .fixed(0), offer: .promise(PromiseOffer()))
    var scene = try scene(reliability: 0, engagement: 1, [call])
    scene.type.promises = 1
    let life = try scene.life()
    #expect(life.times(of: .instalmentRecalled(channel: 0, remembers: false)) == [11])
    #expect(!life.contains { if case .agreed(.promise, _, _, _) = $0.kind { true } else { false } })
    #expect(life.times(of: .agreementBroken) == [14])
  }

  @Test("The day and the end of the grace keep their luck under a strategy that reminds")
  func coupled() throws {
    let with = try scene(reliability: 0.5, engagement: 1, [reminder])
    let without = try scene(reliability: 0.5, engagement: 1, [])
    for identity in 0..<200 {
      let debtor = PortfolioBlock.one(identity: UInt64(identity))
      #expect(try with.life(debtor).cash() >= without.life(debtor).cash())
    }
  }
}
