// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import Testing

@Suite struct StandingTests {
  private func evaluation(_ mean: Double, _ constraints: [MeanEstimate] = []) -> Evaluation {
    Evaluation(
      Candidate(number: 0, values: []), objective: MeanEstimate(mean), constraints: constraints)
  }

  /// One constraint: z(0.95) = 1.645.
  @Test func feasibilityIsTested() {
    #expect(Feasibility([]) == .met)
    #expect(Feasibility([MeanEstimate(-1.7, standardError: 1)]) == .met)
    #expect(Feasibility([MeanEstimate(-1.6, standardError: 1)]) == .open)
    #expect(Feasibility([MeanEstimate(1.6, standardError: 1)]) == .open)
    #expect(Feasibility([MeanEstimate(1.7, standardError: 1)]) == .violated)
    #expect(Feasibility([MeanEstimate(0)]) == .met)
    // Two share the level: z(0.975) = 1.96.
    let two = [MeanEstimate(-9), MeanEstimate(1.9, standardError: 1)]
    #expect(Feasibility(two) == .open)
  }

  @Test func violationsRankBehindAndUnknownsLast() {
    let good = Standing(evaluation(100, [MeanEstimate(0.5, standardError: 1)]))
    let better = Standing(evaluation(-1, [MeanEstimate(-0.5)]))
    let slightly = Standing(evaluation(-100, [MeanEstimate(1), MeanEstimate(-5)]))
    let badly = Standing(evaluation(-200, [MeanEstimate(0.7), MeanEstimate(0.7)]))
    let unknown = Standing(evaluation(.nan))
    #expect(
      [unknown, badly, good, slightly, better].sorted() == [better, good, slightly, badly, unknown])
    #expect(Standing(evaluation(0, [MeanEstimate(.nan)])).isUnknown)
  }
}
