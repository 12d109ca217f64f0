// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Foundation
import Measures
import Portfolios
import Randomness
import Simulation
import Strategies
import TestSupport
import Testing
import Vocabulary

/// What debtors ask, who answers, and what waiting does to them.
@Suite("Queries") struct QueryTests {
  private func scene(_ queries: Queries, _ answering: QueryAnswering? = nil) throws -> Scene {
    var scene = try Scene()
    scene.queries = queries
    var strategy = Strategy.simple([])
    strategy.queries = answering
    scene.strategies = [strategy]
    return scene
  }

  private let officeHours = QueryAnswering(
    agents: .init(
      hours: OpenHours(
        minutes: [Range<Int>](repeating: 540..<1_080, count: 5) + [0..<0, 0..<0],
        closedOn: [CivilDate(year: 2026, month: 1, day: 6)].compactMap { $0 }.asSet),
      takes: 0.5 / 24))

  @Test("Questions come at their rate, by the hours of the day (z = 4)")
  func rate() throws {
    var queries = Queries(perDay: 0.2)
    queries.byHour = (0..<24).map { (9..<18).contains($0) ? 4 : 1 }
    var scene = try scene(queries)
    scene.horizon = 200
    let lives = try (0..<300).map { try scene.life(.one(identity: UInt64($0))) }
    let times = lives.flatMap(\.questions).map(\.time)
    let expected = 0.2 * 200 * 300
    #expect(abs(Double(times.count) - expected) < 4 * expected.squareRoot())
    let byDay = times.count { (0.375..<0.75).contains($0 - $0.rounded(.down)) }
    let share = 36.0 / 51
    #expect(
      abs(Double(byDay) / Double(times.count) - share) < 4 * binomialError(share, times.count))
  }

  @Test("Agents answer after half an hour of their time: not at night, on weekends or holidays")
  func officeTime() throws {
    let scene = try scene(Queries(perDay: 1, patience: 30), officeHours)
    var seen = 0
    for identity in 0..<20 {
      for answer in try scene.life(.one(identity: UInt64(identity))).answers {
        // Minute by minute, in another way than the engine: half an hour at work between question and answer.
        let minutes = Int((answer.hours * 60).rounded(.up))
        let start = answer.time - answer.hours / 24
        let worked = (0..<minutes).count { minute in
          let time = start + Double(minute) / 1_440
          let day = Int(time)
          let of = (time - Double(day)) * 1_440
          // Day 0 is a Thursday, day 5 a holiday.
          return (540..<1_080).contains(of) && ![2, 3].contains(day % 7) && day != 5
        }
        #expect((29...32).contains(worked))
        seen += 1
      }
    }
    #expect(seen > 1_000)
  }

  @Test(
    "Payments stand still while a question waits: exp(−λ·min(t, patience)) of the time is free (z = 4)"
  )
  func holding() throws {
    var scene = try scene(Queries(perDay: 0.3, patience: 2))
    scene.baseline = .constant(0.4)
    scene.type.full = [0, 0, 0]
    scene.partial = try .uniform(low: 1e-9, high: 2e-9)
    scene.horizon = 40
    let block = PortfolioBlock.many(4_000) { _ in }
    let payments = try scene.value(.paymentsPerAccount, block)
    let free = (1 - exp(-0.6)) / 0.3 + 38 * exp(-0.6)
    // The variance of a payment count given the free time, and that of the free time, which is below its mean square.
    let error = ((0.4 * free + 0.16 * 40 * 2) / 4_000).squareRoot()
    #expect(abs(payments - 0.4 * free) < 4 * error)
    scene.queries?.holding = 0
    #expect(abs(try scene.value(.paymentsPerAccount, block) - 16) < 4 * (16.0 / 4_000).squareRoot())
  }

  @Test("A question that nobody answers is given up, and complained of by the day (z = 4)")
  func complaints() throws {
    let scene = try scene(Queries(perDay: 0.1, patience: 4, complaint: 0.05))
    let lives = try (0..<400).map { try scene.life(.one(identity: UInt64($0))) }
    let ended = lives.joined().count { $0.kind == .queryGivenUp }
    let complained = lives.joined().count { $0.kind == .complainedOfWaiting }
    let share = 1 - 0.95 * 0.95 * 0.95 * 0.95
    #expect(ended > 3_000)
    #expect(abs(Double(complained) / Double(ended) - share) < 4 * binomialError(share, ended))
  }

  @Test("An assistant answers at once what it contains, by topic")
  func containment() throws {
    var answering = officeHours
    answering.assistant = .init(contains: [1, 0, 1, 0], cost: 2)
    let scene = try scene(
      Queries(perDay: 0.5, topics: [0.4, 0.3, 0.2, 0.1], patience: 50), answering)
    var contained: [QueryTopic: Int] = [:]
    for identity in 0..<50 {
      let life = try scene.life(.one(identity: UInt64(identity)))
      for (event, next) in zip(life, life.dropFirst()) {
        guard case .asked(let topic) = event.kind,
          case .answered(true, 0) = next.kind, next.time == event.time
        else { continue }
        contained[topic, default: 0] += 1
      }
    }
    #expect(contained.keys.asSet == [.balance, .plan])
    let block = PortfolioBlock.many(500) { _ in }
    let containment = try scene.value(.queryContainment, block)
    #expect(abs(containment - 0.6) < 4 * binomialError(0.6, 20_000))
    // Two currency units a question, answered or handed on.
    let questions = try scene.value(.queriesPerDebtor, block)
    #expect(abs(try scene.value(.costPerAccount, block) - 2 * questions) < 1e-9)
  }

  @Test("A reminder that is noticed makes a debtor ask with its probability (z = 4)")
  func afterTouch() throws {
    var scene = try scene(Queries(afterTouch: 0.3))
    scene.channels = [.certain()]
    scene.strategies = [.simple([Step(.dpd(0), every: 1, channel: .fixed(0))])]
    let lives = try (0..<100).map { try scene.life(.one(identity: UInt64($0))) }
    let (touches, asked) = (
      lives.flatMap { $0.attempts() }.count, lives.flatMap(\.questions).count
    )
    #expect(touches == 10_000)
    #expect(abs(Double(asked) / 10_000 - 0.3) < 4 * binomialError(0.3, 10_000))
  }

  @Test("Who answers changes nothing of what is asked")
  func sameQuestions() throws {
    var scene = try scene(Queries(perDay: 0.3, topics: [0.5, 0.5, 0, 0]))
    var answered = Strategy.simple([], name: "answered")
    answered.queries = QueryAnswering(assistant: .init(contains: [0.5, 0.5, 0.5, 0.5]))
    scene.strategies.append(answered)
    for identity in 0..<20 {
      let block = PortfolioBlock.one(identity: UInt64(identity))
      let (one, other) = (try scene.life(block), try scene.life(block, strategy: 1))
      #expect(one.questions == other.questions)
    }
  }

  @Test("Debtors who owe nothing ask nothing, and without questions there are no measures of them")
  func nobody() throws {
    var scene = try scene(Queries(perDay: 1))
    scene.baseline = .constant(0.2)
    scene.type.full = [1, 1, 1]
    for identity in 0..<50 {
      let life = try scene.life(.one(identity: UInt64(identity)))
      guard let end = life.times(of: .closed(writtenOff: 0)).first else { continue }
      #expect(life.questions.allSatisfy { $0.time <= end })
    }
    #expect(try scene.model().metrics(strategy: 0).contains(.queryAnsweredRate))
    scene.queries = nil
    #expect(try !scene.model().metrics(strategy: 0).contains(.queryAnsweredRate))
    #expect(try !scene.model().metrics(strategy: 0).contains { $0.name.contains("[queries]") })
  }

  @Test("Numbers out of their ranges are refused")
  func refused() throws {
    for queries in [
      Queries(perDay: -1), Queries(perDay: .nan), Queries(afterTouch: 1.1), Queries(holding: -0.1),
      Queries(patience: 0), Queries(complaint: 2), Queries(topics: [0.5, 0.4, 0, 0]),
      Queries(topics: [1]), Queries(byHour: [1, 2]), Queries(byHour: Queries.evenly.map { _ in 0 }),
    ] {
      #expect(throws: ModelError.self) { try scene(queries).model() }
    }
    var answering = officeHours
    answering.agents?.takes = .nan
    #expect(throws: ModelError.self) { try scene(Queries(), answering).model() }
  }
}

extension Sequence where Element: Hashable {
  fileprivate var asSet: Set<Element> { Set(self) }
}

extension [LifeEvent] {
  /// What was asked, and when.
  fileprivate var questions: [LifeEvent] {
    filter { if case .asked = $0.kind { true } else { false } }
  }

  /// The answers of agents.
  fileprivate var answers: [(time: Double, hours: Double)] {
    compactMap { event in
      guard case .answered(false, let hours) = event.kind else { return nil }
      return (event.time, hours)
    }
  }
}
