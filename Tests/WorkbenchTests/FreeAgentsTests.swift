// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Results
import Testing

/// Agents who cost nothing make no cost uncertain: what is 0 by the scenario is exact, with them and without.
@Suite struct FreeAgentsTests {
  private static func scenario(_ agents: String, _ channel: String) -> String {
    """
    version: 1
    name: free
    start: 2026-01-05
    horizon: 30 days
    seed: 3
    replications: 6
    portfolio:
      accounts: 200
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.02 per day }
    \(agents)
    channels:
      agent_call: { engagement: 40%, stimulus: 0.2 per day, minutes_engaged: 6, minutes_unanswered: 1\(channel) }
    strategies:
      calls: { path: [{ at: 0 dpd, every: 7 days, channel: agent_call }] }

    """
  }

  private func facts(_ agents: String, _ channel: String) async throws -> [String: EstimateFact?] {
    let record = try await VariantRunTests.run(Self.scenario(agents, channel))
    return Dictionary(
      uniqueKeysWithValues: record.summary.strategies[0].metrics.map { ($0.name, $0.estimate.fact) }
    )
  }

  @Test func costsThatCannotBeAreExact() async throws {
    let team = "resources: { callers: { agents: 20 } }"
    let alone = try await facts("", "")
    let free = try await facts(team, ", resource: callers")
    for metric in [Metric.costPerAccount, .costPerUnitCollected] {
      #expect(alone[metric.name] == .exact && free[metric.name] == .exact, "\(metric.name)")
    }
    #expect(free[Metric.wagesPerAccount.name] == .exact)
    #expect(free[Metric.idleCostPerAccount.name] == .exact)
    let paid = try await facts(
      team.replacing("20 }", with: "20, wage_per_hour: 6 }"), ", resource: callers")
    #expect(paid[Metric.idleCostPerAccount.name] != .exact)
  }
}
