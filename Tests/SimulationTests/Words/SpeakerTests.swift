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

/// Who speaks: how far a promise binds, and what stays of early machines.
@Suite("Speakers") struct SpeakerTests {
  /// Agents and a bot on one line, which differ in nothing.
  private func scene(_ steps: [Step]) throws -> Scene {
    var scene = try Scene(
      steps,
      channels: [
        .certain(.agentCall, stimulus: 0.05, engagement: 0.5),
        .certain(.voiceBot, stimulus: 0.05, engagement: 0.5),
      ])
    scene.channels[1].line = 0
    scene.channels[1].converses = true
    scene.channels[1].digital = scene.channels[0].digital
    scene.type.promises = 0.6
    scene.type.reliability = 0.8
    scene.type.full = [0.7, 0.7, 0.7]
    scene.baseline = .constant(0.002)
    scene.excitation.saturation = 0.4
    return scene
  }

  private func calls(_ channel: Int, from: Int = 0, until: Int? = nil) -> Step {
    Step(
      .dpd(from), every: 4, until: until, channel: .fixed(channel), offer: .promise(PromiseOffer()),
      time: 0.5)
  }

  private func money(_ life: [LifeEvent]) -> [Payment] { life.payments }

  @Test(
    "Where they bind alike a bot and agents recover the same, to the last bit, whenever one takes over"
  )
  func alike() throws {
    let human = try scene([calls(0)])
    let bot = try scene([calls(1)])
    let handedOver = try scene([calls(1, until: 8), calls(0, from: 12)])
    var paid = 0
    for identity in 0..<60 {
      let debtor = PortfolioBlock.one(identity: UInt64(identity))
      let expected = try money(human.life(debtor))
      paid += expected.count
      #expect(try money(bot.life(debtor)) == expected)
      #expect(try money(handedOver.life(debtor)) == expected)
    }
    #expect(paid > 60)
  }

  @Test(
    "Promises are kept as often as reliability times binding (z = 4)", arguments: [0, 0.5, 1.25, 9])
  func binding(_ binding: Double) throws {
    var scene = try scene([calls(1)])
    scene.baseline = .constant(0)
    scene.channels[1].stimulus = 0
    scene.channels[1].binding = binding
    let rate = try scene.value(.keptRate, .many(2_000))
    let expected = min(1, 0.8 * binding)
    #expect(abs(rate - expected) <= 4 * binomialError(expected, 2_000))
  }

  @Test("A plan that binds half as far is thought of half as often (z = 4)")
  func plan() throws {
    var scene = try scene([
      Step(
        .dpd(0), channel: .fixed(1),
        offer: .plan(PlanOffer(instalments: 1...1, every: 10, grace: 0)))
    ])
    scene.baseline = .constant(0)
    scene.channels[1].stimulus = 0
    scene.channels[1].engagement = 1
    scene.type.accepts = 1
    scene.channels[1].binding = 0.5
    let rate = try scene.value(.planCompletion, .many(2_000))
    #expect(abs(rate - 0.4) < 4 * binomialError(0.4, 2_000))
  }

  @Test(
    "A scar takes from the jumps of later contacts, fades, and is left only while the debtor is new"
  )
  func scar() throws {
    var scene = try scene([Step(.dpd(0), every: 10, channel: .fixed(0))])
    scene.channels[0].engagement = 1
    scene.channels[0].stimulus = 0.001
    scene.channels[0].scar = 0.3
    scene.excitation.saturation = 0
    scene.baseline = .constant(0)
    scene.relationship.scarWindow = 15
    scene.relationship.scarRecovery = 50
    let jumps = try scene.life().reminders.filter { $0.time <= 40 }.map(\.jump)
    // Scars are left at 0 and 10; each contact meets what is left of those before it.
    let second = 0.3 * exp(-0.2)
    let after = 1 - (1 - second) * 0.7
    let scars = [0, second, after * exp(-0.2), after * exp(-0.4), after * exp(-0.6)]
    for (jump, scar) in zip(jumps, scars) { #expect(abs(jump - 0.001 * (1 - scar)) < 1e-12) }
    #expect(jumps.count == 5)
  }

  @Test("Debtors on a bot's line are reached as often as by the agents whose line it is")
  func reach() throws {
    let human = try scene([calls(0)])
    let bot = try scene([calls(1)])
    var block = PortfolioBlock.many(30)
    block.reach = ContiguousArray((0..<60).map { $0 % 2 == 0 ? Float($0) / 60 : 0 })
    let (a, b) = (
      try human.value(.recoveryRate, block), try bot.value(.recoveryRate, block)
    )
    #expect(a == b && a > 0)
  }
}
