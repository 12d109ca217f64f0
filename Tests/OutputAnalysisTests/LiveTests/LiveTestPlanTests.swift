// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct LiveTestPlanTests {
  /// Shares against published and independent numbers.
  ///
  /// 0.5 and 0.75 at power 0.9: 76.7 in the examples of R's `power.prop.test`. 0.6 and 0.7 at α = 1 %
  /// and power 0.95: 807.07, corrected 826.95; 0.25 and 0.4: 151.87, corrected 164.93 (statsmodels
  /// 0.15 for the plain numbers).
  @Test(arguments: [
    (0.5, 0.25, 0.95, 0.9, 77, 85), (0.6, 0.1, 0.99, 0.95, 808, 827),
    (0.25, 0.15, 0.95, 0.8, 152, 165), (0.1, 0.02, 0.95, 0.8, 3_841, 3_941),
  ])
  func sharesInEqualArms(
    rate: Double, lift: Double, level: Double, power: Double, size: Int, corrected: Int
  ) throws {
    let design = try LiveTestDesign(power: power, level: ConfidenceLevel(level))
    let plan = try design.plan(controlRate: rate, lift: lift)
    #expect(plan.controlSize == size && plan.challengerSize == size && plan.total == 2 * size)
    let exact = try design.plan(controlRate: rate, lift: lift, isCorrected: true)
    #expect(exact.controlSize == corrected)
    // The plan is symmetric in success and failure.
    #expect(try design.plan(controlRate: 1 - rate, lift: -lift) == plan)
  }

  /// Three challengers: α/3 each; a ratio of 3 makes the control 3,454.27 and the others three times.
  @Test func unequalAndSeveralArms() throws {
    let unequal = try LiveTestDesign(power: 0.9, ratio: 3).plan(controlRate: 0.1, lift: 0.02)
    #expect(unequal.controlSize == 3_455 && unequal.challengerSize == 10_363)
    let several = try LiveTestDesign(power: 0.9, challengers: 3).plan(controlRate: 0.1, lift: 0.02)
    #expect(several.controlSize == 6_611 && several.total == 4 * 6_611)
  }

  /// statsmodels 0.15, TTestIndPower: 63.766, 47.742 (ratio 2), 22.021 (also R's `power.t.test`).
  @Test(arguments: [(0.5, 0.8, 1.0, 64, 64), (0.5, 0.8, 2.0, 48, 96), (1, 0.9, 1.0, 23, 23)])
  func means(effect: Double, power: Double, ratio: Double, control: Int, challenger: Int) throws {
    let design = try LiveTestDesign(power: power, ratio: ratio)
    let plan = try design.plan(difference: -3 * effect, standardDeviation: 3)
    #expect(plan.controlSize == control && plan.challengerSize == challenger)
  }

  /// TTestIndPower at α = 0.05/3: 676.911.
  @Test func meansOfSeveralChallengers() throws {
    let design = try LiveTestDesign(power: 0.9, challengers: 3)
    #expect(try design.plan(difference: 0.2, standardDeviation: 1).controlSize == 677)
    let small = try LiveTestDesign(power: 0.8, ratio: 0.5)
    #expect(try small.plan(difference: 0.1, standardDeviation: 1).controlSize == 2_356)
  }

  /// The promised power of a plan for shares, by simulation: 80 % ± z = 4 binomial errors, seed 461.
  @Test func plannedPowerIsReached() throws {
    let plan = try LiveTestDesign().plan(controlRate: 0.3, lift: 0.15)
    var generator = SplitMix(seed: 461)
    let trials = 1_500
    var detected = 0
    for _ in 0..<trials {
      let control = Self.share(0.3, of: plan.controlSize, &generator)
      let challenger = Self.share(0.45, of: plan.challengerSize, &generator)
      let pooled = (control + challenger) / 2
      let error = (2 * pooled * (1 - pooled) / Double(plan.controlSize)).squareRoot()
      if challenger - control > 1.959_964 * error { detected += 1 }
    }
    let observed = Double(detected) / Double(trials)
    #expect(abs(observed - 0.8) < binomialBound(0.8, trials: trials), "observed \(observed)")
  }

  @Test func daysAreRoundedUp() throws {
    let plan = try LiveTestPlan(controlSize: 100, challengerSize: 50, challengers: 3)
    #expect(plan.total == 250)
    #expect(try plan.days(arrivalsPerDay: 100) == 3)
    #expect(try plan.days(arrivalsPerDay: 125, followUp: 30) == 32)
    #expect(try plan.days(arrivalsPerDay: 0.5) == 500)
    for arrivals in [0, -1, Double.nan, .infinity, 1e-300] {
      #expect(throws: ParameterError.self) { try plan.days(arrivalsPerDay: arrivals) }
    }
    #expect(throws: ParameterError.self) { try plan.days(arrivalsPerDay: 1, followUp: -1) }
  }

  @Test func badParametersAreRefused() throws {
    let design = try LiveTestDesign()
    for (rate, lift) in [
      (0, 0.1), (1, -0.1), (0.5, 0.5), (0.5, 0), (.nan, 0.1), (0.5, .nan), (0.5, 1e-12),
    ] {
      #expect(throws: ParameterError.self) { try design.plan(controlRate: rate, lift: lift) }
    }
    for (difference, deviation) in [(0, 1.0), (1, 0), (.nan, 1), (1, .nan), (1e-12, 1)] {
      #expect(throws: ParameterError.self) {
        try design.plan(difference: difference, standardDeviation: deviation)
      }
    }
    for power in [0.5, 1, Double.nan] {
      #expect(throws: ParameterError.self) { try LiveTestDesign(power: power) }
    }
    for ratio in [0, -1, Double.nan, .infinity] {
      #expect(throws: ParameterError.self) { try LiveTestDesign(ratio: ratio) }
    }
    #expect(throws: ParameterError.self) { try LiveTestDesign(challengers: 0) }
    #expect(throws: ParameterError.self) { try LiveTestPlan(controlSize: 0, challengerSize: 1) }
    #expect(throws: ParameterError.self) {
      try LiveTestPlan(controlSize: .max, challengerSize: .max, challengers: .max)
    }
  }

  private static func share(_ rate: Double, of size: Int, _ generator: inout SplitMix) -> Double {
    Double((0..<size).count { _ in generator.uniform() < rate }) / Double(size)
  }
}
