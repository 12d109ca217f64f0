// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Randomness
import Strategies
import Testing
import Vocabulary

@testable import Scenarios

/// `enrichment` of strategies.
@Suite("Keys of data enrichment") struct EnrichmentKeyTests: ReadsScenarios {
  private static func scenario(
    _ services: String, reach: String = "reach: { agent_call: { beta: { a: 1, b: 4 } } }",
    behavior: String = "{ baseline: 0.02 per day }"
  ) -> String {
    """
    version: 1
    name: enrichment
    start: 2026-01-05
    horizon: 90 days
    portfolio:
      accounts: 300
      segments: { a: { balance: 100, dpd: 0, \(reach) } }
    behavior: \(behavior)
    channels:
      sms: { engagement: 40%, stimulus: 0.2 per day }
      agent_call: { engagement: 60%, stimulus: 0.2 per day }
    strategies:
      calls:
        path: [{ at: 0 dpd, every: 3 days, channel: agent_call }]
        enrichment: \(services)

    """
  }

  @Test func readsServices() throws {
    let scenario = try read(
      Self.scenario(
        "{ phones: { channels: [agent_call, sms], after_failed: 4, while: { dpd: \"< 30 dpd\" }, hit: 40%, finds: { beta: { a: 2, b: 3 } }, cost_per_search: 0.30, charged: hit, delay: 36 hours, limit: 2 } }"
      ))
    let service = try #require(scenario.strategies[0].enrichment.first)
    #expect(service.name == "phones" && service.channels == [1, 0])
    #expect(service.afterFailed == 4 && service.limit == 2 && service.delay == 1.5)
    #expect(service.conditions == [Condition(.dpd, .less, 30)])
    #expect(service.hit == 0.4 && service.cost == 0.3 && service.charge == .hit)
    #expect(service.finds?.mean == 0.4)
    #expect(scenario.warnings.isEmpty)
    #expect(try read(scenario.resolved).strategies == scenario.strategies)
  }

  @Test("What is not said is one free inquiry, answered at once, of the segment's law")
  func defaults() throws {
    let scenario = try read(
      Self.scenario("{ phones: { channels: [agent_call], after_failed: 4, hit: 40% } }"))
    #expect(
      scenario.strategies[0].enrichment
        == [Enrichment(name: "phones", channels: [1], afterFailed: 4, hit: 0.4)])
  }

  @Test(
    "What is wrong is refused where it stands",
    arguments: [
      ("channels: [fax], after_failed: 4, hit: 40%", "channels[0]"),
      ("channels: [], after_failed: 4, hit: 40%", "channels"),
      ("channels: [agent_call], hit: 40%", ""),
      ("channels: [agent_call], after_failed: 4, hit: 140%", "hit"),
      ("channels: [agent_call], after_failed: -1, hit: 40%", "after_failed"),
      (
        "channels: [agent_call], after_failed: 4, hit: 40%, finds: { uniform: [0, 2] }", "finds"
      ),
      ("channels: [agent_call], after_failed: 4, hit: 40%, charged: match", "charged"),
      ("channels: [agent_call], after_failed: 4, hit: 40%, limit: 0", "limit"),
      ("channels: [agent_call], after_failed: 4, hit: 40%, delay: -1 day", "delay"),
    ])
  func refused(service: String, key: String) throws {
    let found = problems(Self.scenario("{ phones: { \(service) } }"))
    let path = "strategies.calls.enrichment.phones" + (key.isEmpty ? "" : "." + key)
    #expect(found.contains { $0.severity == .error && $0.keyPath.hasPrefix(path) })
  }

  @Test("Too many services, and services of a chain")
  func unusable() {
    let many = (0..<17).map { "s\($0): { channels: [agent_call], after_failed: 4, hit: 40% }" }
    #expect(
      problems(Self.scenario("{ \(many.joined(separator: ", ")) }")).contains {
        $0.severity == .error && $0.keyPath == "strategies.calls.enrichment"
      })
    let chain = """
      version: 1
      name: chain
      horizon: 365 days
      portfolio: { accounts: 300, segments: { a: { balance: 100, dpd: 0 } } }
      behavior:
        model: roll-rate
        states: { C: 0 dpd }
        ends: { paid: paid, bad: lost }
        moves: { C: { paid: 80%, bad: 20% } }
      strategies:
        one: { enrichment: { phones: { channels: [sms], after_failed: 1, hit: 10% } } }

      """
    #expect(
      problems(chain).contains {
        $0.severity == .error && $0.keyPath == "strategies.one.enrichment"
      })
  }

  @Test("Services of no use are warned of")
  func idle() {
    let phones = "channels: [agent_call], after_failed: 4"
    #expect(
      problems(Self.scenario("{ phones: { channels: [sms], after_failed: 4, hit: 40% } }"))
        .map(\.keyPath) == ["strategies.calls.enrichment.phones.channels"])
    #expect(
      problems(Self.scenario("{ phones: { \(phones), hit: 40% } }", reach: "")).map(\.keyPath)
        == ["strategies.calls.enrichment.phones"])
    #expect(
      problems(Self.scenario("{ phones: { \(phones), hit: 0% } }")).map(\.keyPath)
        == ["strategies.calls.enrichment.phones.hit"])
    #expect(
      problems(
        Self.scenario("{ phones: { channels: [agent_call], after_failed: 0, hit: 4%, limit: 2 } }")
      ).map(\.keyPath) == ["strategies.calls.enrichment.phones.limit"])
  }
}
