// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness
import Strategies
import Testing
import Vocabulary

@testable import Simulation

/// Touches of one debtor that need somebody on the same day.
@Suite("Debtors with several touches in the contest") struct ContestTests {
  /// A caller for one call a day, of the largest balance first, and letters that need another for one letter a day.
  private func scene(_ path: [Step]) throws -> Scene {
    var call = ChannelSpecification.certain(.agentCall)
    call.handling = HandlingTime(engaged: 5, unanswered: 5)
    call.resource = 0
    var letter = ChannelSpecification.certain(.letter)
    letter.handling = HandlingTime(engaged: 5, unanswered: 5)
    letter.resource = 1
    var scene = try Scene(path, channels: [call, letter])
    scene.strategies[0].priority = try PriorityExpression(parsing: "balance")
    scene.resources = ["caller", "writer"].map { Resource(name: $0, agents: 1, minutesPerDay: 5) }
    scene.horizon = 1
    return scene
  }

  private func called(
    _ scene: Scene, _ balances: [[Int64]]
  ) throws -> [[(account: Int?, channel: Int)]] {
    var block = PortfolioBlock()
    for (number, balances) in balances.enumerated() {
      block.append(balances, dpd: 0, identity: UInt64(number), monthlyIncome: 0) { _ in }
    }
    let model = try scene.model()
    return balances.indices.map { debtor in
      model.traceShared([block], debtor: debtor, strategy: 0, seed: 1, replication: 0).events
        .compactMap { event in
          if case .attempted(let channel, _, _) = event.kind {
            (event.account, channel)
          } else {
            nil
          }
        }
    }
  }

  @Test("A small account does not hold up the debtor's large one")
  func together() throws {
    var scene = try scene([Step(.dpd(0), channel: .fixed(0))])
    scene.resources[0].shifts[0].minutes = [Double](repeating: 10, count: 7)
    let called = try called(scene, [[10_000, 90_000], [50_000]])
    #expect(called[0].map(\.account) == [0, 1])
    #expect(called[1].isEmpty)
  }

  @Test(
    "An earlier touch of a small account is made at the rank of the later one of a large account")
  func lifted() throws {
    // From 500 on the step is at noon; the smaller account is called in the morning.
    var scene = try scene([
      Step(.dpd(0), conditions: [Condition(.balance, .less, 500)], channel: .fixed(0), time: 0.3),
      Step(
        .dpd(0), conditions: [Condition(.balance, .atLeast, 500)], channel: .fixed(0), time: 0.5),
    ])
    scene.resources[0].shifts[0].minutes = [Double](repeating: 10, count: 7)
    let called = try called(scene, [[10_000, 90_000], [70_000]])
    #expect(called[0].map(\.account) == [0, 1])
    #expect(called[1].isEmpty)
  }

  @Test("Whoever comes from another desk competes with those who come at once")
  func anotherDesk() throws {
    let scene = try scene([
      Step(
        .dpd(0), conditions: [Condition(.balance, .greater, 600)], channel: .fixed(1), time: 0.3),
      Step(.dpd(0), channel: .fixed(0), time: 0.5),
    ])
    let called = try called(scene, [[50_000], [90_000], [20_000]])
    #expect(called[1].map(\.channel) == [1, 0])
    #expect(called[0].isEmpty && called[2].isEmpty)
  }
}
