// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Reporting
import Results
import Testing

@testable import Workbench

/// Minutes beyond the day and days without anybody, as a run counts and tells them.
@Suite struct OverrunTests {
  private static let scenario = """
    version: 1
    name: desk
    start: 2026-01-05
    horizon: 21 days
    seed: 5
    replications: 3
    portfolio:
      accounts: 300
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.02 per day }
    resources:
      callers: { agents: 2, minutes_per_day: 60, absence: 10%, wage_per_hour: 6 }
    channels:
      agent_call:
        engagement: 40%
        stimulus: 0.2 per day
        minutes_engaged: { exponential: { mean: 6 } }
        minutes_unanswered: 1
        resource: callers
    strategies:
      drops: { path: [{ at: 0 dpd, every: 1 day, channel: agent_call }], unserved: drop }
      waits: { path: [{ at: 0 dpd, every: 1 day, channel: agent_call }] }
      seldom: { path: [{ at: 40 dpd, channel: agent_call }, { at: 7 dpd, channel: agent_call }], staff: { callers: 90 } }

    """

  private func record() async throws -> RunRecord {
    var record: RunRecord?
    try await StudyFixture.with(Self.scenario) { fixture in
      record = try await fixture.run().execute(threads: 2, control: RunControl(), command: [])
    }
    return try #require(record)
  }

  private func values(_ metric: String, _ strategy: String, _ record: RunRecord) throws -> [Double]
  {
    let series = try #require(
      record.replications.first { $0.strategy == strategy && $0.metric == metric })
    return series.values.map { $0 ?? .nan }
  }

  /// Time in use is what is not idle, and what goes beyond the day; so it exceeds 1 by no more, and busy agents those there are.
  @Test func minutesAddUp() async throws {
    let record = try await record()
    for (strategy, agents) in [("drops", 2.0), ("waits", 2), ("seldom", 90)] {
      let (used, beyond) = (
        try values("agent_utilisation", strategy, record),
        try values("overrun_rate", strategy, record)
      )
      let wages = try values("wages_per_account", strategy, record)
      let idle = try values("idle_cost_per_account", strategy, record)
      let busy = try values("busy_agents", strategy, record)
      for number in used.indices {
        let parts = 1 - idle[number] / wages[number] + beyond[number]
        #expect(abs(used[number] - parts) < 1e-9, "\(strategy)")
        #expect(busy[number] <= agents * (1 + beyond[number]))
        #expect((beyond[number] > 0.01) == (strategy != "seldom"), "\(beyond[number])")
      }
    }
  }

  @Test func daysOffAreCountedApart() async throws {
    let record = try await record()
    let lost = try values("capacity_dropped", "drops", record)
    let away = try values("dropped_without_staff", "drops", record)
    for (lost, away) in zip(lost, away) {
      // At most 300 accounts on each of six days of weekends, and on a day of which both are absent.
      #expect(away > 600 && away <= 7 * 300 && away < lost / 2, "\(away) of \(lost)")
    }
    #expect(try values("dropped_without_staff", "waits", record) == [0, 0, 0])
  }

  @Test func theReportSaysBoth() async throws {
    let record = try await record()
    func text(_ language: ReportLanguage) -> String {
      TerminalReport(record.summary, language: language, columns: 100).text()
        .split { $0.isWhitespace }.joined(separator: " ")
    }
    for words in [
      "unpaid time beyond the day", "nobody is paid for what goes beyond the day: up to",
      "came due on days on which nobody works", "of these, on days nobody works",
    ] { #expect(text(.english).contains(words), "\(words)") }
    for words in [
      "tiempo sin pagar tras la jornada", "nadie cobra lo que pasa de la jornada: hasta el",
      "tocaban en días en que nadie trabaja", "de ellos, en días en que nadie trabaja",
    ] { #expect(text(.spanish).contains(words), "\(words)") }
  }
}
