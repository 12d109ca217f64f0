// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Strategies
import Testing
import Vocabulary

@testable import Scenarios

/// `behavior.queries` and `queries` of strategies.
@Suite("Keys of queries") struct QueryKeyTests: ReadsScenarios {
  private static func scenario(
    _ world: String =
      "{ per_day: 0.02 per day, topics: { balance: 60%, plan: 40% }, patience: 36 hours }",
    _ policy: String =
      "{ assistant: { contains: 60%, cost_per_query: 0.05 }, agents: { hours: { monday-friday: 09:00-18:00 } } }",
    calendar: String = ""
  ) -> String {
    """
    version: 1
    name: queries
    start: 2026-01-05
    horizon: 90 days
    \(calendar)
    portfolio:
      accounts: 300
      segments: { a: { balance: 100, dpd: 0 } }
    behavior:
      baseline: 0.02 per day
      \(world.isEmpty ? "" : "queries: " + world)
    channels:
      sms: { engagement: 40%, stimulus: 0.2 per day }
    strategies:
      messages:
        path: [{ at: 0 dpd, every: 7 days, channel: sms }]
        \(policy.isEmpty ? "" : "queries: " + policy)

    """
  }

  @Test func readsBothHalves() throws {
    let scenario = try read(Self.scenario(calendar: "calendar: { country: CO }"))
    let queries = try #require(scenario.behavior.intensity?.queries)
    #expect(queries.perDay == 0.02)
    #expect(queries.topics == [0.6, 0, 0.4, 0])
    #expect(queries.patience == 1.5)
    #expect(queries.byHour == Queries.evenly)
    let answering = try #require(scenario.strategies[0].queries)
    #expect(answering.assistant == .init(contains: [0.6, 0.6, 0.6, 0.6], cost: 0.05))
    let agents = try #require(answering.agents)
    #expect(agents.hours.minutes[4] == 540..<1_080)
    #expect(agents.hours.minutes[5].isEmpty)
    #expect(agents.hours.closedOn.contains(try #require(CivilDate(year: 2026, month: 1, day: 12))))
    #expect(scenario.warnings.isEmpty)
  }

  @Test func containmentByTopic() throws {
    let policy = "{ assistant: { contains: { balance: 95%, how_to_pay: 80% } } }"
    #expect(
      try read(Self.scenario(Self.asked, policy)).strategies[0].queries?.assistant?.contains
        == [0.95, 0.8, 0, 0])
  }

  private static let asked = "{ per_day: 0.02 per day }"

  @Test(
    "What is wrong is refused",
    arguments: [
      ("{ per_day: 0.02 per day, topics: { balance: 60%, plan: 30% } }", "behavior.queries.topics"),
      ("{ per_day: 0.02 per day, by_hour: [1, 2, 3] }", "behavior.queries.by_hour"),
      ("{ per_day: 0.02 per day, patience: 0 days }", "behavior.queries.patience"),
      ("{ per_day: 0.02 per day, complaints: 120% }", "behavior.queries.complaints"),
    ])
  func refusedWorlds(world: String, path: String) throws {
    let found = problems(Self.scenario(world))
    #expect(found.contains { $0.keyPath.hasPrefix(path) && $0.severity == .error })
  }

  @Test("Hours of which none has questions")
  func noHour() throws {
    let zeros = [String](repeating: "0", count: 24).joined(separator: ", ")
    let found = problems(Self.scenario("{ per_day: 0.02 per day, by_hour: [\(zeros)] }"))
    #expect(found.map(\.keyPath) == ["behavior.queries.by_hour"])
  }

  @Test("Who answers where nobody asks, and questions that never come, are warned of")
  func idle() throws {
    #expect(problems(Self.scenario("")).map(\.keyPath) == ["strategies.messages.queries"])
    #expect(
      problems(Self.scenario("{ patience: 2 days }")).map(\.keyPath) == ["behavior.queries"])
    #expect(problems(Self.scenario("", "")).isEmpty)
  }
}
