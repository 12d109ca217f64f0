// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Results
import Storage
import Testing

@testable import Workbench

/// Nobody touched, nobody paid, or nothing that differs ever happened: that is what a run says, and no verdict.
@Suite struct NothingTestedTests {
  /// A scenario with a file of accounts, or with made ones.
  struct Case {
    var portfolio =
      "{ import: { file: a.csv, columns: { id: id, balance: amount, dpd: dpd } }, segments: { all: {} } }"
    var behavior = "{ baseline: 0.01 per day }"
    var channel = "engagement: 40%, stimulus: 0.02 per day"
    var strategies =
      "a: { path: [{ at: 5 dpd, channel: sms }, { at: 20 dpd, channel: sms }] }, b: { path: [{ at: 40 dpd, channel: sms }] }"
    var expect = ""
    var extra = ""
    var rows = ["A1,100,60", "A2,200,120", "A3,300,400"]

    var text: String {
      """
      version: 1
      name: idle
      start: 2026-03-01
      horizon: 60 days
      currency: EUR
      \(extra)
      replications: 4
      portfolio: \(portfolio)
      behavior: \(behavior)
      channels: { sms: { cost_per_attempt: 0.03, \(channel) } }
      strategies: { \(strategies) }
      \(expect.isEmpty ? "" : "expect: [\(expect)]")

      """
    }
  }

  private static let made = "{ accounts: 200, segments: { all: { balance: 300, dpd: 1 } } }"

  private func withFile<Result>(
    _ scenario: Case, overrides: [String] = [], _ body: (ScenarioFile, URL) async throws -> Result
  ) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let csv = (["id,amount,dpd"] + scenario.rows).joined(separator: "\n") + "\n"
    try Data(csv.utf8).write(to: folder.appendingPathComponent("a.csv"))
    let file = folder.appendingPathComponent("idle.yaml")
    try Data(scenario.text.utf8).write(to: file)
    return try await body(try ScenarioFile(path: file.path, overrides: overrides), folder)
  }

  private func record(_ scenario: Case, overrides: [String] = []) async throws -> RunRecord {
    try await withFile(scenario, overrides: overrides) { file, _ in
      try await ScenarioRun(file).execute(threads: 2, control: RunControl(), command: [])
    }
  }

  /// The first line below the title, in both languages.
  private func firstSentences(_ record: RunRecord) -> [String] {
    [ReportLanguage.english, .spanish].map { language in
      let text = TerminalReport(record.summary, language: language, columns: 1_000).text()
      return text.split(separator: "\n").dropFirst().first.map(String.init) ?? ""
    }
  }

  @Test func stepsThatNeverComeDueHaveNoVerdict() async throws {
    let record = try await record(Case())
    #expect(record.summary.comparisons.allSatisfy { $0.verdict == .notTested })
    #expect(record.summary.best == nil)
    #expect(
      firstSentences(record) == [
        "Not tested: no step of A a or B b came due for any account.",
        "Sin comparar: ningún paso de A a ni de B b llegó a tocar a ninguna cuenta.",
      ])
    // Stored as facts, and read back as the same.
    let document = RunDocument.results(record)
    #expect(document["comparisons"]?.elements?.first?["verdict"]?.text == "not_tested")
    #expect(document["activity"]?["strategies"]?["a"]?["touches"]?.int == 0)
    #expect(document["activity"]?["contrasts"]?["b"]?.text == "same")
    #expect(try StoredResults(document).summary.activity == record.summary.activity)
    // Each of the three steps warns, at its own place.
    #expect(
      record.warnings.filter { $0.text.contains("this single touch is never made") }.count == 3)
  }

  /// A champion that leaves everybody alone is a control, and a verdict against it is one; a challenger that never acts
  /// has none.
  @Test func onlyStrategiesWithStepsCanBeIdle() async throws {
    var scenario = Case()
    scenario.strategies =
      "nothing: { path: [] }, early: { path: [{ at: 20 dpd, channel: sms }] }, late: { path: [{ at: 70 dpd, every: 5 days, channel: sms }] }"
    let record = try await record(scenario)
    let verdicts = record.summary.comparisons.filter {
      $0.metric == "contacts_per_account" || $0.metric == "cost_per_account"
    }
    #expect(verdicts.filter { $0.challenger == "early" }.allSatisfy { $0.verdict == .notTested })
    #expect(verdicts.filter { $0.challenger == "late" }.allSatisfy { $0.verdict != .notTested })
    #expect(firstSentences(record)[0] == "Not tested: no step of B early came due for any account.")
    #expect(record.warnings.filter { $0.text.contains("never made") }.count == 1)
  }

  @Test func aStrategyAloneThatNeverActsSaysSo() async throws {
    var scenario = Case()
    scenario.strategies = "a: { path: [{ at: 5 dpd, channel: sms }] }"
    #expect(
      firstSentences(try await record(scenario))[0]
        == "Not tested: no step of A a came due for any account.")
  }

  @Test func touchesThatAreAllHeldBackAreNone() async throws {
    var scenario = Case()
    scenario.portfolio =
      "{ accounts: 200, segments: { all: { balance: 300, dpd: 1, consent: { sms: 0% } } } }"
    scenario.strategies =
      "nothing: { path: [] }, a: { path: [{ at: 5 dpd, every: 10 days, channel: sms }] }"
    let record = try await record(scenario)
    #expect(record.summary.activity?.deeds(of: "a")?.heldBack ?? 0 > 0)
    #expect(
      firstSentences(record)[0].hasPrefix("Not tested: B a touched nobody; all ")
        && firstSentences(record)[0].contains("held back by consent"))
    #expect(record.summary.comparisons.allSatisfy { $0.verdict == .notTested })
  }

  @Test func equalDeedsInOtherWordsAreNotTested() async throws {
    var scenario = Case()
    scenario.portfolio = Self.made
    scenario.strategies =
      "a: { path: [{ at: 5 dpd, channel: sms }] }, b: { path: [{ at: 5 dpd, every: 100 days, times: 1, channel: sms }] }"
    let record = try await record(scenario)
    #expect(record.summary.activity?.contrast(of: "b") == .same)
    #expect(
      firstSentences(record)[0]
        == "Not tested: nothing that differs between B b and A a happened in any of the 4 replications, and every number is "
        + "the same; intervals of differences say what others might still show.")
    #expect(record.summary.comparisons.allSatisfy { $0.verdict == .notTested })
  }

  /// Steps that never fire, in words or channels of their own: nothing that differs acted on anybody.
  @Test(arguments: [
    // A condition that never holds, a step beyond the horizon, a channel that nobody consents to, an offer nobody takes.
    (
      "{ at: 5 dpd, channel: sms }, { at: 9 dpd, channel: sms, while: { balance: \"> 1_000_000\" } }",
      "same"
    ),
    ("{ at: 5 dpd, channel: sms }, { at: 9 dpd, channel: mail }", "came_to_nothing"),
    ("{ at: 5 dpd, channel: sms, offer: promise }", "came_to_nothing"),
    ("{ at: 5 dpd, channel: { sms: 100%, mail: 0% } }", "same"),
  ])
  func whatNeverActsIsNotTested(path: String, contrast: String) async throws {
    var scenario = Case()
    scenario.portfolio =
      "{ accounts: 200, segments: { all: { balance: 300, dpd: 1, consent: { mail: 0% } } } }"
    scenario.behavior =
      "{ baseline: 0.01 per day, types: { forgetter: { promises: 0% }, constrained: { promises: 0% } } }"
    scenario.channel =
      "engagement: 40%, stimulus: 0.02 per day, converses: true }, mail: { engagement: 30%, stimulus: 0.02 per day"
    scenario.strategies = "a: { path: [{ at: 5 dpd, channel: sms }] }, b: { path: [\(path)] }"
    let record = try await record(scenario)
    #expect(record.summary.activity?.contrast(of: "b")?.rawValue == contrast)
    #expect(firstSentences(record)[0].hasPrefix("Not tested: "), "\(firstSentences(record))")
    #expect(firstSentences(record)[1].hasPrefix("Sin comparar: "))
    #expect(record.summary.comparisons.allSatisfy { $0.verdict == .notTested })
    #expect(
      try StoredResults(RunDocument.results(record)).summary.activity == record.summary.activity)
  }

  /// Totals agree and touches do not: that is no *nothing that differs ever happened*.
  @Test func touchesOnOtherDaysAreToldThoughTheyHaveNoEffect() async throws {
    var scenario = Case()
    scenario.portfolio = Self.made
    scenario.channel = "engagement: 40%, stimulus: 0.00 per day"
    scenario.behavior = "{ baseline: 0.00001 per day }"
    scenario.strategies =
      "a: { path: [{ at: 5 dpd, channel: sms }] }, b: { path: [{ at: 6 dpd, channel: sms }] }"
    let record = try await record(scenario, overrides: ["replications=2"])
    try #require(
      record.summary.comparisons.allSatisfy { $0.difference.mean == nil || $0.difference.mean == 0 }
    )
    #expect(record.summary.activity?.isNothingPaid == false)
    #expect(record.summary.activity?.contrast(of: "b") == .touchesElsewhere)
    #expect(
      firstSentences(record) == [
        "Every number of B b and A a is the same in each of the 2 replications, though they touch other accounts, on other "
          + "days or by other channels: what differs has no effect here.",
        "Cada número de B b y A a es el mismo en cada una de las 2 réplicas, aunque contactan a otras cuentas, en otros "
          + "días o por otros canales: lo que difiere no tiene aquí efecto.",
      ])
  }

  /// Touches on other days, and others that were held back: payments are alike, not every number.
  @Test func touchesOnOtherDaysAndSomeHeldBack() async throws {
    var scenario = Case()
    scenario.portfolio =
      "{ accounts: 200, segments: { all: { balance: 300, dpd: 1, consent: { mail: 0% } } } }"
    scenario.channel =
      "engagement: 40%, stimulus: 0.00 per day }, mail: { engagement: 30%, stimulus: 0.00 per day"
    scenario.behavior = "{ baseline: 0.00001 per day }"
    scenario.strategies =
      "a: { path: [{ at: 5 dpd, channel: sms }] }, b: { path: [{ at: 6 dpd, channel: sms }, { at: 7 dpd, channel: mail }] }"
    let record = try await record(scenario, overrides: ["replications=2"])
    #expect(record.summary.activity?.isNothingPaid == false)
    #expect(record.summary.activity?.contrast(of: "b") == .paymentsAlike)
  }

  /// A single replication judges nothing, and says nothing of chances.
  @Test func oneReplicationDoesNotContradictItself() async throws {
    var scenario = Case()
    scenario.portfolio = Self.made
    scenario.strategies =
      "a: { path: [] }, b: { path: [{ at: 6 dpd, every: 5 days, channel: sms }] }, c: { path: [{ at: 9 dpd, channel: sms }] }"
    let record = try await record(scenario, overrides: ["replications=1"])
    for (language, once) in [
      (ReportLanguage.english, "One replication only"), (.spanish, "Una sola réplica"),
    ] {
      let text = TerminalReport(
        record.summary, language: language, columns: 1_000
      ).text()
      #expect(text.contains(once))
      for words in [
        "simulated portfolios", "carteras simuladas", "Not corrected", "Sin corregir", "VR: ",
        "RV: ", "(…–…)", "Best of", "Mejor de",
      ] {
        #expect(!text.contains(words), "\(words) in \(text)")
      }
    }
  }

  /// RP-12: letters without effect only cost.
  @Test func touchesWithoutEffectOnlyCostExactly() async throws {
    var scenario = Case()
    scenario.portfolio = Self.made
    scenario.channel = "engagement: 40%, stimulus: 0.00 per day"
    scenario.strategies =
      "nothing: { path: [] }, one: { path: [{ at: 1 dpd, time: 00:00, channel: sms }] }"
    let record = try await record(
      scenario, overrides: ["channels.sms.cost_per_attempt=0.90", "replications=20"])
    #expect(record.summary.activity?.contrast(of: "one") == .paymentsAlike)
    let sentences = firstSentences(record)
    #expect(
      sentences[0]
        == "No payment differs between B one and A nothing in any of the 20 replications: they differ at most in "
        + "contacts and in what these cost.")
    for (language, words) in [
      (
        ReportLanguage.english, "net recovery rate exactly −0.300 pp in each of the 20 replications"
      ),
      (.spanish, "tasa de recuperación neta exactamente −0,300 pp en cada una de las 20 réplicas"),
    ] {
      let text = TerminalReport(record.summary, language: language, columns: 1_000).text()
        .replacing("\u{A0}", with: " ")
      #expect(text.contains(words), "\(text)")
    }
  }

  /// Paydays without income: nobody can pay (S409), and there is no verdict on recovering anything.
  @Test func whereNobodyCanPayThereIsNoVerdict() async throws {
    var scenario = Case()
    scenario.portfolio = Self.made
    scenario.behavior = "{ preset: consumer-cards }"
    scenario.extra = "exchange_rate: 0.9"
    scenario.strategies =
      "nothing: { path: [] }, one: { path: [{ at: 2 dpd, every: 5 days, channel: sms }] }"
    scenario.expect =
      "one.net_recovery_rate - nothing.net_recovery_rate > -10%, one.contacts_per_account < 100"
    let record = try await record(scenario)
    #expect(record.summary.activity?.isNothingPaid == true)
    #expect(firstSentences(record)[0].hasPrefix("Not tested: nobody paid anything"))
    #expect(
      firstSentences(record)[0].hasSuffix(
        "only contacts, what they cost and complaints can be compared."))
    #expect(record.summary.comparisons.allSatisfy { $0.verdict == .notTested })
    #expect(record.expectations.map(\.verdict) == [.undecided, .pass])
    #expect(record.expectations[0].untested == .nobodyPaid)
  }

  @Test func linesAboutIdleStrategiesAreUndecided() async throws {
    var scenario = Case()
    scenario.expect = "b.net_recovery_rate - a.net_recovery_rate >= 0"
    let record = try await record(scenario)
    #expect(record.expectations.map(\.verdict) == [.undecided])
    #expect(record.expectations.map(\.untested) == [.nobodyTouched])
    #expect(record.expectations.map(\.metric) == ["net_recovery_rate"])
    let stored = try StoredResults(RunDocument.results(record)).expectations
    #expect(stored == record.expectations)
  }

  /// A gate that guards nothing says so first, and passes nothing.
  @Test func aGateOnNothingIsUndecided() async throws {
    try await withFile(Case()) { file, folder in
      func guarded(_ isUpdate: Bool) throws -> GuardedScenario {
        try GuardedScenario(
          file: file.path, overrides: [], baselines: folder.path, isUpdate: isUpdate)
      }
      func run(_ scenario: GuardedScenario) async throws -> RunRecord {
        try await scenario.job.execute(threads: 2, control: RunControl(), command: [])
      }
      let first = try guarded(true)
      try first.accept(try await run(first))
      let scenario = try guarded(false)
      let outcome = scenario.outcome(
        of: try await run(scenario), family: FalseAlarms(tests: 2), needsEquivalence: false)
      #expect(outcome.verdict == .undecided)
      let report = RegressionReport([outcome], columns: 1_000)
      #expect(
        report.text().hasPrefix("idle: Not tested: no step of a or b came due for any account."))
      #expect(report.gitHubAnnotations().contains("::warning"))
      #expect(report.junit().contains("errors=\"1\""))
      #expect(report.markdown().contains("### ❔ idle: Not tested"))
    }
  }

  @Test func storedRunsThatTestedNothingSaySoWhenCompared() async throws {
    try await withFile(Case()) { file, folder in
      var runs: [StoredRun] = []
      let dearer = try ScenarioFile(path: file.path, overrides: ["complaint_cost=5"])
      for (number, file) in [file, file, dearer].enumerated() {
        let record = try await ScenarioRun(file).execute(
          threads: 2, control: RunControl(), command: []
        )
        let stored = try RunFolder.write(
          record, results: folder.appendingPathComponent("\(number)").path)
        runs.append(try StoredRun(path: stored.path))
      }
      let dearest = runs.removeLast()
      let text = ComparisonReport(try RunComparison(runs), columns: 1_000).text()
      #expect(text.hasPrefix("Run 1. Not tested: no step of a or b came due for any account.\n"))
      let page = ComparisonPage(try RunComparison(runs), engine: "0").html()
      #expect(page.contains("Run 1. Not tested: no step of a or b came due for any account."))
      let heading = try #require(page.range(of: "Not tested: no step")).lowerBound
      #expect(
        page.range(of: "The runs are the same in all").map { heading < $0.lowerBound } == true)
      // Equal scenarios have nothing that differs; a price that nobody came to pay is something.
      let words = "nothing that differs between the runs 1 and 2 happened in any replication"
      #expect(!text.contains(words))
      let other = try RunComparison([runs[0], dearest])
      #expect(ComparisonReport(other, columns: 1_000).text().contains(words))
      let proposal = try LiveTestProposal(
        runs[0], challenger: nil, metric: "net_recovery_rate", power: 0.8, level: .ninetyFive,
        ratio: 1, arrivalsPerDay: nil)
      #expect(proposal.arms.map(\.untested) == [.nobodyTouched])
      #expect(proposal.arms.allSatisfy { $0.plan == nil })
      let plan = LiveTestReport(proposal, columns: 1_000).text()
      #expect(plan.hasPrefix("Not tested: no step of a or b came due for any account."))
      #expect(plan.contains("b: not tested, so there is no effect to plan on"))
    }
  }

  /// A comparison rests on the runs as they were written.
  @Test(arguments: ["results.json", "tables/replications.csv", "scenario.resolved.yaml"])
  func damagedRunsAreNotCompared(_ name: String) async throws {
    try await withFile(Case()) { file, folder in
      let record = try await ScenarioRun(file).execute(
        threads: 2, control: RunControl(), command: []
      )
      let runs = try (1...2).map { number in
        try RunFolder.write(record, results: folder.appendingPathComponent("\(number)").path).path
      }
      func compared() throws -> RunComparison {
        try RunComparison(try runs.map { try StoredRun(path: $0) })
      }
      _ = try compared()
      let damaged = URL(fileURLWithPath: runs[1]).appendingPathComponent(name)
      let bytes = try Data(contentsOf: damaged)
      var edited = bytes
      edited[bytes.count / 2] ^= 1
      for content in [Data(bytes.prefix(bytes.count / 2)), edited, Data()] {
        try content.write(to: damaged)
        #expect(throws: StoredRunError.self) { _ = try compared() }
      }
      try FileManager.default.removeItem(at: damaged)
      #expect(throws: StoredRunError.self) { _ = try compared() }
    }
  }

  // MARK: Ages of a file

  @Test(arguments: [
    // Beyond the last day: 400 at the start, 459 on day 59.
    ("{ at: 460 dpd, channel: sms }", 1), ("{ at: 459 dpd, channel: sms }", 0),
    ("{ at: 60 dpd, channel: sms }", 0), ("{ at: 59 dpd, channel: sms }", 1),
    ("{ at: 5 dpd, every: 10 days, channel: sms }", 0),
    ("{ at: 5 dpd, every: 10 days, until: 59 dpd, channel: sms }", 1),
    // Accounts begin at 60, 120 and 400 and are seen for 60 days: nobody is between 180 and 399.
    ("{ at: 1 dpd, every: 10 days, until: 60 dpd, channel: sms }", 1),
    ("{ at: 1 dpd, every: 10 days, until: 61 dpd, channel: sms }", 0),
    ("{ at: 200 dpd, channel: sms }", 1), ("{ at: 179 dpd, channel: sms }", 0),
    ("{ at: 180 dpd, every: 7 days, until: 399 dpd, channel: sms }", 1),
    ("{ at: 180 dpd, every: 20 days, until: 400 dpd, channel: sms }", 0),
    ("{ at: 50 dpd, every: 500 days, channel: sms }", 1),
    ("{ at: 1 dpd, every: 10 days, times: 1, channel: sms }", 0),
    ("{ at: 60 dpd, channel: sms, while: { dpd: \"> 60 dpd\" } }", 1),
    ("{ at: 60 dpd, every: 1 day, until: 90 dpd, channel: sms, while: { dpd: \"> 90 dpd\" } }", 1),
    ("{ at: 60 dpd, every: 1 day, until: 91 dpd, channel: sms, while: { dpd: \"> 90 dpd\" } }", 0),
  ]) func stepsThatNoAccountOfTheFileCanSeeWarn(step: String, count: Int) async throws {
    var scenario = Case()
    scenario.strategies = "a: { path: [\(step)] }"
    let warnings = try await withFile(scenario) { file, _ in try ScenarioRun(file).warnings }
    #expect(warnings.count == count, "\(warnings)")
  }

  /// Balances of a file are known only when it is read.
  @Test(arguments: [("1.99", 1), ("2.00", 0)])
  func contactsDearerThanTheMedianBalanceOfTheFileWarn(balance: String, count: Int) async throws {
    var scenario = Case()
    scenario.rows = ["A1,1.00,60", "A2,\(balance),60", "A3,300,60"]
    scenario.strategies = "a: { path: [{ at: 60 dpd, channel: sms }] }"
    let warnings = try await withFile(scenario, overrides: ["channels.sms.cost_per_attempt=2"]) {
      file, _ in try ScenarioRun(file).warnings
    }
    #expect(warnings.count == count, "\(warnings)")
    #expect(
      warnings.allSatisfy {
        $0.contains("costs up to EUR 2, more than the median placed balance of EUR 1.99")
      })
  }

  /// An account without a stated age has that of its segment's law.
  @Test func blankAgesAreThoseOfTheLaw() async throws {
    var scenario = Case()
    scenario.rows.append("A4,10,")
    scenario.strategies = "a: { path: [{ at: 5 dpd, channel: sms }] }"
    scenario.portfolio = scenario.portfolio.replacing("all: {}", with: "all: { dpd: 3 }")
    let warnings = try await withFile(scenario) { file, _ in try ScenarioRun(file).warnings }
    #expect(!warnings.contains { $0.contains("never") }, "\(warnings)")
  }
}
