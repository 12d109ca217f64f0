// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Randomness
import Strategies
import TestSupport
import Testing
import Vocabulary

@testable import Simulation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What priorities earn where risk is not uplift: calls lift the upper half of the score by 2.4 points, the lower by nothing.
@Suite("Risk first") struct RiskFirstTests {
  private static let lift = 0.024
  private static let (accounts, calls) = (100_000, 20_000)

  /// What a call earns where a fifth of equal balances can be called.
  private func earned(by priority: String) throws -> Double {
    var channel = ChannelSpecification.certain(.agentCall, stimulus: stimulus)
    channel.handling = HandlingTime(engaged: 1)
    channel.resource = 0
    var scene = try Scene([Step(.dpd(0), channel: .fixed(0))], channels: [channel])
    var types = [TypeParameters](repeating: TypeParameters(), count: 5)
    for type in types.indices { types[type].full = [1, 1, 1] }
    (types[1].response, types[1].conversation) = (0, 0)
    scene.types = types
    scene.resources = [Resource(name: "desk", agents: Self.calls, minutesPerDay: 1)]
    scene.strategies[0].priority = try PriorityExpression(parsing: priority)
    scene.strategies[0].unserved = .drop
    var block = PortfolioBlock()
    for number in 0..<Self.accounts {
      block.append([100_000], dpd: 0, identity: UInt64(number), monthlyIncome: 0) {
        // Scores are in an order that has nothing to do with identities; the lower half never responds.
        $0.type = Self.score(number) < 0.5 ? 1 : 0
      }
      block.accounts[number].score = Self.score(number)
    }
    let tally = try scene.model().total(of: [block], strategy: 0, seed: 11, replication: 0)
    let served = tally.buffer[tally.layout.resource(0) + ResourceCounter.served.rawValue]
    #expect(served == Self.calls)
    return Double(tally[.payments]) / Double(served)
  }

  private static func score(_ number: Int) -> Double {
    (Double((number * 7_919) % accounts) + 0.5) / Double(accounts)
  }

  /// The jump whose integral over 100 days makes the lift of a payment in full.
  private var stimulus: Double { -log(1 - Self.lift) * 0.1 / (1 - exp(-0.1 * 100)) }

  @Test(
    "Value first earns .024 a call, chance .012, the lowest scores nothing (z = 4)",
    arguments: [("score", 0.024), ("noise", 0.012), ("-score", 0)])
  func order(priority: String, exact: Double) throws {
    let value = try earned(by: priority)
    #expect(abs(value - exact) <= 4 * binomialError(exact, Self.calls), "\(value)")
  }
}
