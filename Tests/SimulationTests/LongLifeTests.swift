// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Simulation
import Strategies
import Testing
import Vocabulary

/// What is counted in a life neither wraps nor stands still, however long the life is.
@Suite("Long lives") struct LongLifeTests {
  @Test("A condition sees the three hundredth broken promise, and every one after it")
  func brokenPromises() throws {
    let ask = Step(
      .dpd(0), every: 1, channel: .fixed(0), offer: .promise(PromiseOffer(within: 1, grace: 0)))
    let after = Step(
      .dpd(0), every: 1, conditions: [Condition(.brokenPromises, .atLeast, 300)],
      channel: .fixed(1), time: 0.5)
    var scene = try Scene([ask, after], channels: [.certain(.agentCall), .certain(.letter)])
    (scene.type.promises, scene.type.reliability) = (1, 0)
    scene.horizon = 900
    let life = try scene.life()
    let broken = life.times(of: .agreementBroken)
    try #require(broken.count > 350)
    let letters = life.attempts(channel: 1) + life.blocks().filter { $0 != $0.rounded() }
    #expect(letters.min().map { $0 >= broken[299] && $0 < broken[299] + 1 } == true)
    #expect(letters.count >= 900 - Int(broken[299]) - 1)
  }

  @Test("The seventy-thousandth touch is counted, and its luck is its own")
  func touches() throws {
    var message = ChannelSpecification.certain(engagement: 0.5)
    message.latency = 0.01
    let twice = [0.0, 0.5].map { Step(.dpd(0), every: 1, channel: .fixed(0), time: $0) }
    let late = Step(
      .dpd(0), every: 1, conditions: [Condition(.attempts, .atLeast, 70_000)],
      channel: .fixed(1), time: 0.75)
    var scene = try Scene(twice + [late], channels: [message, .certain(.letter)])
    scene.horizon = 36_000
    let life = try scene.life()
    #expect(life.attempts(channel: 1).first == 34_999.75)
    let luck = life.filter { $0.kind.isAttempt(by: 0) }.map(\.kind)
    #expect(luck.count == 72_000)
    // Two runs of 6,000 fair coins are never equal; a luck that comes again after 65,536 touches is.
    #expect(Array(luck[0..<6_000]) != Array(luck[65_536..<71_536]))
    // By chance two lucks agree in half of the touches; 6 standard errors.
    let same = (0..<6_000).count { luck[$0] == luck[65_536 + $0] }
    #expect(abs(Double(same) - 3_000) < 6 * 1_500.0.squareRoot())
    let delays = life.delays
    #expect(Set(delays.map { ($0 * 1e9).rounded() }).count > delays.count * 99 / 100)
  }
}

extension LifeEvent.Kind {
  fileprivate func isAttempt(by channel: Int) -> Bool {
    if case .attempted(channel, _, _) = self { true } else { false }
  }
}

extension [LifeEvent] {
  /// How long each reminder came after the attempt that it followed.
  fileprivate var delays: [Double] {
    var last = 0.0
    return compactMap { event in
      switch event.kind {
      case .attempted(0, _, _): last = event.time
      case .reminded(0, _): return event.time - last
      default: break
      }
      return nil
    }
  }
}
