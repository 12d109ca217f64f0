// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct SequentialStoppingTests {
  @Test func looksIncludeTheMaximum() throws {
    #expect(
      try StoppingPlan(minimum: 30, batch: 50, maximum: 200).looks == [30, 80, 130, 180, 200])
    #expect(try StoppingPlan(minimum: 30, batch: 10, maximum: 50).looks == [30, 40, 50])
    #expect(try StoppingPlan(minimum: 7, batch: 10, maximum: 7).looks == [7])
    #expect(try StoppingPlan(minimum: 30, batch: .max, maximum: 50).looks == [30, 50])
  }

  @Test(arguments: [(30, 50, 200), (1, 1, 5), (7, 10, 7), (10, .max, 30)])
  func nextLookWalksThroughAll(minimum: Int, batch: Int, maximum: Int) throws {
    let plan = try StoppingPlan(minimum: minimum, batch: batch, maximum: maximum)
    var walked: [Int] = []
    while let next = plan.nextLook(after: walked.last ?? 0) { walked.append(next) }
    #expect(walked == plan.looks)
    #expect((0...maximum + 1).filter(plan.isLook) == plan.looks)
  }

  @Test(arguments: [(0, 1, 5), (5, 0, 9), (5, 1, 4), (-1, 1, 1)])
  func impossiblePlansAreRefused(minimum: Int, batch: Int, maximum: Int) {
    #expect(throws: ParameterError.self) {
      try StoppingPlan(minimum: minimum, batch: batch, maximum: maximum)
    }
  }

  @Test func spendsAlphaEvenly() throws {
    let stopping = SequentialStopping(
      plan: try StoppingPlan(minimum: 30, batch: 50, maximum: 200), target: .absolute(1))
    #expect(abs(stopping.levelOfEachLook.value - 0.99) < 1e-15)
  }

  /// Ten values 0 and ten 2: s = √(20/19), half-width t(19, 1 − 0.025/2)·s/√20 = 0.5581.
  @Test func decisionsByHand() throws {
    let plan = try StoppingPlan(minimum: 20, batch: 20, maximum: 40)
    let moments = Moments((0..<20).map { Double($0 % 2) * 2 })
    func decide(_ target: Double, after replications: Int = 20) -> StoppingDecision {
      SequentialStopping(plan: plan, target: .absolute(target))
        .decision(after: replications, of: [moments])
    }
    guard case .reached(let intervals) = decide(0.559) else {
      Issue.record("0.559 is wide enough")
      return
    }
    #expect(intervals.count == 1 && abs(intervals[0].level.value - 0.975) < 1e-15)
    #expect(decide(0.557) == .proceed(to: 40))
    #expect(decide(9, after: 5) == .proceed(to: 20))
    #expect(decide(9, after: 21) == .proceed(to: 40))
    guard case .exhausted = decide(0.1, after: 40) else {
      Issue.record("the maximum ends the run")
      return
    }
  }

  @Test func allQuantitiesMustMeetTheTarget() throws {
    let plan = try StoppingPlan(minimum: 2, batch: 1, maximum: 3)
    let stopping = SequentialStopping(plan: plan, target: .absolute(0.1))
    let certain = Moments([1, 1])
    let unknown = Moments([.nan, 1])
    #expect(stopping.decision(after: 2, of: [certain, unknown]) == .proceed(to: 3))
    #expect(stopping.decision(after: 2, of: []) == .proceed(to: 3))
    #expect(stopping.decision(after: 3, of: []) == .exhausted([]))
    let last = stopping.decision(after: 3, of: [certain, unknown])
    guard case .exhausted(let intervals) = last else {
      Issue.record("one interval does not exist")
      return
    }
    #expect(intervals.count == 2 && intervals[1] == nil)
    let summary = try #require(StoppingSummary(metric: "npv", stopping, ended: last))
    #expect(!summary.isReached && summary.halfWidth == nil && summary.lookCount == 2)
  }

  @Test func targetsThatAreNotNumbersAreNeverMet() throws {
    let interval = try #require(ConfidenceInterval(low: 1, high: 1, level: .ninetyFive))
    #expect(!PrecisionTarget.absolute(.nan).isMet(by: interval, mean: 1))
    #expect(!PrecisionTarget.relative(-1).isMet(by: interval, mean: 1))
    let wide = try #require(ConfidenceInterval(low: 9, high: 11, level: .ninetyFive))
    // γ = 0.1 asks for 0.1/1.1 = 0.0909 of the mean.
    #expect(!PrecisionTarget.relative(0.1).isMet(by: wide, mean: 10))
    #expect(PrecisionTarget.relative(0.112).isMet(by: wide, mean: -10))
  }

  /// The interval at the stop covers at least 95 % minus z = 4 binomial errors, seed 401.
  ///
  /// A single unadjusted 95 % interval at the same moments does not.
  @Test func spentAlphaCoversAtTheStop() throws {
    let bound = binomialBound(0.95, trials: 10_000)
    let spent = SequentialStopping(
      plan: try StoppingPlan(minimum: 10, batch: 10, maximum: 100), target: .absolute(0.45))
    #expect(abs(spent.levelOfEachLook.value - 0.995) < 1e-12)
    let covered = coverage(of: spent, seed: 401)
    #expect(covered >= 0.95 - bound, "observed \(covered)")

    // A level whose tenth is 5 %: every look is an ordinary 95 % interval.
    let naive = SequentialStopping(
      plan: spent.plan, target: .absolute(0.45), level: try ConfidenceLevel(0.5))
    #expect(abs(naive.levelOfEachLook.value - 0.95) < 1e-12)
    let uncovered = coverage(of: naive, seed: 401)
    #expect(uncovered < 0.95 - bound, "observed \(uncovered)")
  }

  /// The share of 10,000 runs on standard normal values whose final interval contains the mean 0.
  private func coverage(of stopping: SequentialStopping, seed: UInt64) -> Double {
    var generator = SplitMix(seed: seed)
    let covered = (0..<10_000).count { _ in
      var moments = Moments()
      while true {
        switch stopping.decision(after: moments.count, of: [moments]) {
        case .proceed(let next):
          while moments.count < next { moments.add(generator.normal()) }
        case .reached(let intervals): return intervals[0].contains(0)
        case .exhausted(let intervals): return intervals[0]?.contains(0) ?? false
        }
      }
    }
    return Double(covered) / 10_000
  }
}
