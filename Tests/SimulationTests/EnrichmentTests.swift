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

/// Services that look for contact data.
@Suite("Data enrichment") struct EnrichmentTests {
  /// Calls every day, which the debtor hears whenever they get through.
  private func scene(_ services: [Enrichment], days: Int = 100) throws -> Scene {
    var call = ChannelSpecification(.agentCall)
    call.engagement = 1
    var scene = try Scene([Step(.dpd(0), every: 1, channel: .fixed(0))], channels: [call])
    scene.horizon = days
    scene.strategies[0].enrichment = services
    return scene
  }

  /// Debtors whose share of calls that get through follows a law.
  private func debtors(_ count: Int, _ law: Distribution) -> PortfolioBlock {
    var block = PortfolioBlock.many(count)
    block.reach = ContiguousArray(
      block.debtors.map { debtor in
        let lanes = DrawAddress(seed: 9, replication: 0, identity: debtor.identity).block(.test, 0)
        return Float(law.quantile(Uniform.fine(lanes.x, lanes.y)))
      })
    return block
  }

  private func reached(_ life: [LifeEvent]) -> [Bool] {
    life.compactMap { event in
      guard case .attempted(_, _, let isEngaged) = event.kind else { return nil }
      return isEngaged
    }
  }

  private func beta(_ a: Double, _ b: Double) -> Double {
    exp(lgamma(a) + lgamma(b) - lgamma(a + b))
  }

  @Test(
    "Of debtors whom n calls missed, m more reach what the posterior and the law of what is found tell (z = 4)",
    arguments: [(0.6, 4, 3), (1.0, 2, 1), (0.25, 6, 5)])
  func posterior(hit: Double, missed: Int, more: Int) throws {
    let (a, b, c, d) = (1.0, 4.0, 3.0, 2.0)
    let service = Enrichment(
      name: "phones", channels: [0], afterFailed: missed, hit: hit,
      finds: try .beta(a: c, b: d))
    let scene = try scene([service], days: missed + more)
    let block = debtors(12_000, try .beta(a: a, b: b))
    let model = try scene.model()
    var (asked, hits, answered) = (0, 0, 0)
    for debtor in block.debtors.indices {
      let life = model.trace(block, debtor: debtor, strategy: 0, seed: 5, replication: 0)
      let calls = reached(life)
      #expect(calls.count == missed + more)
      guard !calls.prefix(missed).contains(true) else { continue }
      asked += 1
      hits += life.contains { $0.kind == .contactFound(channel: 0) } ? 1 : 0
      answered += calls.dropFirst(missed).contains(true) ? 1 : 0
    }
    let (n, m) = (Double(missed), Double(more))
    let old = beta(a, b + n + m) / beta(a, b + n)
    let new = beta(c, d + m) / beta(c, d)
    let expected = 1 - (1 - hit) * old - hit * new
    #expect(asked > 3_000)
    #expect(abs(Double(hits) / Double(asked) - hit) <= 4 * binomialError(hit, asked))
    #expect(
      abs(Double(answered) / Double(asked) - expected) <= 4 * binomialError(expected, asked))
    // The test could tell both from the contacts that they had.
    #expect(expected - (1 - old) > 8 * binomialError(expected, asked))
  }

  @Test("Without a law of its own, what is found follows that of the segment (z = 4)")
  func lawOfTheSegment() throws {
    let service = Enrichment(name: "phones", channels: [0], afterFailed: 1, hit: 1)
    var scene = try scene([service], days: 2)
    let block = debtors(8_000, try .constant(value: 0))
    func share() throws -> Double {
      let model = try scene.model()
      let second = block.debtors.indices.count { debtor in
        reached(
          model.trace(block, debtor: debtor, strategy: 0, seed: 5, replication: 0)
        )[1]
      }
      return Double(second) / 8_000
    }
    scene.reach = [[try .beta(a: 3, b: 1)]]
    #expect(abs(try share() - 0.75) < 4 * binomialError(0.75, 8_000))
    scene.reach = [[nil]]
    #expect(try share() == 0)
  }

  @Test("Asked again after as many failures, never while a result is awaited, up to the limit")
  func again() throws {
    let service = Enrichment(
      name: "phones", channels: [0], afterFailed: 2, hit: 0, delay: 5, limit: 3)
    let life = try scene([service], days: 40).life(debtors(1, try .constant(value: 0)))
    #expect(life.times(of: .inquired(channel: 0)) == [1, 7, 13])
    #expect(life.times(of: .nothingFound(channel: 0)) == [6, 12, 18])
    #expect(life.times(of: .contactFound(channel: 0)).isEmpty)
  }

  @Test("Asked once at placement, of those for whom the conditions hold")
  func placement() throws {
    var service = Enrichment(
      name: "phones", channels: [0], afterFailed: 0, hit: 1, finds: try .constant(value: 1),
      limit: 5)
    let block = debtors(1, try .constant(value: 0))
    let life = try scene([service], days: 9).life(block)
    #expect(life.times(of: .inquired(channel: 0)) == [0])
    // The result comes after the touch of the same instant.
    #expect(reached(life) == [false] + [Bool](repeating: true, count: 8))
    service.conditions = [Condition(.balance, .greater, 1e6)]
    #expect(try scene([service], days: 9).life(block).times(of: .inquired(channel: 0)).isEmpty)
  }

  @Test("An inquiry or a hit is paid for, and counted")
  func costs() throws {
    var service = Enrichment(
      name: "phones", channels: [0], afterFailed: 3, hit: 0.4, finds: try .constant(value: 1),
      cost: 0.35, limit: 2)
    let block = debtors(4_000, try .constant(value: 0))
    func outcome() throws -> (asked: Double, rate: Double, cost: Double, cause: Double) {
      let scene = try scene([service], days: 20)
      let cause = MetricFamily.costPerAccount["enrichment"]
      return (
        try scene.value(.enrichmentsPerDebtor, block), try scene.value(.enrichmentHitRate, block),
        try scene.value(.costPerAccount, block), try scene.value(cause, block)
      )
    }
    let each = try outcome()
    // Those of whom the first found nothing are asked for again.
    #expect(abs(each.asked - 1.6) < 4 * binomialError(0.4, 4_000))
    #expect(abs(each.rate - 0.4) < 4 * binomialError(0.4, 6_400))
    #expect(abs(each.cost - 0.35 * each.asked) < 1e-9 && each.cost == each.cause)
    service.charge = .hit
    let hits = try outcome()
    #expect(hits.asked == each.asked)
    #expect(abs(hits.cost - 0.35 * hits.asked * hits.rate) < 1e-9 && hits.cost == hits.cause)
  }

  @Test("What is found serves every channel of its line, and no other")
  func lines() throws {
    var (call, bot, letter) = (
      ChannelSpecification(.agentCall), ChannelSpecification(.voiceBot),
      ChannelSpecification(.letter)
    )
    (call.engagement, bot.engagement, letter.engagement) = (1, 1, 1)
    bot.line = 0
    var scene = try Scene(
      (0..<3).map { Step(.dpd($0), every: 3, channel: .fixed($0)) }, channels: [call, bot, letter])
    scene.horizon = 12
    scene.strategies[0].enrichment = [
      Enrichment(
        name: "phones", channels: [1], afterFailed: 1, hit: 1, finds: try .constant(value: 1))
    ]
    var block = PortfolioBlock.many(1)
    block.reach = [0, 0, 0]
    let calls = reached(try scene.life(block))
    #expect(calls == [false] + (1..<12).map { $0 % 3 != 2 })
  }

  @Test("A service that is never asked changes nothing of a life")
  func idle() throws {
    var scene = try scene([], days: 60)
    scene.baseline = .constant(0.01)
    scene.channels[0].stimulus = 0.05
    scene.channels[0].engagement = 0.4
    let block = debtors(40, try .uniform(low: 0, high: 1))
    let before = try scene.model()
    scene.strategies[0].enrichment = [
      Enrichment(name: "phones", channels: [0], afterFailed: 1_000, hit: 1)
    ]
    let after = try scene.model()
    for debtor in 0..<40 {
      #expect(
        before.trace(block, debtor: debtor, strategy: 0, seed: 5, replication: 0)
          == after.trace(block, debtor: debtor, strategy: 0, seed: 5, replication: 0))
    }
  }

  @Test("Numbers out of their ranges are refused")
  func refused() throws {
    let good = Enrichment(name: "phones", channels: [0], afterFailed: 1, hit: 0.5)
    _ = try scene([good]).model()
    let faults: [(inout Enrichment) throws -> Void] = [
      { $0.hit = 1.1 }, { $0.hit = .nan }, { $0.cost = -1 }, { $0.delay = -1 }, { $0.limit = 0 },
      { $0.afterFailed = -1 }, { $0.channels = [] }, { $0.channels = [1] },
      { $0.finds = try .uniform(low: 0, high: 2) },
    ]
    for fault in faults {
      var service = good
      try fault(&service)
      #expect(throws: ModelError.self) { try scene([service]).model() }
    }
  }
}
