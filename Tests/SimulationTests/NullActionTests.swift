// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Randomness
import Simulation
import Strategies
import Testing
import Vocabulary

/// What must change nothing changes nothing, to the last bit.
@Suite("Null actions and observers") struct NullActionTests {
  private static let path = [
    Step(.dpd(2), every: 5, channel: .fixed(0)),
    Step(
      .dpd(10), every: 20, channel: .fixed(1),
      offer: .promise(PromiseOffer(within: 10, grace: 2))),
  ]

  /// A busy world: messages, calls with promises, fatigue, opt-outs, latency, discounting.
  private func busy(_ strategies: [Strategy]) throws -> Scene {
    var scene = try Scene()
    scene.baseline = .constant(0.01)
    scene.excitation = Excitation(
      decay: 0.1, initial: 0.01, habitPerPayment: 0.005, habitPerShare: 0.01, saturation: 0.8)
    var message = ChannelSpecification.certain(.sms, stimulus: 0.05, engagement: 0.4)
    (message.irritation, message.optOut, message.complaint) = (0.1, 0.02, 0.01)
    (message.fatigue, message.latency, message.costPerAttempt) = (0.1, 0.5, 0.0075)
    var call = ChannelSpecification.certain(.agentCall, stimulus: 0.1, engagement: 0.5)
    (call.irritation, call.costPerMinute, call.handling) = (0.3, 0.8, HandlingTime(engaged: 4))
    var silent = ChannelSpecification.certain(.letter, engagement: 0)
    silent.deliverability = 0
    scene.channels = [message, call, silent]
    scene.type.promises = 0.6
    scene.type.reliability = 0.7
    scene.discountRate = 0.0003
    scene.strategies = strategies
    return scene
  }

  private func bits(_ outcome: Outcome) -> [UInt64] {
    (outcome.values + outcome.curve + [outcome.recoveryError]).map(\.bitPattern)
  }

  @Test("A touch that reaches nobody, costs nothing and irritates nobody changes no other event")
  func nullAction() throws {
    let null = Step(.dpd(0), every: 3, channel: .fixed(2), time: 0.5)
    let scene = try busy([.simple(Self.path), .simple([null] + Self.path)])
    var touches = 0
    for identity in 0..<200 {
      let debtor = PortfolioBlock.one([80_000, 20_000], identity: UInt64(identity))
      let with = try scene.life(debtor, strategy: 1)
      let without = try scene.life(debtor)
      let rest = with.filter { event in
        switch event.kind {
        case .attempted(2, _, _), .blocked(2, _): return false
        default: return true
        }
      }
      touches += with.count - rest.count
      #expect(rest == without)
    }
    #expect(touches > 1_000)
    let block = PortfolioBlock.many(200)
    let outcomes = try (0..<2).map { try scene.outcome(block, strategy: $0) }
    #expect(outcomes[0].curve.map(\.bitPattern) == outcomes[1].curve.map(\.bitPattern))
    #expect(outcomes[0].recoveryError.bitPattern == outcomes[1].recoveryError.bitPattern)
    for metric in [.recoveryRate, .netRecoveryRate, .npv, .keptRate, .optOutsPer1000] as [Metric] {
      #expect(
        try scene.value(metric, block, strategy: 0) == scene.value(metric, block, strategy: 1))
    }
  }

  @Test("Equal strategies come to the same; another strategy beside does not change the first")
  func equalAndAlone() throws {
    let other = Strategy.simple([Step(.dpd(0), every: 1, channel: .fixed(0))], name: "other")
    let block = PortfolioBlock.many(200)
    let alone = bits(try busy([.simple(Self.path)]).outcome(block))
    let pair = try busy([.simple(Self.path), .simple(Self.path, name: "twin"), other])
    #expect(bits(try pair.outcome(block)) == alone)
    #expect(bits(try pair.outcome(block, strategy: 1)) == alone)
    let second = try busy([other, .simple(Self.path)])
    #expect(bits(try second.outcome(block, strategy: 1)) == alone)
    #expect(bits(try second.outcome(block, strategy: 0)) != alone)
  }

  @Test("Watching a life gives the cash of not watching it")
  func observer() throws {
    let scene = try busy([.simple(Self.path)])
    var cash: Int64 = 0
    for identity in 0..<200 {
      let debtor = PortfolioBlock.one([80_000, 20_000], identity: UInt64(identity))
      let life = try scene.life(debtor)
      let watched = Double(life.cash()) / 100_000
      #expect(try scene.outcome(debtor).curve.last == watched)
      #expect(try scene.value(.paymentsPerAccount, debtor) == Double(life.payments.count) / 2)
      #expect(try scene.value(.contactsPerAccount, debtor) == Double(life.attempts().count) / 2)
      cash += life.cash()
    }
    #expect(cash > 1_000_000)
  }
}
