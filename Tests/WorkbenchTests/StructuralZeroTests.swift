// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Results
import Testing

@testable import Workbench

/// What can never happen is told as that, what was not seen as chance, and what had no occasion with the reason.
@Suite struct StructuralZeroTests {
  /// A letter at some age, beside messages; promises that may fall due beyond the horizon.
  private static func text(
    letter: Int = 20, horizon: Int = 40, within: Int = 5, baseline: String = "0.002",
    accounts: Int = 80
  ) -> String {
    """
    version: 1
    name: zeros
    horizon: \(horizon) days
    replications: 3
    portfolio:
      accounts: \(accounts)
      segments: { a: { balance: 100, dpd: 0 } }
    behavior:
      baseline: \(baseline) per day
      types: { forgetter: { full: 100%, promises: 50% } }
    channels:
      letter: { engagement: 40%, stimulus: 0.02 per day, cost_per_attempt: 1 }
      agent_call: { engagement: 80%, stimulus: 0 per day }
    strategies:
      plain: { path: [{ at: 1 dpd, channel: agent_call }] }
      both:
        path:
          - { at: 2 dpd, channel: agent_call, offer: { promise: { within: \(within) days } } }
          - { at: \(letter) dpd, channel: letter }

    """
  }

  private func summary(_ text: String) async throws -> ExperimentSummary {
    var found: ExperimentSummary?
    try await StudyFixture.with(text) { fixture in
      found = try await fixture.run().execute(threads: 2, control: RunControl(), command: [])
        .summary
    }
    return try #require(found)
  }

  private func estimate(
    _ metric: String, of strategy: Int, _ summary: ExperimentSummary
  ) throws -> MetricEstimate {
    try #require(summary.strategies[strategy].metrics.first { $0.name == metric }).estimate
  }

  @Test("A step that no account reaches within the horizon is a certain zero")
  func neverDue() async throws {
    let late = try await summary(Self.text(letter: 60))
    for metric in ["contacts_per_account[letter]", "cost_per_account[letter]"] {
      let zero = try estimate(metric, of: 1, late)
      #expect(zero.mean == 0 && zero.fact == .exact && zero.interval95?.high == 0)
    }
    // On the last day but one it may come, and does.
    let due = try estimate("contacts_per_account[letter]", of: 1, try await summary(Self.text()))
    #expect((due.mean ?? 0) > 0 && due.fact != .exact)
  }

  @Test(
    "A step whose conditions never hold is a certain zero, however much is beside it",
    arguments: [
      // Nothing in this strategy offers a plan; balances are 100; nobody is vulnerable; three touches are made at most.
      "while: { broken_plans: \">= 1\" }", "while: { balance: \"> 100\" }",
      "while: { vulnerable: true }", "while: { segment: a, dpd: \"> 500 dpd\" }",
    ])
  func neverHolds(_ condition: String) async throws {
    let idle = Self.text().replacing("channel: letter }", with: "channel: letter, \(condition) }")
    let summary = try await summary(idle)
    for metric in ["contacts_per_account[letter]", "cost_per_account[letter]"] {
      let zero = try estimate(metric, of: 1, summary)
      #expect(zero.mean == 0 && zero.fact == .exact && zero.interval95?.high == 0, "\(metric)")
    }
    // Without the step all intervals are the same.
    let plain = try await self.summary(
      Self.text().split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.contains("channel: letter }") }.joined(separator: "\n"))
    for metric in summary.strategies[1].metrics.map(\.name) {
      #expect(
        try estimate(metric, of: 1, summary).interval95
          == estimate(metric, of: 1, plain).interval95, "\(metric)")
    }
  }

  @Test("What only a step could bring about that never acts does not happen either")
  func neverFollows() async throws {
    let chain = Self.text().replacing(
      "- { at: 20 dpd, channel: letter }",
      with: """
        - { at: 3 dpd, channel: agent_call, offer: { plan: { instalments: 2 } }, while: { vulnerable: true } }
              - { at: 20 dpd, channel: letter, while: { broken_plans: ">= 1" } }
        """)
    let zero = try estimate("contacts_per_account[letter]", of: 1, try await summary(chain))
    #expect(zero.fact == .exact && zero.interval95?.high == 0)
  }

  @Test("What a strategy does not offer ends no account: no chance is told of it")
  func notOffered() async throws {
    let summary = try await summary(Self.text())
    let times = summary.strategies.compactMap(\.timeToPay)
    #expect(times[0].notOffered == ["paid_by_promise", "paid_by_plan"])
    #expect(times[1].notOffered == ["paid_by_plan"])
    let report = TerminalReport(summary, columns: 200).text()
    let row = report.split(separator: "\n").first { $0.contains("under a promise") }
    #expect(row == nil || row?.contains("not offered") == true)
  }

  @Test("Promises that cannot fall due are said to have had no occasion")
  func noOccasion() async throws {
    let summary = try await summary(
      Self.text(letter: 2, horizon: 3, within: 60, baseline: "0", accounts: 20))
    #expect(try estimate("ptp_rate", of: 1, summary).mean ?? 0 > 0)
    #expect(try estimate("kept_rate", of: 1, summary).fact == .noExposure)
    for (language, words) in [
      (ReportLanguage.english, "no occasion: nothing"), (.spanish, "sin ocasión: no ocurrió"),
    ] {
      let text = TerminalReport(summary, language: language, columns: 300).text()
      #expect(text.contains(words))
    }
  }
}
