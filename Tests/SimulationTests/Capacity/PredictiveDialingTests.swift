// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Randomness
import Strategies
import TestSupport
import Testing
import Vocabulary

@testable import Simulation

/// A machine that dials for agents.
@Suite("Predictive dialing") struct PredictiveDialingTests {
  /// Daily calls that 30 % answer; a talk takes a minute, a ring in vain a tenth of one.
  private func scene(lines: Double, agents: Int = 1) throws -> Scene {
    var channel = ChannelSpecification.certain(.agentCall, engagement: 0.3)
    channel.handling = HandlingTime(engaged: 1, unanswered: try .constant(value: 0.125))
    channel.resource = 0
    var scene = try Scene([Step(.dpd(0), every: 1, channel: .fixed(0))], channels: [channel])
    scene.resources = [Resource(name: "desk", agents: agents, minutesPerDay: 480)]
    scene.resources[0].shifts[0].minutes = [Double](repeating: 480, count: 7)
    scene.resources[0].dialing = .predictive(lines: lines)
    scene.horizon = 20
    return scene
  }

  private func tally(_ scene: Scene, accounts: Int) throws -> Tally {
    try scene.model().total(of: [.many(accounts)], strategy: 0, seed: scene.seed, replication: 0)
  }

  @Test("With p answering and two lines for one agent, p/2 of all answers are abandoned (z = 4)")
  func abandoned() throws {
    let tally = try tally(try scene(lines: 2), accounts: 2_000)
    let (answered, abandoned) = (tally.desk(.answered), tally.desk(.abandoned))
    let rounds = Double(tally.desk(.served)) / 2
    #expect(rounds > 8_000)
    let (p, rate) = (0.3, 0.15)
    // The abandoned of a round less their share of its answers has mean 0.
    let spread =
      2 * p * (1 - p) * rate * rate + p * p * (1 - 2 * rate) * (1 - 2 * rate)
    let error = (spread / rounds).squareRoot() / (2 * p)
    let share = Double(abandoned) / Double(answered + abandoned)
    #expect(abs(share - rate) < 4 * error, "\(share), error \(error)")
  }

  @Test("One line for each free agent abandons nobody, and rings take no agent's minutes")
  func oneLine() throws {
    let tally = try tally(try scene(lines: 1, agents: 3), accounts: 3_000)
    #expect(tally.desk(.abandoned) == 0 && tally.desk(.answered) > 5_000)
    #expect(tally.desk(.busy) == tally.desk(.answered) << 20)
    #expect(tally.attempts == tally.desk(.served))
    #expect(tally.engagedTouches == tally.desk(.answered))
  }

  @Test("More lines keep agents busier, and abandon more")
  func lines() throws {
    let tallies = try [1, 2, 3].map { try tally(try scene(lines: $0, agents: 5), accounts: 12_000) }
    for (fewer, more) in zip(tallies, tallies.dropFirst()) {
      #expect(more.desk(.busy) > fewer.desk(.busy))
      #expect(more.desk(.abandoned) > fewer.desk(.abandoned))
    }
  }

  @Test(
    "Whatever is planned is served, waits, is lost, gives way or is merged",
    arguments: [Unserved.wait, .drop, .channel(1)])
  func balance(unserved: Unserved) throws {
    var scene = try scene(lines: 2.5, agents: 2)
    scene.channels.append(.certain(.sms))
    scene.strategies[0].unserved = unserved
    let (accounts, horizon) = (4_000, Int64(scene.horizon))
    let tally = try tally(scene, accounts: accounts)
    let requests = tally.desk(.requests)
    #expect(requests + tally.desk(.merged) == Int64(accounts) * horizon)
    let waiting = tally.buffer[
      tally.layout.series(.backlog, of: 0) + scene.horizon - 1]
    #expect(
      requests == tally.desk(.served) + tally.desk(.dropped) + tally.desk(.diverted) + waiting)
    #expect((tally.desk(.merged) > 0) == (unserved == .wait))
    #expect((tally.desk(.dropped) > 0) == (unserved == .drop))
    #expect((tally.desk(.diverted) > 0) == (unserved == .channel(1)))
    #expect(tally.attempts == tally.desk(.served) + tally.desk(.diverted))
    #expect(tally.desk(.answered) + tally.desk(.abandoned) < tally.desk(.served))
  }

  @Test("Whoever comes later in the day, from another desk, finds no minutes twice")
  func anotherDesk() throws {
    var dialed = ChannelSpecification.certain(.agentCall, engagement: 0)
    dialed.handling = HandlingTime(engaged: 1, unanswered: 1)
    dialed.resource = 0
    var other = ChannelSpecification.certain(.voiceBot)
    other.handling = HandlingTime(engaged: 1, unanswered: 1)
    other.resource = 1
    var scene = try Scene(
      [
        Step(.dpd(0), channel: .fixed(0), time: 0.3), Step(.dpd(0), channel: .fixed(1), time: 0.5),
        Step(.dpd(0), channel: .fixed(0), time: 0.7),
      ], channels: [dialed, other])
    scene.resources = [
      Resource(name: "machine", agents: 1, minutesPerDay: 480),
      Resource(name: "others", agents: 10, minutesPerDay: 480),
    ]
    scene.resources[0].dialing = .predictive(lines: 1)
    scene.horizon = 1
    let tally = try tally(scene, accounts: 300)
    #expect(tally.desk(.served, 1) == 300)
    #expect(tally.desk(.requests) == 600)
    #expect(tally.desk(.served) == 480)
  }
}

extension Tally {
  /// A counter of a resource.
  fileprivate func desk(_ counter: ResourceCounter, _ resource: Int = 0) -> Int64 {
    buffer[layout.resource(resource) + counter.rawValue]
  }

  /// Attempts that found attention, by all channels.
  fileprivate var engagedTouches: Int64 {
    (0..<layout.channels).reduce(0) { $0 + buffer[layout.engaged + $1] }
  }
}
