// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Simulation
import Strategies
import TestSupport
import Testing
import Vocabulary

/// Contacts that are noticed later than they arrive.
@Suite("Latency") struct LatencyTests {
  private func scene(latency: Double) throws -> Scene {
    var channel = ChannelSpecification.certain(stimulus: 0.01)
    channel.latency = latency
    return try Scene([Step(.dpd(3), channel: .fixed(0))], channels: [channel])
  }

  @Test("Delays are exponential with the channel's mean (z = 4)")
  func mean() throws {
    let scene = try scene(latency: 2)
    let delays = try (0..<1_500).flatMap { identity in
      try scene.life(.one(identity: UInt64(identity))).reminders.map { $0.time - 3 }
    }
    #expect(delays.count == 1_500)
    #expect(delays.allSatisfy { $0 > 0 })
    let mean = delays.reduce(0, +) / 1_500
    #expect(abs(mean - 2) < 4 * 2 / 1_500.0.squareRoot())
    let late = Double(delays.count { $0 > 2 }) / 1_500
    #expect(abs(late - 0.36788) < 4 * binomialError(0.36788, 1_500))
  }

  @Test("Without latency a contact is noticed at once")
  func none() throws {
    #expect(try scene(latency: 0).life().reminders.map(\.time) == [3])
  }

  @Test("A closed account ignores what is noticed later")
  func closed() throws {
    var scene = try scene(latency: 10)
    scene.baseline = .constant(0.1)
    scene.type.full = [1, 1, 1]
    var ignored = 0
    for identity in 0..<300 {
      let life = try scene.life(.one(identity: UInt64(identity)))
      let end = try #require(life.times(of: .closed(writtenOff: 0)).first)
      #expect(life.last?.time == end)
      ignored += life.luck == [true] && life.reminders.isEmpty ? 1 : 0
    }
    #expect(ignored > 50)
  }

  @Test("Many contacts may be pending at once, of several accounts")
  func many() throws {
    var channel = ChannelSpecification.certain()
    channel.latency = 15
    var scene = try Scene(
      [Step(.dpd(0), every: 1, until: 29, channel: .fixed(0))], channels: [channel])
    scene.horizon = 1_000
    let life = try scene.life(.one([50_000, 60_000, 70_000]))
    #expect(life.attempts().count == 90)
    #expect(life.reminders.count == 90)
    for account in 0..<3 {
      let own = life.filter { $0.account == account }
      #expect(own.reminders.count == 30)
    }
    #expect(zip(life, life.dropFirst()).allSatisfy { $0.time <= $1.time })
  }

  @Test("An agreement reached meanwhile leaves no reminder")
  func duringAgreement() throws {
    var slow = ChannelSpecification.certain(.sms, stimulus: 0.01)
    slow.latency = 3
    var scene = try Scene(
      [
        Step(.dpd(0), channel: .fixed(0)),
        Step(
          .dpd(0), channel: .fixed(1), offer: .promise(PromiseOffer(within: 20, grace: 3))),
      ], channels: [slow, .certain(.agentCall)])
    scene.type.promises = 1
    scene.type.reliability = 0
    for identity in 0..<50 {
      let life = try scene.life(.one(identity: UInt64(identity)))
      let end = try #require(life.times(of: .agreementBroken).first)
      #expect(life.reminders.allSatisfy { $0.time > end })
    }
  }
}
