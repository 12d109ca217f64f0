// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Simulation
import Strategies
import Testing
import Vocabulary

/// What the pages *Contacts* and *Strategies* say of the order of decisions.
@Suite("Order of decisions at a touch") struct DecisionOrderTests {
  private let never = Condition(.payments, .atLeast, 1)

  @Test("Conditions come before rules: a touch that was not wanted is blamed on none")
  func conditionsFirst() throws {
    let unwanted = Step(.dpd(0), every: 1, conditions: [never], channel: .fixed(0))
    var scene = try Scene(
      [unwanted], channels: [.certain()], limits: [ContactLimit(name: "day", atMost: 1, days: 1)])
    scene.horizon = 5
    let life = try scene.life(.one { $0.consent = 0 })
    #expect(life.blocks().isEmpty && life.attempts().isEmpty)
  }

  @Test("The first rule that objects gets the blame: consent, a running agreement, the limits")
  func rules() throws {
    let ask = Step(
      .dpd(0), channel: .fixed(1), offer: .promise(PromiseOffer(within: 1, grace: 60)))
    var scene = try Scene(
      [ask, Step(.dpd(1), channel: .fixed(0))], channels: [.certain(), .certain(.agentCall)],
      limits: [ContactLimit(name: "ever", atMost: 1, days: 60)])
    scene.type.promises = 1
    scene.type.reliability = 0
    #expect(try scene.life(.one { $0.consent = 2 }).blocks(rule: 0) == [1])
    #expect(try scene.life().blocks(rule: 1) == [1])
    scene.type.promises = 0
    #expect(try scene.life().blocks(rule: 2) == [1])
  }

  @Test("A stop rule is looked at where a touch is wanted, and stops the account for good")
  func stop() throws {
    let unwanted = Step(.dpd(3), conditions: [never], channel: .fixed(0))
    let daily = Step(.dpd(5), every: 1, channel: .fixed(0))
    let small = Condition(.balance, .less, 600)
    let scene = try Scene(
      [unwanted, daily], channels: [.certain()], stop: [small])
    let life = try scene.life(.one([50_000, 100_000]))
    let touched = Set(life.compactMap { if case .attempted = $0.kind { $0.account } else { nil } })
    #expect(touched == [1])
  }

  @Test("Without liquidity everybody is in the stable regime")
  func regime() throws {
    var scene = try Scene([], channels: [])
    scene.baseline = .constant(0.2)
    scene.type.full = [1, 0, 0]
    scene.type.regimes = [0, 0, 1]
    for identity in 0..<20 {
      let life = try scene.life(.one(identity: UInt64(identity)))
      #expect(life.payments.map(\.amount) == [100_000])
    }
  }
}
