// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Foundation
import Measures
import Portfolios
import Randomness
import Strategies
import TestSupport
import Testing
import Vocabulary

@testable import Simulation

/// Debtors who call or write because a contact made them do so.
@Suite("Inbound contacts") struct InboundTests {
  private let always = OpenHours(minutes: [Range<Int>](repeating: 0..<1_440, count: 7))

  /// A letter a day that everybody reads, and a line with a conversation of two minutes.
  private func scene(share: Double, after: Double = 0, _ line: Inbound?) throws -> Scene {
    var letter = ChannelSpecification.certain(.letter)
    letter.answers = ContactAnswers(share: share, after: after)
    var call = ChannelSpecification.certain(.agentCall)
    (call.costPerMinute, call.handling) = (0.25, HandlingTime(engaged: 2, unanswered: 1))
    var scene = try Scene(
      [Step(.dpd(0), every: 1, channel: .fixed(0), time: 0.5)], channels: [letter, call])
    scene.horizon = 50
    scene.strategies[0].inbound = line
    return scene
  }

  @Test("Of R contacts that are read R·p are answered, and cost their minutes (z = 4)")
  func expected() throws {
    let scene = try scene(share: 0.08, Inbound(channel: 1, hours: always))
    let block = PortfolioBlock.many(2_000)
    let calls = try scene.value(.inboundPerDebtor, block)
    #expect(abs(calls - 50 * 0.08) < 4 * (50 * 0.08 * 0.92 / 2_000).squareRoot())
    #expect(try scene.value(.inboundAnsweredRate, block) == 1)
    #expect(abs(try scene.value(.costPerAccount, block) - 0.5 * calls) < 1e-9)
    // A conversation of the debtor's own is no attempt.
    #expect(try scene.value(.contactsPerAccount, block) == 50)
  }

  @Test("The delay is exponential (z = 4)")
  func delay() throws {
    var scene = try scene(share: 1, after: 3, Inbound(channel: 1, hours: always))
    scene.strategies[0].treatments[0].path = [Step(.dpd(0), channel: .fixed(0), time: 0.5)]
    let times = try (0..<2_000).compactMap {
      try scene.life(.one(identity: UInt64($0))).times(of: .calledIn(channel: 0)).first
    }
    let late = Double(times.count { $0 - 0.5 > 3 })
    #expect(times.count > 1_990)
    #expect(abs(late / 2_000 - exp(-1)) < 4 * binomialError(exp(-1), 2_000))
  }

  @Test("Out of hours a call is lost, or called back when somebody is there")
  func hours() throws {
    // From 8:00 to 12:00; the letter is read at noon.
    let morning = OpenHours(minutes: [Range<Int>](repeating: 480..<720, count: 7))
    var line = Inbound(channel: 1, hours: morning)
    let lost = try scene(share: 1, line).life()
    #expect(lost.times(of: .calledIn(channel: 0)).count == 50)
    #expect(lost.times(of: .inboundLost(channel: 0)).count == 50)
    #expect(lost.times(of: .conversed(channel: 1)).isEmpty)
    line.closed = .calledBack
    let back = try scene(share: 1, line).life()
    #expect(back.times(of: .calledIn(channel: 0)).count == 50)
    #expect(back.times(of: .conversed(channel: 1)) == (1..<50).map { Double($0) + 1.0 / 3 })
    #expect(try scene(share: 1, nil).life().times(of: .inboundLost(channel: 0)).count == 50)
  }

  @Test("What is proposed is agreed to as in a call of the collector's own (z = 4)")
  func offer() throws {
    var scene = try scene(
      share: 1, Inbound(channel: 1, hours: always, offer: .promise(PromiseOffer())))
    scene.strategies[0].treatments[0].path = [Step(.dpd(0), channel: .fixed(0), time: 0.5)]
    scene.type.promises = 0.3
    let lives = try (0..<2_000).map { try scene.life(.one(identity: UInt64($0))) }
    let agreed = lives.count { life in
      life.contains { if case .agreed = $0.kind { true } else { false } }
    }
    #expect(abs(Double(agreed) / 2_000 - 0.3) < 4 * binomialError(0.3, 2_000))
  }

  @Test("A conversation that the debtor began starts a pause, and a call that nobody took does not")
  func pause() throws {
    var scene = try scene(share: 1, Inbound(channel: 1, hours: always))
    scene.strategies[0].treatments[0].path = [
      Step(.dpd(0), channel: .fixed(0), time: 0.5),
      Step(.dpd(1), every: 1, channel: .fixed(1), time: 0.5),
    ]
    scene.channels[1].engagement = 0
    scene.rules = ContactRules([
      PackRule(name: "quiet", .quiet(days: 7, after: [1]), channels: [1])
    ])
    scene.horizon = 12
    func calls() throws -> [Double] {
      try scene.life().filter {
        if case .attempted(1, _, _) = $0.kind { true } else { false }
      }.map(\.time)
    }
    #expect(try calls() == (7..<12).map { Double($0) + 0.5 })
    scene.strategies[0].inbound = nil
    #expect(try calls() == (1..<12).map { Double($0) + 0.5 })
  }

  @Test("A message says by itself how often it is answered; without that the channel does")
  func messages() throws {
    var scene = try scene(share: 1, Inbound(channel: 1, hours: always))
    scene.messages = [
      Message(name: "plain"), Message(name: "silent", answers: ContactAnswers(share: 0)),
      Message(name: "later", answers: ContactAnswers(share: 1, after: 1e-3)),
    ]
    for (message, calls) in [(0, 50), (1, 0), (2, 50)] {
      scene.strategies[0].treatments[0].path[0].message = message
      let times = try scene.life().times(of: .calledIn(channel: 0))
      #expect(times.count == calls)
      #expect(
        times.allSatisfy { ($0 - 0.5).truncatingRemainder(dividingBy: 1) > 0 } == (message != 0))
    }
  }

  @Test("Lives end alike in one block and in many, and after rest")
  func blocks() throws {
    var scene = try scene(
      share: 0.5, after: 2, Inbound(channel: 1, hours: weekdays, closed: .calledBack))
    scene.resources = [Resource(name: "desk", agents: 1, minutesPerDay: 20)]
    scene.channels[1].resource = 0
    scene.horizon = 30
    let model = try scene.model()
    let whole = model.total(of: [.many(60)], strategy: 0, seed: 4, replication: 0)
    let parts = model.total(
      of: (0..<60).reversed().map { .one(identity: UInt64($0)) },
      strategy: 0, seed: 4, replication: 0)
    #expect(
      model.outcome(whole).values.map(\.bitPattern) == model.outcome(parts).values.map(\.bitPattern)
    )
    #expect(whole[.answeredInbound] > 100 && whole[.inbound] > whole[.answeredInbound])
  }

  // MARK: Agents who are few

  private let weekdays = OpenHours(
    minutes: [Range<Int>](repeating: 540..<1_080, count: 5) + [0..<0, 0..<0])

  private func answered(_ resource: Resource?, _ minutes: Double = 3) throws -> Scene {
    var scene = try Scene([], channels: [])
    scene.queries = Queries(perDay: 0.2, patience: 20)
    scene.baseline = .constant(0.02)
    scene.strategies = [.simple([])]
    var agents = QueryAnswering.Agents(
      hours: OpenHours(minutes: [Range<Int>](repeating: 540..<1_080, count: 5) + [0..<0, 0..<0]),
      takes: 0.5 / 24)
    if let resource {
      scene.resources = [resource]
      agents.resource = 0
      agents.minutes = try .constant(value: minutes)
    }
    scene.strategies[0].queries = QueryAnswering(agents: agents)
    scene.horizon = 60
    return scene
  }

  private func total(_ scene: Scene, _ block: PortfolioBlock) throws -> (Outcome, [Metric]) {
    let model = try scene.model()
    let tally = model.total(of: [block], strategy: 0, seed: 4, replication: 0)
    return (model.outcome(tally), model.metrics(strategy: 0))
  }

  @Test("With agents enough, questions end as without a resource, to the last bit")
  func enough() throws {
    let block = PortfolioBlock.many(300)
    let (free, names) = try total(try answered(nil), block)
    let (served, all) = try total(try answered(Resource(name: "desk", agents: 500)), block)
    for (metric, value) in zip(names, free.values) {
      guard let place = all.firstIndex(of: metric) else { continue }
      #expect(served.values[place].bitPattern == value.bitPattern, "\(metric.name)")
    }
    #expect(served.curve == free.curve)
  }

  @Test("Minutes balance: answers times their minutes, never more than the day and its last call")
  func minutes() throws {
    let scene = try answered(Resource(name: "desk", agents: 1, minutesPerDay: 60), 5)
    let block = PortfolioBlock.many(300)
    let model = try scene.model()
    let tally = model.total(of: [block], strategy: 0, seed: 4, replication: 0)
    let days = try #require(model.outcome(tally).resources.first)
    let answers = Double(tally[.answeredQueries])
    #expect(days.calls.reduce(0, +) == answers)
    #expect(abs(days.busy.reduce(0, +) - 5 * answers) < 1e-6)
    for (busy, staffed) in zip(days.busy, days.staffed) {
      #expect(busy < staffed + 5 || staffed == 0 && busy == 0)
    }
    // Sixty questions a day and time for twelve: others wait, and are given up after their patience.
    #expect(days.backlog.max() ?? 0 > 100)
    #expect(tally[.queries] > tally[.answeredQueries] * 3)
    #expect(days.busy.filter { $0 > 0 }.allSatisfy { $0 == 60 })
  }

  @Test("Waiting for agents begins when one is asked for, not when the question comes")
  func waiting() throws {
    var scene = try answered(Resource(name: "desk", agents: 500))
    func value(_ metric: Metric) throws -> Double {
      let (outcome, metrics) = try total(scene, .many(300))
      return outcome.values[try #require(metrics.firstIndex(of: metric))]
    }
    #expect(try value(.waitingDays) == 0)
    #expect(try value(.queryAnswerDays) > 0.5)
    scene.resources = [Resource(name: "desk", agents: 1, minutesPerDay: 150)]
    #expect(try value(.waitingDays) > 0.5)
  }

  @Test("A debtor's own touch does not hold up a question of the same day")
  func ownTouch() throws {
    var scene = try answered(Resource(name: "desk", agents: 1, minutesPerDay: 480))
    scene.queries?.perDay = 0.05
    var call = ChannelSpecification.certain(.agentCall)
    (call.resource, call.handling) = (0, HandlingTime(engaged: 3, unanswered: 3))
    scene.channels = [call]
    // Everybody is to be called every day at six; there is time for 160; fifteen ask, on Mondays 45, who are called as well.
    scene.strategies[0].treatments = [
      Strategy.simple([Step(.dpd(0), every: 1, channel: .fixed(0), time: 0.25)]).treatments[0]
    ]
    scene.strategies[0].priority = try PriorityExpression(parsing: "noise")
    // Touches do not wait, so that whoever waits at the end of a day has asked something.
    scene.strategies[0].unserved = .drop
    let model = try scene.model()
    let tally = model.total(of: [.many(300)], strategy: 0, seed: 4, replication: 0)
    let days = try #require(model.outcome(tally).resources.first)
    #expect(tally[.answeredQueries] > 500)
    #expect(days.backlog.allSatisfy { $0 == 0 })
    #expect(days.busy.filter { $0 == 480 }.count > 40)
  }

  @Test("Calls come before touches, and one life lived again alone is the same")
  func contest() throws {
    var scene = try scene(share: 0.5, Inbound(channel: 1, hours: always, closed: .calledBack))
    scene.resources = [Resource(name: "desk", agents: 1, minutesPerDay: 40)]
    scene.channels[1].resource = 0
    scene.strategies[0].treatments[0].path.append(
      Step(.dpd(0), every: 2, channel: .fixed(1), time: 0.6))
    scene.horizon = 20
    let block = PortfolioBlock.many(40)
    let model = try scene.model()
    let tally = model.total(of: [block], strategy: 0, seed: 4, replication: 0)
    let days = try #require(model.outcome(tally).resources.first)
    #expect(tally[.answeredInbound] > 100)
    #expect(days.busy.allSatisfy { $0 <= 42 })
    for debtor in 0..<40 {
      let shared = model.traceShared(
        [block], debtor: debtor, strategy: 0, seed: 4, replication: 0)
      let alone = model.replay(
        block, debtor: debtor, strategy: 0, seed: 4, replication: 0, cutoffs: [0: days.cutoffs])
      #expect(shared.events == alone.events)
    }
  }

  @Test("Positions and numbers that are not there are refused")
  func refused() throws {
    #expect(throws: ModelError.self) { try scene(share: 1.5, nil).model() }
    #expect(throws: ModelError.self) { try scene(share: 0.5, after: -1, nil).model() }
    #expect(throws: ModelError.self) {
      try scene(share: 0.5, Inbound(channel: 7, hours: always)).model()
    }
    var machine = Resource(name: "desk", agents: 1)
    machine.dialing = .predictive(lines: 2)
    #expect(throws: ModelError.self) { try answered(machine).model() }
  }
}
