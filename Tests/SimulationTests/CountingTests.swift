// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Randomness
import Simulation
import Strategies
import Testing
import Vocabulary

/// What counts as taken up, completed and kept.
@Suite("Counting of promises and plans") struct CountingTests {
  /// A plan whose down payment leaves less than the floor.
  private func closing(horizon: Int) throws -> Scene {
    let offer = PlanOffer(instalments: 2...2, downPayment: 0.9995, every: 10, grace: 3)
    var scene = try Scene(
      [Step(.dpd(0), channel: .fixed(0), offer: .plan(offer))], channels: [.certain(.agentCall)])
    scene.type.accepts = 1
    scene.horizon = horizon
    return scene
  }

  @Test("An account that its down payment closes has taken up its plan and completed it")
  func closedByDownPayment() throws {
    let scene = try closing(horizon: 30)
    let life = try scene.life()
    #expect(life.payments == [Payment(time: 0, amount: 99_950, cause: .downPayment)])
    #expect(life.times(of: .closed(writtenOff: 50)) == [0])
    #expect(life.times(of: .agreementKept) == [0])
    #expect(try scene.value(.planTakeup, .many(10)) == 1)
    #expect(try scene.value(.planCompletion, .many(10)) == 1)
    let model = try scene.model()
    let tally = model.tally(strategy: 0)
    model.simulate(.many(10), strategy: 0, seed: 1, replication: 0, into: tally)
    // It ended by the plan, not of its own accord.
    #expect(model.paymentDays(tally).ends.map { $0.reduce(0, +) } == [0, 0, 10])
  }

  @Test("A plan that would run beyond the horizon counts as taken up, and in no rate of completion")
  func unripe() throws {
    let scene = try closing(horizon: 23)
    #expect(try scene.value(.planTakeup, .many(10)) == 1)
    #expect(try scene.value(.planCompletion, .many(10)).isNaN)
  }

  @Test("A plan matures by the days it really has, moves to paydays included")
  func movedDays() throws {
    // Every 27 days, moved to the paydays 14, 45, 73, 104: the last of four lies nine days beyond 14 + 3 · 27.
    let offer = PlanOffer(instalments: 4...4, every: 28, grace: 0)
    var scene = try Scene(
      [Step(.dpd(0), channel: .fixed(0), offer: .plan(offer))], channels: [.certain(.agentCall)])
    scene.type.accepts = 1
    scene.liquidity = Liquidity(paydays: [.init(daysOfMonth: [15], weight: 1)], affordableShare: 1)
    scene.horizon = 100
    let block = PortfolioBlock.many(10) { $0.monthlyIncome = 100_000 }
    #expect(try scene.value(.planCompletion, block).isNaN)
    scene.horizon = 105
    #expect(try scene.value(.planCompletion, block) == 1)
  }

  @Test("What is written off of a promised amount was not paid")
  func promisedAmount() throws {
    let offer = PromiseOffer(within: 5, grace: 30)
    var scene = try Scene(
      [Step(.dpd(0), channel: .fixed(0), offer: .promise(offer))],
      channels: [.certain(.agentCall)])
    scene.type.promises = 1
    scene.type.reliability = 0
    scene.type.full = [0.5, 0.5, 0.5]
    scene.partial = try .constant(value: 0.9995)
    scene.baseline = .constant(0.1)
    var block = PortfolioBlock()
    var promised: Int64 = 0
    var paid: Int64 = 0
    var written = 0
    for identity in 0..<300 {
      let life = try scene.life(.one(identity: UInt64(identity)))
      for case .agreed(.promise, _, let amount, let day) in life.map(\.kind) {
        promised += amount
        paid += min(amount, life.cash(until: Double(day + 30)))
        if amount == 100_000, !life.times(of: .closed(writtenOff: 50)).isEmpty { written += 1 }
      }
      block.append([100_000], dpd: 0, identity: UInt64(identity), monthlyIncome: 0) { _ in }
    }
    #expect(written > 30)
    #expect(try scene.value(.keptAmountRate, block) == Double(paid) / Double(promised))
  }
}
