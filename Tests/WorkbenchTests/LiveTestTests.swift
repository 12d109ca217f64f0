// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Results
import Storage
import Testing

@testable import Workbench

@Suite struct LiveTestTests {
  private static let scenario = """
    version: 1
    name: planned
    horizon: 40 days
    seed: 5
    replications: 60
    resample: RESAMPLE
    portfolio:
      accounts: 400
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.01 per day }
    channels:
      sms: { engagement: 30%, stimulus: 0.05 per day }
    strategies:
      none: { path: [] }
      twin: { path: [] }
      weekly: { path: [{ at: 1 dpd, every: 7 days, channel: sms }] }

    """

  private func withRun(
    resample: String = "both", overrides: [String] = [], _ body: (StoredRun) throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("planned.yaml")
    try Data(Self.scenario.replacingOccurrences(of: "RESAMPLE", with: resample).utf8).write(
      to: file)
    let job = try ScenarioRun(try ScenarioFile(path: file.path, overrides: overrides))
    let record = try await job.execute(threads: 2, control: RunControl(), command: [])
    try body(try StoredRun(path: try RunFolder.write(record, results: folder.path).path))
  }

  private func proposal(
    _ run: StoredRun, challenger: String? = nil, metric: String = "closed_rate"
  ) throws -> LiveTestProposal {
    try LiveTestProposal(
      run, challenger: challenger, metric: metric, power: 0.8, level: .ninetyFive, ratio: 1,
      arrivalsPerDay: 100)
  }

  /// Closing is a yes or no of each account, so one account's variance is known: p(1 − p).
  @Test func oneAccountVariesAsABernoulliDraw() async throws {
    try await withRun { run in
      let arm = try #require(try proposal(run, challenger: "weekly").arms.first)
      let series = try run.replications().filter { $0.metric == "closed_rate" }
      let rates = ["none", "weekly"].map { name in
        let values = series.first { $0.strategy == name }?.values ?? []
        return Moments(values.map { $0 ?? .nan }).mean ?? .nan
      }
      let exact = rates.map { $0 * (1 - $0) }.reduce(0, +) / 2
      // A variance of 60 replications is known to √(2/59) of its size, the mean of two to 0.13 at most: z = 4.
      #expect(abs(arm.deviation * arm.deviation / exact - 1) < 4 * 0.184)
      let plan = try #require(arm.plan)
      // Twice (z(.975) + z(.8))² σ²/d² accounts in each arm, up to Student's correction.
      let size = 2 * 7.849 * arm.deviation * arm.deviation / (arm.effect * arm.effect)
      #expect(abs(Double(plan.controlSize) / size - 1) < 0.05)
      #expect(arm.days == (plan.total + 99) / 100 + 40)
      let cautious = try #require(arm.cautiousPlan)
      #expect(cautious.controlSize > plan.controlSize)
    }
  }

  @Test func aRunThatWasChangedAfterwardsIsRefused() async throws {
    try await withRun { run in
      try Data("{}".utf8).write(to: URL(fileURLWithPath: run.path + "/results.json"))
      let problem = #expect(throws: LiveTestProblem.self) { try proposal(run) }
      guard case .stored(let error) = problem else {
        Issue.record("\(String(describing: problem))")
        return
      }
      #expect(error.description.contains("is not the file that was written"))
    }
  }

  @Test func whatDoesTheSameHasNoPlan() async throws {
    try await withRun { run in
      let proposal = try proposal(run)
      #expect(
        proposal.arms.map(\.challenger) == ["twin", "weekly"] && proposal.design.challengers == 2)
      #expect(proposal.arms[0].plan == nil && proposal.arms[0].effect == 0)
      let text = LiveTestReport(proposal).text()
      #expect(text.hasPrefix("Not tested: twin does the same as none"))
      #expect(text.contains("twin: not tested") && text.contains("accounts in each arm"))
      #expect(LiveTestReport(proposal, language: .spanish).text().contains("cuentas en cada brazo"))
    }
  }

  /// Arms are the strategies of one world: nobody can draw lots for a law.
  @Test func armsAreStrategiesOfOneVariant() async throws {
    try await withRun(overrides: [
      "variants={ now: {}, dear: { channels.sms.cost_per_attempt: 1 } }"
    ]) {
      run in
      let reference = try proposal(run)
      #expect(reference.variant == "now" && reference.champion == "none@now")
      #expect(reference.arms.map(\.challenger) == ["twin@now", "weekly@now"])
      func dear(_ challenger: String?, _ variant: String = "dear") throws -> LiveTestProposal {
        try LiveTestProposal(
          run, challenger: challenger, variant: variant, metric: "closed_rate", power: 0.8,
          level: .ninetyFive, ratio: 1, arrivalsPerDay: 100)
      }
      let other = try dear("weekly")
      #expect(other.champion == "none@dear" && other.arms.map(\.challenger) == ["weekly@dear"])
      // Prices change nobody's payments: the same effect under both.
      #expect(other.arms[0].effect == (try proposal(run, challenger: "weekly")).arms[0].effect)
      let unknown = #expect(throws: LiveTestProblem.self) { try dear(nil, "deer") }
      #expect(unknown?.description == "the run has no variant `deer`, but `now`, `dear`")
      let missing = #expect(throws: LiveTestProblem.self) { try dear("weakly") }
      #expect(
        missing?.description
          == "the run has no challenger `weakly` in variant `dear`, but `twin`, `weekly`")
    }
    try await withRun { run in
      let error = #expect(throws: LiveTestProblem.self) {
        try LiveTestProposal(
          run, challenger: nil, variant: "law", metric: "closed_rate", power: 0.8,
          level: .ninetyFive, ratio: 1, arrivalsPerDay: nil)
      }
      #expect(error?.description.contains("its scenario has no `variants`") == true)
    }
  }

  /// An effect for which no portfolio is large enough is said to be too small, and has no plan.
  @Test func anEffectTooSmallForAnyPortfolioIsSaid() async throws {
    try await withRun(overrides: ["channels.sms.stimulus=0.0000001 per day"]) { run in
      var proposal = try proposal(run, challenger: "weekly")
      var arm = try #require(proposal.arms.first)
      arm.effect = 1e-7
      arm.interval = ConfidenceInterval(low: 5e-8, high: 1.5e-7, level: .ninetyFive)
      (arm.plan, arm.cautiousPlan) = (nil, nil)
      (arm.isBeyondReach, arm.isCautiousBeyondReach) = (true, true)
      proposal.arms = [arm]
      proposal.activity = nil
      let text = LiveTestReport(proposal, columns: 1_000).text()
      #expect(text.contains("too small for a live test: no portfolio is large enough to see it"))
      #expect(text.contains("more than 100,000,000 accounts"), "\(text)")
      let spanish = LiveTestReport(proposal, language: .spanish, columns: 1_000).text()
      #expect(spanish.contains("ninguna cartera basta para verlos"), "\(spanish)")
      #expect(proposal.document.written().contains("\"beyond_reach\": true"))
    }
  }

  @Test func whatCannotBePlannedIsSaid() async throws {
    try await withRun { run in
      #expect(throws: LiveTestProblem.self) { try proposal(run, challenger: "weakly") }
      #expect(throws: LiveTestProblem.self) { try proposal(run, metric: "nonsense") }
    }
    try await withRun(resample: "behavior") { run in
      let error = #expect(throws: LiveTestProblem.self) { try proposal(run) }
      #expect(error?.description.contains("share the same debtors") == true)
    }
    for key in ["antithetic: true", "points: sobol"] {
      try await withRun(overrides: ["variance_reduction={ \(key) }"]) { run in
        let error = #expect(throws: LiveTestProblem.self) { try proposal(run) }
        #expect(
          error?.description == """
            with `variance_reduction: { \(key) }` replications spread less than real portfolios, so the spread \
            between debtors is not known; run the scenario without it
            """)
      }
    }
  }
}
