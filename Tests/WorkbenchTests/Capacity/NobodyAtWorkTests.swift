// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import OutputAnalysis
import Reporting
import Results
import Storage
import Testing

@testable import Workbench

/// Touches that come due where nobody ever works, and measures without value: the reason is said.
@Suite struct NobodyAtWorkTests {
  private func scenario(_ desk: String, unserved: String = "wait", consent: String = "") -> String {
    """
    version: 1
    name: empty
    start: 2026-01-05
    horizon: 14 days
    seed: 5
    replications: 3
    portfolio:
      accounts: 50
      segments: { a: { balance: 100, dpd: 0\(consent) } }
    behavior:
      preset: consumer-cards
    resources: { callers: { \(desk) } }
    channels:
      preset: latam-2026
      agent_call: { minutes_engaged: 6, minutes_unanswered: 1, cost_per_minute: 0, resource: callers }
    strategies:
      nobody: { path: [] }
      calls:
        path: [{ at: 0 dpd, every: 7 days, channel: agent_call, offer: promise }]
        unserved: \(unserved)
    expect:
      - calls.agent_utilisation >= 50%
      - calls.recovery_rate > nobody.recovery_rate

    """
  }

  private func run<Value>(
    _ text: String, _ body: (RunRecord) throws -> Value
  ) async throws {
    try await StudyFixture.with(text) { fixture in
      _ = try body(try await fixture.run().execute(threads: 2, control: RunControl(), command: []))
    }
  }

  private func text(_ record: RunRecord, _ language: ReportLanguage) -> String {
    TerminalReport(
      record.summary, language: language, columns: 1_000, expectations: record.expectations
    ).text()
  }

  @Test(arguments: [
    ("agents: 2, minutes_per_day: { monday: 60 }, holidays: [2026-01-05, 2026-01-12]", "wait"),
    ("agents: 2, absence: 0.999999", "drop"),
  ])
  func nobodyWasThere(_ desk: String, _ unserved: String) async throws {
    try await run(scenario(desk, unserved: unserved)) { record in
      let deeds = try #require(record.summary.activity?.deeds(of: "calls"))
      let asked = try #require(deeds.unserved)
      #expect(deeds.isIdle && asked > 0)
      let english = text(record, .english)
      #expect(!english.contains("came due for any account"))
      #expect(
        english.contains(
          "Not tested: B calls touched nobody; \(asked) touches asked for agents, and on none of their days was any of them at work."
        ), "\(english)")
      #expect(
        text(record, .spanish).contains(
          "Sin comparar: B calls no tocó a nadie; \(asked) contactos pedían gestores, y en ninguno de sus días trabajaba ninguno de ellos."
        ))
      #expect(english.contains("undecided: not tested, since nobody was touched"))
      #expect(
        text(record, .spanish).contains("no decidida: sin comparar, porque no se tocó a nadie"))
      let document = RunDocument.results(record)
      #expect(document["activity"]?["strategies"]?["calls"]?["unserved"]?.int == asked)
      #expect(document["activity"]?["strategies"]?["nobody"]?["unserved"] == nil)
      #expect(try StoredResults(document).summary.activity == record.summary.activity)
    }
  }

  /// Another channel makes the touches, and nobody works: the measure of agents has no value, and says why.
  @Test func aMeasureWithoutValueSaysWhy() async throws {
    let desk = "agents: 2, absence: 0.999999"
    try await run(scenario(desk, unserved: "{ channel: sms }")) { record in
      #expect(record.summary.activity?.deeds(of: "calls")?.isIdle == false)
      let reason =
        "undecided: it has no value, since what calls.agent_utilisation is taken of never came about (minutes of calls and of the work around them, of minutes of presence"
      #expect(text(record, .english).contains(reason), "\(text(record, .english))")
      #expect(
        text(record, .spanish).contains(
          "no decidida: no tiene valor, porque nunca se dio aquello de lo que se toma calls.agent_utilisation (minutos de llamadas"
        ))
      #expect(
        text(record, .english).contains(
          "of the touches lost or diverted came due on days on which nobody works"))
    }
  }

  /// A further agent of shifts has the hours of one of them.
  @Test func hoursOfFurtherAgents() async throws {
    let desk =
      "shifts: [{ agents: 3, minutes_per_day: 10 }, { agents: 1, minutes_per_day: { saturday: 20 } }]"
    let more = scenario(desk).replacing(
      "expect:",
      with: """
          more:
            path: [{ at: 0 dpd, every: 7 days, channel: agent_call, offer: promise }]
            staff: { callers: { more: 1 } }
        expect:
        """)
    try await run(more) { record in
      let gain = try #require(record.summary.staffing.first)
      #expect(gain.shifts.map { [$0.fewer, $0.more] } == [[3, 4], [1, 1]])
      #expect(
        text(record, .english).replacing("\u{A0}", with: " ").contains(
          "The further agent works Mon–Fri 10 min."))
      let document = RunDocument.results(record)
      #expect(try StoredResults(document).summary.staffing == record.summary.staffing)
    }
  }
}
