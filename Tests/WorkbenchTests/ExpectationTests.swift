// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Foundation
import OutputAnalysis
import Results
import Scenarios
import Testing

@testable import Workbench

@Suite struct ExpectationTests {
  /// 1 … 30 and as much less 0.5: mean 15.5, s = 8.803408, SE = 1.607275, t(29, .975) = 2.045230.
  private let values = (1...30).map(Double.init)

  private func outcome(
    _ bound: Scenarios.Expectation.Bound, level: Double = 0.95, looks: Int = 1,
    values: [Double]? = nil
  ) -> ExpectationOutcome {
    Scenarios.Expectation(
      text: "a.x", terms: [.init(1, strategy: "a", metric: "x")], bound: bound, level: level
    ).outcome(looks: looks) { _ in RatioSample(values: values ?? self.values, lives: 1_000) }
  }

  /// What takes as much away as it adds is a difference; a weighted sum is none.
  @Test(arguments: [
    ([1, -1], true), ([2, -1, -1], true), ([1], false), ([1, 1], false), ([1, -0.5], false),
  ])
  func differencesAreTold(_ factors: [Double], _ isDifference: Bool) {
    let terms = factors.enumerated().map {
      Scenarios.Expectation.Term($1, strategy: "s\($0)", metric: "recovery_rate")
    }
    let line = Scenarios.Expectation(text: "x", terms: terms, bound: .above(0), level: 0.95)
    let outcome = line.outcome(looks: 1) { _ in RatioSample(values: values, lives: 1_000) }
    #expect(outcome.isDifference == isDifference)
  }

  @Test func judgesOnTheInterval() throws {
    let interval = try #require(outcome(.above(0)).interval)
    #expect(abs(interval.low - (15.5 - 2.045_230 * 1.607_275)) < 1e-5)
    #expect(abs(interval.high - (15.5 + 2.045_230 * 1.607_275)) < 1e-5)
    let (low, high) = (interval.low, interval.high)
    let cases: [(Scenarios.Expectation.Bound, ExpectationOutcome.Verdict)] = [
      (.above(low.nextDown), .pass), (.above(low), .undecided), (.above(high), .fail),
      (.above(high.nextDown), .undecided), (.atLeast(low), .pass),
      (.atLeast(low.nextUp), .undecided), (.atLeast(high), .undecided),
      (.atLeast(high.nextUp), .fail), (.below(high.nextUp), .pass), (.below(high), .undecided),
      (.below(low), .fail), (.below(low.nextUp), .undecided), (.atMost(high), .pass),
      (.atMost(high.nextDown), .undecided), (.atMost(low), .undecided),
      (.atMost(low.nextDown), .fail), (.within(low...high), .pass),
      (.within(low.nextUp...high), .undecided), (.within(20...30), .fail), (.within(0...5), .fail),
    ]
    for (bound, verdict) in cases {
      #expect(outcome(bound).verdict == verdict, "\(bound)")
    }
  }

  @Test func higherLevelsAndSeveralLooksWiden() throws {
    let plain = try #require(outcome(.above(0)).interval)
    let high = try #require(outcome(.above(0), level: 0.99).interval)
    let looked = try #require(outcome(.above(0), looks: 5).interval)
    #expect(high.halfWidth > plain.halfWidth)
    // Five looks at 95 % together are one at 99 %.
    #expect(abs(looked.halfWidth - high.halfWidth) < 1e-12)
  }

  @Test func saysHowManyReplicationsWouldDecide() throws {
    let outcome = outcome(.above(15))
    let interval = try #require(outcome.interval)
    let ratio = interval.halfWidth / 0.5
    #expect(outcome.verdict == .undecided)
    #expect(outcome.replicationsNeeded == Int((30 * ratio * ratio).rounded(.up)))
    #expect(self.outcome(.above(15.5)).replicationsNeeded == nil)
    #expect(self.outcome(.above(0)).replicationsNeeded == nil)
  }

  @Test func aGateFailsALineOnlyBeyondItsFalseAlarmRate() {
    let line = Scenarios.Expectation(
      text: "a.x", terms: [.init(1, strategy: "a", metric: "x")], bound: .above(19.5), level: 0.95)
    let family = FalseAlarms(tests: 50)
    func verdict(_ purpose: RunPurpose) -> ExpectationOutcome.Verdict {
      line.outcome(looks: 1, failingAt: purpose.failureLevel) { _ in RatioSample(values: values) }
        .verdict
    }
    // 19.5 lies 2.5 standard errors above the mean: enough at 95 %, not at 1 − 10⁻³/50.
    #expect(verdict(.results) == .fail && verdict(.gate(family)) == .undecided)
    #expect(
      line.outcome(looks: 1, failingAt: family.level) { _ in
        RatioSample(values: values.map { $0 / 100 })
      }.verdict
        == .fail)
  }

  @Test func fewValuesDecideNothing() {
    #expect(outcome(.above(0), values: []).verdict == .undecided)
    #expect(outcome(.above(0), values: [7]).verdict == .undecided)
    #expect(outcome(.above(0), values: [7, 7, 7, .nan, .nan]).verdict == .pass)
    // Amounts of nothing show nothing, however many lives are behind them.
    #expect(outcome(.atMost(0.5), values: [0, 0, 0, 0, 0]).verdict == .undecided)
    #expect(outcome(.above(0), values: [7, 7, .nan, .nan, .nan]).verdict == .undecided)
  }

  @Test func pairsTermsReplicationByReplication() {
    let expectation = Scenarios.Expectation(
      text: "",
      terms: [.init(2, strategy: "a", metric: "x"), .init(-1, strategy: "b", metric: "x")],
      bound: .within(3...3), level: 0.95)
    let outcome = expectation.outcome(looks: 1) { term in
      RatioSample(values: term.strategy == "a" ? [1, 5, -2] : [-1, 7, -7], lives: 1_000)
    }
    // 2a − b is 3 every time, however much a and b vary.
    #expect(outcome.estimate == 3 && outcome.verdict == .pass)
  }

  @Test func aRunJudgesItsLines() async throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("scenarios/demo.yaml").path
    let lines = [
      "flexible-plans.recovery_rate - weekly-message.recovery_rate > 0",
      "weekly-message.payroll.recovery_rate <= 1%", "right-channel.recovery_rate in 0..100%",
      "right-channel.recovery_rate > right-channel.recovery_rate",
      "right-channel.plan_completion > 0",
    ]
    let run = try ScenarioRun(
      try ScenarioFile(
        path: path,
        overrides: [
          "replications=6", "portfolio.accounts=500",
          "expect=[" + lines.map { "'\($0)'" }.joined(separator: ", ") + "]",
        ]))
    let record = try await run.execute(threads: 2, control: RunControl(), command: [])
    #expect(record.expectations.map(\.text) == lines)
    #expect(record.expectations.map(\.verdict) == [.pass, .fail, .pass, .fail, .undecided])
    let segment = try #require(record.summary.strategies[0].segments.first?.metrics.first)
    #expect(record.expectations[1].estimate == segment.estimate.mean)
  }

  /// Ten replications of 200 debtors hold about one complaint, and show no bound of 0.3 per thousand.
  ///
  /// It passed in 41 of 100 seeds where the truth was 0.5. No number of complaints, not even none, shows it: −ln 0.025 of 2,000 are 1.84.
  @Test(arguments: 1...8)
  func rareComplaintsDoNotPassUnseen(seed: Int) async throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("scenarios/minimal.yaml").path
    let lines = [
      "reminders.complaints_per_1000 <= 0.3",
      "reminders.complaints_per_1000 - nothing.complaints_per_1000 <= 0.3",
      "nothing.complaints_per_1000 <= 0",
      "nothing.complaints_per_1000 < nothing.complaints_per_1000 + 1",
    ]
    let run = try ScenarioRun(
      try ScenarioFile(
        path: path,
        overrides: [
          "seed=\(seed)", "replications=10", "portfolio.accounts=200", "channels.sms.irritation=1",
          "channels.sms.complaint=0.003%",
          "expect=[" + lines.map { "'\($0)'" }.joined(separator: ", ") + "]",
        ]))
    let record = try await run.execute(threads: 2, control: RunControl(), command: [])
    let outcomes = record.expectations
    #expect(outcomes[0].verdict != .pass && outcomes[1].verdict != .pass)
    #expect(try #require(outcomes[0].interval).high > 1.8)
    // Who touches nobody has no complaints, and that is exact.
    #expect(outcomes[2].verdict == .pass && outcomes[3].verdict == .pass)
    let metric = try #require(
      record.summary.strategies[1].metrics.first { $0.name == "complaints_per_1000" })
    #expect(metric.estimate.interval95 == outcomes[0].interval)
  }

  @Test func namesThatDoNotExistAreReported() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("scenarios/demo.yaml").path
    let lines = [
      "flexible-plan.recovery_rate > 0", "flexible-plans.complaint_per_1000 < 1",
      "flexible-plans.informl.kept_rate > 0", "flexible-plans.recovery_rate > 40",
      "flexible-plans.npv > 0", "flexible-plans.suppressed_contacts[never] < 3",
    ]
    let failure = #expect(throws: RunFailure.self) {
      try ScenarioRun(
        try ScenarioFile(
          path: path,
          overrides: ["expect=[" + lines.map { "'\($0)'" }.joined(separator: ", ") + "]"]))
    }
    guard case .invalid(let source, _) = failure else {
      Issue.record("no diagnostics")
      return
    }
    #expect(
      source.diagnostics.map(\.message) == [
        "strategy `flexible-plan` is not defined", "metric `complaint_per_1000` is not defined",
        "segment `informl` is not defined",
        "`expect[3]` compares shares with 40, which no share reaches",
        "metric `npv` is not defined", "metric `suppressed_contacts[never]` is not defined",
      ])
  }
}
