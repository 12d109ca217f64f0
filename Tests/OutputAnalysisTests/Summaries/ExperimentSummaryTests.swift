// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Testing

@Suite struct ExperimentSummaryTests {
  /// The smallest complete experiment, built as the engine will build it.
  @Test func holdsWhatTheReplicationsSay() throws {
    let champion: [Double] = [0.40, 0.42, 0.41]
    let challenger: [Double] = [0.43, 0.44, 0.45]
    let strategies = [("a", champion), ("b", challenger)].map { name, values in
      StrategySummary(
        name: name,
        metrics: [NamedEstimate(name: "recovery_rate", estimate: MetricEstimate(values))],
        curve: CurveEstimate(replications: values.map { [0, $0] }),
        segments: [SegmentSummary(name: "payroll", metrics: [])])
    }
    let paired = PairedDifference(challenger: challenger, minus: champion)
    let summary = ExperimentSummary(
      name: "tiny", seed: .max, replications: 3, accounts: 10, currency: "USD",
      strategies: strategies,
      comparisons: ComparisonSummary.family(
        metric: "recovery_rate", champion: "a", challengers: [("b", paired)]))
    #expect(summary.strategies[1].curve.day == [0, 1])
    #expect(summary.comparisons.count == 1)
    #expect(summary.comparisons[0].verdict == .better)
    #expect(summary.comparisons[0].pValue == summary.comparisons[0].adjustedPValue)
    #expect(try abs(#require(summary.comparisons[0].difference.mean) - 0.03) < 1e-15)
    #expect(summary.stopping == nil)
  }

  @Test func stoppingSummaryKeepsTheWidestInterval() throws {
    let plan = try StoppingPlan(minimum: 4, batch: 4, maximum: 8)
    let stopping = SequentialStopping(plan: plan, target: .absolute(100))
    let narrow = Moments([1, 2, 1, 2])
    let wide = Moments([1, 9, 1, 9])
    let decision = stopping.decision(after: 4, of: [narrow, wide])
    let summary = try #require(StoppingSummary(metric: "npv", stopping, ended: decision))
    #expect(summary.isReached)
    #expect(summary.halfWidth == wide.interval(level: stopping.levelOfEachLook)?.halfWidth)
    #expect(StoppingSummary(metric: "npv", stopping, ended: .proceed(to: 8)) == nil)
  }
}
