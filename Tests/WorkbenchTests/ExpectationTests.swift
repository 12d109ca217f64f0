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
    ).outcome(looks: looks) { _ in values ?? self.values }
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
      line.outcome(looks: 1, failingAt: purpose.failureLevel) { _ in values }.verdict
    }
    // 19.5 lies 2.5 standard errors above the mean: enough at 95 %, not at 1 − 10⁻³/50.
    #expect(verdict(.results) == .fail && verdict(.gate(family)) == .undecided)
    #expect(
      line.outcome(looks: 1, failingAt: family.level) { _ in values.map { $0 / 100 } }.verdict
        == .fail)
  }

  @Test func fewValuesDecideNothing() {
    #expect(outcome(.above(0), values: []).verdict == .undecided)
    #expect(outcome(.above(0), values: [7]).verdict == .undecided)
    #expect(outcome(.above(0), values: [7, 7, 7, .nan, .nan]).verdict == .pass)
    #expect(outcome(.above(0), values: [7, 7, .nan, .nan, .nan]).verdict == .undecided)
  }

  @Test func pairsTermsReplicationByReplication() {
    let expectation = Scenarios.Expectation(
      text: "",
      terms: [.init(2, strategy: "a", metric: "x"), .init(-1, strategy: "b", metric: "x")],
      bound: .within(3...3), level: 0.95)
    let outcome = expectation.outcome(looks: 1) { term in
      term.strategy == "a" ? [1, 5, -2] : [-1, 7, -7]
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
    let (record, _) = try await run.execute(threads: 2, control: RunControl(), command: [])
    #expect(record.expectations.map(\.text) == lines)
    #expect(record.expectations.map(\.verdict) == [.pass, .fail, .pass, .fail, .undecided])
    let segment = try #require(record.summary.strategies[0].segments.first?.metrics.first)
    #expect(record.expectations[1].estimate == segment.estimate.mean)
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
