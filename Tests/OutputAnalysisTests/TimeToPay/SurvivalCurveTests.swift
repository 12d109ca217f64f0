// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct SurvivalCurveTests {
  /// Validation case V12: the treated group, to four digits as tabled.
  @Test(
    arguments: [
      (6, 0.8571, 0.0764), (7, 0.8067, 0.0869), (10, 0.7529, 0.0963), (13, 0.6902, 0.1068),
      (16, 0.6275, 0.1141), (22, 0.5378, 0.1282), (23, 0.4482, 0.1346),
    ])
  func remissionUnderTreatment(time: Double, survival: Double, error: Double) throws {
    let curve = try SurvivalCurve(followUps(Remission.treated))
    let step = try #require(curve.step(at: time))
    #expect(step.time == time)
    #expect(abs(step.survival - survival) < 5e-5)
    #expect(try abs(#require(step.standardError) - error) < 5e-5)
  }

  @Test func atRiskIncludesThoseCensoredAtTheTime() throws {
    let curve = try SurvivalCurve(followUps(Remission.treated))
    #expect(curve.steps.map(\.atRisk) == [21, 17, 15, 12, 11, 7, 6])
    #expect(curve.steps.map(\.events) == [3, 1, 1, 1, 1, 1, 1])
    #expect(curve.count == 21 && curve.lastTime == 35)
  }

  /// SciPy 1.17: `stats.ecdf(…).sf.confidence_interval(method='log-log')`.
  @Test(
    arguments: [
      (6, 0.619_717_96, 0.951_551_75), (10, 0.503_199_51, 0.889_361_84),
      (23, 0.188_052_01, 0.680_142_63),
    ])
  func logLogIntervals(time: Double, low: Double, high: Double) throws {
    let curve = try SurvivalCurve(followUps(Remission.treated))
    let interval = try #require(curve.step(at: time)?.interval())
    #expect(abs(interval.low - low) < 1e-8 && abs(interval.high - high) < 1e-8)
  }

  @Test func mediansOfBothGroups() throws {
    #expect(try SurvivalCurve(followUps(Remission.placebo)).median == 8)
    #expect(try SurvivalCurve(followUps(Remission.treated)).median == 23)
    #expect(try SurvivalCurve(followUps("1 2+ 3+ 4+")).median == nil)
  }

  /// 7 of 18 end at 1 and 2 of 11 at 2: the product (11/18)(9/11) rounds to above ½.
  @Test func medianSurvivesRounding() throws {
    let times = Array(repeating: "1", count: 7) + Array(repeating: "2", count: 2)
    let rest = Array(repeating: "3", count: 9)
    let curve = try SurvivalCurve(followUps((times + rest).joined(separator: " ")))
    #expect(curve.steps[1].survival > 0.5)
    #expect(curve.median == 2)
  }

  /// By hand: 5 at risk at 1 (S = 4/5), 3 at 3 (8/15), 1 at 5 (0).
  ///
  /// The variance at 3 is (8/15)²(1/20 + 1/6).
  @Test func smallExampleByHand() throws {
    let curve = try SurvivalCurve(followUps("4+ 3 5 1 2+"))
    let expected: [Double] = [4.0 / 5, 8.0 / 15, 0]
    for (step, survival) in zip(curve.steps, expected) {
      #expect(abs(step.survival - survival) < 1e-15)
    }
    let error = try #require(curve.steps[1].standardError)
    #expect(abs(error * error - 64.0 / 225 * 13 / 60) < 1e-15)
    #expect(curve.steps[2].standardError == nil && curve.steps[2].interval() == nil)
  }

  @Test func valuesBetweenAndBeyondSteps() throws {
    let curve = try SurvivalCurve(followUps("1 2 3+ 4+"))
    #expect(curve.survival(at: 0) == 1 && curve.survival(at: 0.99) == 1)
    #expect(curve.survival(at: 1) == 0.75 && curve.survival(at: 4) == 0.5)
    #expect(curve.survival(at: 4.01) == nil)
    #expect(curve.survival(at: -1) == nil && curve.survival(at: .nan) == nil)
    #expect(try SurvivalCurve(followUps("1 2")).survival(at: 99) == 0)
    #expect(try SurvivalCurve(followUps("0 1+")).survival(at: 0) == 0.5)
  }

  @Test func withoutEnds() throws {
    let curve = try SurvivalCurve(followUps("3+ 5+"))
    #expect(curve.steps.isEmpty && curve.survival(at: 5) == 1 && curve.median == nil)
    #expect(curve.restrictedMean(to: 4)?.value == 4)
    #expect(curve.restrictedMean(to: 4)?.standardError == 0)
  }

  /// NumPy, from the definitions with the areas summed piece by piece.
  @Test(
    arguments: [
      (Remission.treated, 35, 23.287_394_957_983_196, 2.827_467_623_371_439),
      (Remission.treated, 20, 16.116_526_610_644_257, 1.251_560_196_005_047),
      (Remission.placebo, 20, 8.428_571_428_571_43, 1.268_082_682_503_922),
    ])
  func restrictedMeans(data: String, horizon: Double, mean: Double, error: Double) throws {
    let curve = try SurvivalCurve(followUps(data))
    let estimate = try #require(curve.restrictedMean(to: horizon))
    #expect(abs(estimate.value - mean) < 1e-12)
    #expect(abs(estimate.standardError - error) < 1e-12)
    #expect(abs(estimate.interval.high - mean - 1.959_963_985 * error) < 1e-8)
  }

  /// Without censoring the mean is the plain one and its error √(Σ(x − x̄)²)/n.
  @Test func restrictedMeanWithoutCensoringIsTheMean() throws {
    let curve = try SurvivalCurve(followUps("1 4 4 7"))
    let estimate = try #require(curve.restrictedMean(to: 100))
    #expect(abs(estimate.value - 4) < 1e-14)
    #expect(abs(estimate.standardError - 18.0.squareRoot() / 4) < 1e-14)
  }

  @Test func restrictedMeanNeedsAKnownCurve() throws {
    let curve = try SurvivalCurve(followUps("1 2 3+"))
    #expect(curve.restrictedMean(to: 3) != nil)
    for horizon in [3.01, 0, -1, .nan, .infinity] {
      #expect(curve.restrictedMean(to: horizon) == nil)
    }
  }

  @Test func badFollowUpsAreRefused() {
    for time in [-1, .nan, .infinity] {
      #expect(throws: ParameterError.self) { try FollowUp(time: time, isEvent: true) }
    }
    #expect(throws: ParameterError.self) { try FollowUp(time: 1, cause: -1) }
    #expect(throws: ParameterError.self) { try SurvivalCurve([]) }
  }

  /// Exponential lives, 60 accounts, about a third censored, seed 201, ± z = 4 binomial errors.
  ///
  /// The log(−log) interval of S(0.7) covers 95.2 % and that of the mean to 1 94.1 % in 20,000
  /// experiments.
  @Test func intervalsCover() throws {
    let trials = 1_000
    var generator = SplitMix(seed: 201)
    var survivals = 0
    var means = 0
    for _ in 0..<trials {
      let curve = try SurvivalCurve(exponentialLives(60, longest: 3, using: &generator))
      if curve.step(at: 0.7)?.interval()?.contains(0.496_585_3) ?? false { survivals += 1 }
      if curve.restrictedMean(to: 1)?.interval.contains(0.632_120_56) ?? false { means += 1 }
    }
    for (covered, expected) in [(survivals, 0.952), (means, 0.941)] {
      let share = Double(covered) / Double(trials)
      #expect(
        abs(share - expected) < binomialBound(expected, trials: trials), "observed \(share)")
    }
  }
}
