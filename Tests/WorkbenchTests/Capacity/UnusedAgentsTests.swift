// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import OutputAnalysis
import Results
import Testing

@testable import Workbench

/// A strategy meets and pays the agents that its touches may need, and nobody else's.
@Suite struct UnusedAgentsTests {
  private static let one = "one: { agents: 1, minutes_per_day: 60, wage_per_hour: 6 }"
  private static let three = "three: { agents: 3, minutes_per_day: 100, wage_per_hour: 30 }"
  private static let calls = "calls: { path: [{ at: 0 dpd, every: 3 days, channel: agent_call }] }"
  private static let texts = "texts: { path: [{ at: 0 dpd, every: 7 days, channel: sms }] }"

  private func scenario(_ resources: [String], _ strategies: [String]) -> String {
    """
    version: 1
    name: agents
    start: 2026-01-05
    horizon: 30 days
    seed: 5
    replications: 4
    portfolio:
      accounts: 200
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.02 per day }
    \(resources.isEmpty ? "" : "resources: { \(resources.joined(separator: ", ")) }")
    channels:
      agent_call:
        engagement: 40%
        stimulus: 0.1 per day
        minutes_engaged: 6
        minutes_unanswered: 1
    \(resources.isEmpty ? "" : "    resource: one")
      voice_bot:
        engagement: 10%
        stimulus: 0.01 per day
        minutes_engaged: 1
    \(resources.count > 1 ? "    resource: three" : "")
      sms: { engagement: 30%, stimulus: 0.02 per day, cost_per_attempt: 0.1 }
    strategies:
      \(strategies.joined(separator: "\n  "))

    """
  }

  /// What a strategy's metrics come to, told to the last digit.
  private func metrics(
    _ strategy: String, _ resources: [String], _ strategies: [String]
  ) async throws -> [String: String] {
    var found: [String: String] = [:]
    try await StudyFixture.with(scenario(resources, strategies)) { fixture in
      let record = try await fixture.run().execute(threads: 2, control: RunControl(), command: [])
      let summary = try #require(record.summary.strategies.first { $0.name == strategy })
      for metric in summary.metrics { found[metric.name] = "\(metric.estimate)" }
    }
    return found
  }

  @Test func agentsOfOthersCostNothing() async throws {
    let alone = try await metrics("calls", [Self.one], [Self.calls])
    #expect(alone["wages_per_account"] != nil && alone["agent_utilisation"] != nil)
    let bots = "bots: { path: [{ at: 1 dpd, every: 4 days, channel: voice_bot }] }"
    // Others ask for them, or nobody does.
    for strategies in [[Self.calls, bots], [Self.calls]] {
      let beside = try await metrics("calls", [Self.one, Self.three], strategies)
      #expect(alone.filter { beside[$0.key] != $0.value } == [:])
    }
  }

  @Test(
    "A step that never acts changes nothing",
    arguments: ["at: 500 dpd", "at: 0 dpd, while: { balance: \">= 5000\" }"])
  func idleSteps(_ idle: String) async throws {
    let texts = try await metrics("texts", [], [Self.texts])
    let both = """
      texts: { path: [{ at: 0 dpd, every: 7 days, channel: sms }, { \(idle), channel: agent_call }] }
      """
    let beside = try await metrics("texts", [Self.one], [both])
    #expect(texts["net_recovery_rate"] != nil)
    #expect(texts.filter { beside[$0.key] != $0.value } == [:])
  }
}
