// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import OutputAnalysis
import Reporting
import Results
import Scenarios
import Storage
import Testing

@testable import Workbench

/// What a run is told of later stands in its record as facts, none of which is read out of texts.
@Suite struct StoredFactTests {
  private static func text(_ behavior: String, _ extra: String = "") -> String {
    """
    version: 1
    name: facts
    start: 2026-03-01
    horizon: 30 days
    currency: USD
    replications: 3
    # preset: consumer-cards is what a comment names
    portfolio: { accounts: 40, segments: { all: { balance: 300, dpd: 1 } } }
    behavior: \(behavior)
    channels: { sms: { cost_per_attempt: 0, engagement: 40%, stimulus: 0.02 per day } }
    strategies:
      one: { path: [{ at: 5 dpd, channel: sms }] }
      two: { path: [{ at: 9 dpd, channel: sms, times: 2 }] }
    \(extra)

    """
  }

  private static func record(
    _ text: String, _ overrides: [String] = []
  ) async throws -> RunRecord {
    let file = ScenarioFile(embedded: "facts", Array(text.utf8), overrides: overrides)
    return try await ScenarioRun(file).execute(threads: 2, control: RunControl(), command: [])
  }

  /// A preset of which numbers are used counts, however it was named; one that a comment names does not.
  @Test func presetsAreThoseWhoseNumbersAreUsed() async throws {
    let plain = try await Self.record(Self.text("{ baseline: 0.01 per day }"))
    #expect(plain.presets.isEmpty)
    #expect(try RunDocuments(plain).manifest.presets == [])
    let set = try await Self.record(
      Self.text("{ baseline: 0.01 per day }"), ["behavior.preset=consumer-cards"])
    let text = try #require(Preset.all.first { $0.name == "consumer-cards" }?.text)
    #expect(set.presets == [PresetText(name: "consumer-cards", text: text)])
    let documents = try RunDocuments(set)
    let manifest = try RunManifest(parsing: Array(documents.manifest.document.written().utf8))
    #expect(manifest.presets == set.presets)
    // The page quotes what the run holds, not what this version has.
    #expect(ReportPage(documents).html().contains("consumer-cards"))
  }

  /// `times` without `every` is idle: the page tells its warning in Spanish.
  @Test func warningsHaveCodes() async throws {
    let record = try await Self.record(Self.text("{ baseline: 0.01 per day }"))
    let warning = try #require(record.warnings.first { $0.text == "`times` goes with `every`" })
    #expect(warning.code == "S415")
    let documents = try RunDocuments(record)
    let page = RunReport.html(of: documents, .spanish, hasLibrary: false)
    #expect(page.contains("`times` va con `every`") && !page.contains(warning.text))
    let english = RunReport.html(of: documents, .english, hasLibrary: false)
    #expect(english.contains(warning.text))
  }

  @Test func expectationsHaveTheirParts() async throws {
    let lines = "expect: [ \"two.recovery_rate - 2 * one.all.recovery_rate in -5%..5% @ 90%\" ]"
    let record = try await Self.record(Self.text("{ baseline: 0.01 per day }", lines))
    let claim = try #require(record.expectations.first?.claim)
    #expect(
      claim.terms == [
        .init(factor: 1, strategy: "two", segment: nil, metric: "recovery_rate"),
        .init(factor: -2, strategy: "one", segment: "all", metric: "recovery_rate"),
      ])
    #expect(claim.comparison == .within && claim.bounds == [-0.05, 0.05] && claim.level == 0.9)
    let stored = try StoredResults(RunDocument.results(record))
    #expect(stored.expectations == record.expectations)
  }

  /// Where contacts are free nothing can be solved for the balance: it is stored.
  @Test func freeContactsHaveMoneyOnThePage() async throws {
    let record = try await Self.record(Self.text("{ baseline: 0.01 per day }"))
    #expect(record.summary.placedBalancePerAccount == [300, 300, 300])
    let documents = try RunDocuments(record)
    #expect(documents.results.summary.placedBalancePerAccount == [300, 300, 300])
    let page = RunReport.html(of: documents, .english, hasLibrary: false)
    #expect(page.contains("From gross to net"))
  }
}
