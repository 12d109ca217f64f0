// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import Measures
import OutputAnalysis
import Reporting
import Results
import Storage
import Testing
import Vocabulary

@testable import Workbench

/// What `compare` calls better, and what it leaves uncalled.
@Suite struct ComparedFindingsTests {
  private static let scenario = """
    version: 1
    name: compared
    horizon: 30 days
    seed: 5
    replications: 12
    currency: EUR
    discount: { annual: 10% }
    portfolio:
      accounts: 100
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.01 per day }
    channels:
      sms: { engagement: 30%, stimulus: 0.05 per day, cost_per_attempt: 0.01 }
    strategies:
      one:
        path: [{ at: 1 dpd, every: 7 days, channel: sms }]
        limits: { few: { at_most: 1, window: 14 days } }

    """

  private func comparison(_ overrides: [String]...) async throws -> RunComparison {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("compared.yaml")
    try Data(Self.scenario.utf8).write(to: file)
    var runs: [StoredRun] = []
    for own in overrides {
      let job = try ScenarioRun(try ScenarioFile(path: file.path, overrides: own))
      let record = try await job.execute(threads: 2, control: RunControl(), command: [])
      let path = folder.appendingPathComponent("\(runs.count)").path
      runs.append(try StoredRun(path: try RunFolder.write(record, results: path).path))
    }
    return try RunComparison(runs)
  }

  private func finding(
    _ comparison: RunComparison, _ metric: String, run: Int = 1
  ) throws -> RunComparison.Finding {
    let row = try #require(comparison.rows.first { $0.metric == metric }, "\(metric)")
    return try #require(row.deltas[run - 1]).verdict(of: metric)
  }

  private func line(_ comparison: RunComparison, _ metric: String) throws -> String {
    let text = ComparisonReport(comparison, metrics: [metric], columns: 1_000).text()
    let lines = text.split(separator: "\n").map(String.init)
    let rule = try #require(lines.lastIndex { $0.hasPrefix("───") })
    return lines[rule + 1]
  }

  private func written(_ comparison: RunComparison, _ metric: String) throws -> String {
    let rows = try #require(comparison.document["metrics"]?.elements)
    let row = try #require(rows.first { $0["metric"]?.text == metric })
    return try #require(row["deltas"]?.elements?.first?["verdict"]?.text)
  }

  /// A strategy's own process is neither better nor worse, whatever differs.
  @Test func neutralMetricsHaveNoBetterSide() async throws {
    let comparison = try await comparison(
      [], ["strategies.one.path[0].every=21 days", "behavior.baseline=0.03 per day"])
    #expect(try finding(comparison, "recovery_rate") == .better)
    #expect(try line(comparison, "recovery_rate").hasSuffix("* better"))
    let valued: Set<RunComparison.Finding> = [
      .better, .betterWithinMargin, .worse, .worseWithinMargin,
    ]
    var neutral = 0
    for row in comparison.rows {
      let isNeutral = Metric(named: row.metric)?.direction == .neutral
      let found = try finding(comparison, row.metric)
      if isNeutral {
        #expect(!valued.contains(found), "\(row.metric)")
        neutral += [.higher, .lower].contains(found) ? 1 : 0
      } else {
        #expect(found != .higher && found != .lower, "\(row.metric)")
      }
    }
    #expect(neutral >= 3)
    #expect(try finding(comparison, "payments_per_account") == .higher)
    #expect(try finding(comparison, "contacts_per_account") == .lower)
    #expect(try written(comparison, "contacts_per_account") == "lower")
    // Less is better of the sum of costs, and not of what one channel has of it.
    #expect(try finding(comparison, "cost_per_account") == .better)
    #expect(try finding(comparison, "cost_per_account[sms]") == .lower)
    #expect(try line(comparison, "contacts_per_account").hasSuffix("* lower"))
    let page = ComparisonPage(comparison, metrics: ["contacts_per_account"], engine: "0.1.0").html()
    #expect(page.contains("* lower") && !page.contains("* worse") && !page.contains("* better"))
  }

  /// Twice as many accounts have twice as many of what is a sum: that is no effect.
  @Test func sumsAreComparedAtOneSizeAlone() async throws {
    let comparison = try await comparison(
      [], ["portfolio.accounts=200"], ["portfolio.segments.a.balance=300"], ["seed=6"])
    for metric in ["suppressed_contacts", "suppressed_contacts[few]", "npv"] {
      #expect(try finding(comparison, metric, run: 1) == .sizesDiffer, "\(metric)")
      #expect(try finding(comparison, metric, run: 3) != .sizesDiffer, "\(metric)")
    }
    // As many accounts have as many touches, but not as much money.
    #expect(try finding(comparison, "suppressed_contacts", run: 2) != .sizesDiffer)
    #expect(try finding(comparison, "npv", run: 2) == .sizesDiffer)
    #expect(try finding(comparison, "npv_rate", run: 2) != .sizesDiffer)
    #expect(try written(comparison, "npv") == "sizes_differ")
    #expect(try line(comparison, "npv").contains("not compared: sizes differ"))
    let text = ComparisonReport(comparison, columns: 1_000).text()
    #expect(text.contains("Not compared: "), "\(text)")
  }

  /// One value is told as one, not left out.
  @Test func tooFewValuesAreSaid() async throws {
    let comparison = try await comparison(
      ["replications=1"], ["replications=1", "behavior.baseline=0.03 per day"])
    #expect(try finding(comparison, "recovery_rate") == .tooFewValues)
    #expect(try line(comparison, "recovery_rate").hasSuffix("too few values (1)"))
    #expect(try written(comparison, "recovery_rate") == "too_few_values")
    let delta = try #require(
      comparison.rows.first { $0.metric == "recovery_rate" }?.deltas[0])
    #expect(delta.difference.n == 1 && delta.difference.interval == nil && !delta.isFound)
    let spanish = ComparisonReport(comparison, language: .spanish, columns: 1_000).text()
    #expect(spanish.contains("muy pocos valores (1)"))
    let page = ComparisonPage(comparison, engine: "0.1.0").html()
    #expect(page.contains("too few values (1)"))
    #expect(!page.contains("more than chance") || page.contains("in fewer than two replications"))
  }

  /// A margin counts where both scenarios have it, and without one nothing is equivalent.
  @Test func marginsCountWhereBothHaveThem() async throws {
    let margin = "margins={ recovery_rate: 50%, days_to_close: 0.0001 }"
    let other = ["behavior.baseline=0.03 per day"]
    let shared = try await comparison([margin], other + [margin], [margin, "seed=6"])
    #expect(try finding(shared, "recovery_rate") == .betterWithinMargin)
    #expect(try finding(shared, "days_to_close") == .better)
    #expect(try finding(shared, "recovery_rate", run: 2) == .equivalent)
    #expect(try finding(shared, "days_to_close", run: 2) == .undecided)
    #expect(try finding(shared, "net_recovery_rate", run: 2) == .notToldApart)
    #expect(try line(shared, "recovery_rate").contains("* better, within 50 pp"))
    let text = ComparisonReport(shared, columns: 1_000).text()
    #expect(text.contains("Margins that both scenarios have count"))
    let apart = try await comparison(
      [margin], [margin.replacing("50%", with: "40%"), "seed=6"], ["seed=6"])
    for run in 1...2 { #expect(try finding(apart, "recovery_rate", run: run) == .notToldApart) }
    let plain = try await comparison([], ["seed=6"])
    let findings = plain.rows.compactMap { $0.deltas[0]?.verdict(of: $0.metric) }
    #expect(!findings.contains(.equivalent) && !findings.contains(.undecided))
    for (language, words) in [
      (ReportLanguage.english, "nothing is called equivalent"),
      (.spanish, "nada se llama equivalente"),
    ] {
      let text = ComparisonReport(plain, language: language, columns: 1_000).text()
      #expect(text.contains(words), "\(text)")
      let page = ComparisonPage(plain, language: language, engine: "0.1.0").html()
      #expect(page.contains(words))
    }
  }
}
