// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Results
import Testing

@testable import Workbench

/// Strategies and runs whose payments cannot differ: what is left to differ is costs, and the chance of costs alone.
@Suite struct SharedPaymentsTests {
  private static func scenario(_ strategies: String, _ more: String = "") -> String {
    """
    version: 1
    name: shared
    horizon: 60 days
    currency: EUR
    replications: 12
    portfolio:
      accounts: 200
      segments: { all: { balance: 300, dpd: { uniform: [0, 20] } } }
    behavior: { baseline: 0.01 per day }
    channels:
      sms: { cost_per_attempt: 0.03, engagement: 40%, stimulus: 0.02 per day }
      letter: { cost_per_attempt: 0.30, engagement: 40%, stimulus: 0 per day }
      call: { cost_per_attempt: 1, engagement: 40%, stimulus: 0.05 per day }
    strategies:
      \(strategies)
    \(more)

    """
  }

  private static let weekly = "{ at: 1 dpd, every: 10 days, until: 60 dpd, channel: sms }"

  private func withRecord<Result>(
    _ text: String, overrides: [String] = [], _ body: (RunRecord, URL) throws -> Result
  ) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("shared.yaml")
    try Data(text.utf8).write(to: file)
    let job = try ScenarioRun(try ScenarioFile(path: file.path, overrides: overrides))
    let record = try await job.execute(threads: 2, control: RunControl(), command: [])
    return try body(record, folder)
  }

  private func record(_ text: String, overrides: [String] = []) async throws -> RunRecord {
    try await withRecord(text, overrides: overrides) { record, _ in record }
  }

  private func comparison(
    _ record: RunRecord, _ metric: String, of challenger: String = "b"
  ) throws -> ComparisonSummary {
    try #require(
      record.summary.comparisons.first { $0.metric == metric && $0.challenger == challenger })
  }

  /// Payments are the same by design: the difference is that of the costs, all accounts owing 300.
  @Test(arguments: [
    "{ a: { path: [] }, b: { path: [{ at: 5 dpd, channel: letter }] } }",
    "{ a: { path: [\(weekly)] }, b: { path: [\(weekly), { at: 5 dpd, channel: letter }] } }",
    """
    { a: { path: [{ at: 3 dpd, channel: letter }, \(weekly)] }, \
    b: { path: [\(weekly), { at: 5 dpd, every: 9 days, channel: letter }] } }
    """,
  ])
  func onlyCostsDiffer(strategies: String) async throws {
    let record = try await record(Self.scenario(strategies))
    let (cost, net) = (
      try comparison(record, "cost_per_account"), try comparison(record, "net_recovery_rate")
    )
    let (own, told) = (
      try #require(cost.difference.interval), try #require(net.difference.interval)
    )
    #expect(abs(try #require(net.difference.mean) + (cost.difference.mean ?? 0) / 300) < 1e-12)
    // The ends of a cost that one strategy alone has may not pass 0; these are far from it.
    #expect(abs(told.low + own.high / 300) < 0.02 * own.halfWidth / 300)
    #expect(abs(told.high + own.low / 300) < 0.02 * own.halfWidth / 300)
    #expect(net.verdict == .worse)
    for metric in ["recovery_rate", "days_to_first_payment", "days_to_close"] {
      let same = try comparison(record, metric).difference
      #expect(same.fact == .exact && same.mean == 0, "\(metric)")
    }
    let unit = try comparison(record, "cost_per_unit_collected")
    #expect(unit.verdict == .worse)
  }

  /// A touch that a condition counts may keep another from moving a payment.
  @Test(arguments: [
    ("", ", while: { attempts: \"< 40\" }")
  ])
  func touchesThatMayMatterProveNothing(limits: String, condition: String) async throws {
    let step = "{ at: 1 dpd, every: 10 days, until: 60 dpd, channel: sms\(condition) }"
    let tail = limits.isEmpty ? "" : ", \(limits)"
    let record = try await record(
      Self.scenario(
        "{ a: { path: [\(step)]\(tail) }, b: { path: [\(step), { at: 5 dpd, channel: letter }]\(tail) } }"
      ))
    #expect(record.summary.activity?.contrast(of: "b") == .paymentsAlike)
    let recovery = try comparison(record, "recovery_rate").difference
    #expect(recovery.mean == 0)
    #expect(try #require(recovery.interval).halfWidth > 0)
  }

  /// Names and the order of steps that never meet change nothing, by design.
  @Test(arguments: [
    (
      "{ a: { path: [\(weekly), { at: 30 dpd, channel: call }] }, b: { path: [{ at: 30 dpd, channel: call }, \(weekly)] } }",
      true
    ),
    (
      "{ a: { segments: [{ name: x, path: [\(weekly)] }] }, b: { segments: [{ name: y, path: [\(weekly)] }] } }",
      true
    ),
    // Steps that meet on a day come due in their order: here it changes nothing, and elsewhere it may.
    (
      "{ a: { path: [\(weekly), { at: 31 dpd, channel: call }] }, b: { path: [{ at: 31 dpd, channel: call }, \(weekly)] } }",
      false
    ),
    // A limit that is never reached might be.
    (
      "{ a: { path: [\(weekly)] }, b: { path: [\(weekly)], limits: { z: { at_most: 50 } } } }",
      false
    ),
  ])
  func sentenceAndTableAgree(strategies: String, isExact: Bool) async throws {
    let record = try await record(Self.scenario(strategies))
    #expect(record.summary.activity?.contrast(of: "b") == (isExact ? .identical : .same))
    let net = try comparison(record, "net_recovery_rate")
    #expect(net.verdict == .notTested)
    #expect((net.difference.fact == .exact) == isExact)
    for (language, exact, bound) in [
      (ReportLanguage.english, "every difference is exactly 0", "what others might still show"),
      (.spanish, "toda diferencia es exactamente 0", "qué podrían mostrar otras"),
    ] {
      let text = TerminalReport(record.summary, language: language, columns: 1_000).text()
      #expect(text.contains(isExact ? exact : bound), "\(text)")
      #expect(!text.contains(isExact ? bound : exact))
    }
    let document = RunDocument.results(record)
    #expect(try StoredResults(document).summary.activity == record.summary.activity)
  }

  /// A line says what the table says.
  @Test func linesUseTheFactsOfTheTable() async throws {
    let record = try await record(
      Self.scenario(
        """
        { a: { path: [\(Self.weekly)] }, b: { path: [\(Self.weekly)] }, \
        note: { path: [\(Self.weekly), { at: 12 dpd, channel: letter }] } }
        """,
        """
        expect:
          - b.net_recovery_rate - a.net_recovery_rate >= 0
          - b.net_recovery_rate - a.net_recovery_rate > 0
          - b.all.net_recovery_rate - a.all.net_recovery_rate in -0.1%..0.1%
          - note.net_recovery_rate - a.net_recovery_rate < 0
          - note.recovery_rate - b.recovery_rate >= 0
          - note.net_recovery_rate - 0.5 * a.net_recovery_rate - 0.5 * b.net_recovery_rate < 0
          - b.complaints_per_1000 - a.complaints_per_1000 <= 0
        """))
    #expect(
      record.expectations.map(\.verdict) == [.pass, .fail, .pass, .pass, .pass, .pass, .pass])
    let net = try comparison(record, "net_recovery_rate", of: "note").difference
    #expect(record.expectations[3].interval == net.interval)
  }

  /// A difference that follows from the scenario is none that more replications would show.
  @Test func whatIsExactNeedsNoLiveTest() async throws {
    try await withRecord(
      Self.scenario("{ a: { path: [] }, b: { path: [{ at: 1 dpd, time: 00:00, channel: sms }] } }"),
      overrides: ["portfolio.segments.all.dpd=1"]
    ) { record, folder in
      let cost = try comparison(record, "cost_per_account").difference
      try #require(cost.fact == .exact && (cost.mean ?? 0) > 0)
      let run = try StoredRun(path: try RunFolder.write(record, results: folder.path).path)
      let proposal = try LiveTestProposal(
        run, challenger: nil, metric: "cost_per_account", power: 0.8, level: .ninetyFive, ratio: 1,
        arrivalsPerDay: nil)
      #expect(proposal.arms.map(\.isExact) == [true])
      for (language, words, wrong) in [
        (ReportLanguage.english, "exactly EUR +0.03 in every replication", "shows no effect"),
        (.spanish, "exactamente +0,03 EUR en cada réplica", "no muestra efecto"),
      ] {
        let text = LiveTestReport(proposal, language: language, columns: 1_000).text()
          .replacing("\u{A0}", with: " ")
        #expect(text.contains(words), "\(text)")
        #expect(!text.contains(wrong))
      }
    }
  }

  /// Runs that differ in a price alone: nothing else can differ, and what is left after costs differs by these.
  @Test func pricesMoveNoPayment() async throws {
    let text = Self.scenario("{ a: { path: [\(Self.weekly)] } }")
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    var runs: [StoredRun] = []
    for overrides in [[], ["channels.sms.cost_per_attempt=0.05"]] {
      let record = try await record(text, overrides: overrides)
      let path = folder.appendingPathComponent("\(runs.count)").path
      runs.append(try StoredRun(path: try RunFolder.write(record, results: path).path))
    }
    let comparison = try RunComparison(runs)
    func delta(_ metric: String) throws -> RunComparison.Delta {
      let row = try #require(comparison.rows.first { $0.metric == metric })
      return try #require(row.deltas[0])
    }
    for metric in ["recovery_rate", "contacts_per_account", "days_to_close", "opt_outs_per_1000"] {
      let same = try delta(metric).difference
      #expect(same.fact == .exact && same.mean == 0, "\(metric)")
    }
    let (cost, net) = (
      try delta("cost_per_account").difference, try delta("net_recovery_rate").difference
    )
    let (own, told) = (try #require(cost.interval), try #require(net.interval))
    #expect(abs(told.low + own.high / 300) < 0.02 * own.halfWidth / 300 + 1e-12)
    #expect(abs(told.high + own.low / 300) < 0.02 * own.halfWidth / 300 + 1e-12)
    #expect(told.high < 0)
  }

  /// Two replications of a handful of accounts: Student's interval reaches beyond all that is possible.
  @Test func noDifferenceReachesBeyondThePossible() async throws {
    let record = try await record(
      Self.scenario(
        "{ a: { path: [] }, b: { path: [{ at: 1 dpd, every: 3 days, channel: call }] } }"),
      overrides: ["replications=2", "portfolio.accounts=2", "behavior.baseline=0.02 per day"])
    for (metric, most) in [
      ("net_recovery_rate", 1 + 20.0 / 300), ("recovery_rate", 1), ("days_to_first_payment", 60),
    ] {
      let one = try comparison(record, metric)
      if let interval = one.difference.interval {
        #expect(interval.low >= -most && interval.high <= most, "\(metric): \(interval)")
      }
      if metric.hasPrefix("days") { #expect(one.minimumDetectableEffect ?? 0 <= most) }
    }
  }
}
