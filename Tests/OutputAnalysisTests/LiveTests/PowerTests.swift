// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OutputAnalysis

@Suite struct PowerTests {
  /// With many degrees of freedom δ = z(0.975) + z(power): 3.241516 at 0.9, 2.801585 at 0.8.
  @Test(arguments: [(0.9, 3.241_515_6), (0.8, 2.801_585_2)])
  func normalLimit(power: Double, delta: Double) throws {
    let test = StudentTestPower(degreesOfFreedom: 1_000_000, level: .ninetyFive)
    #expect(try abs(#require(test.noncentrality(reaching: power)) - delta) < 1e-5)
  }

  /// Without an effect the power is α/2: the integral reproduces Student's own tail.
  @Test(arguments: [1, 2, 3, 9, 29, 499])
  func noEffectGivesTheErrorRate(degreesOfFreedom: Int) {
    let test = StudentTestPower(degreesOfFreedom: degreesOfFreedom, level: .ninetyFive)
    #expect(abs(test.power(noncentrality: 0) - 0.025) < 1e-6)
  }

  @Test func powersOutsideTheDomainHaveNoEffect() {
    let test = StudentTestPower(degreesOfFreedom: 9, level: .ninetyFive)
    for power in [0, 0.02, 1, 1.5, -1, Double.nan, .infinity] {
      #expect(test.noncentrality(reaching: power) == nil)
    }
  }

  /// Simulated power at the exact detectable effect, seed 301: 0.9 ± z = 4 binomial errors.
  ///
  /// At 5 replications the normal formula's δ = 3.24 would be detected in only 68 %.
  @Test(arguments: [(5, 20_000), (30, 10_000), (500, 4_000)])
  func simulatedPower(replications: Int, experiments: Int) throws {
    let test = StudentTestPower(degreesOfFreedom: replications - 1, level: .ninetyFive)
    let delta = try #require(test.noncentrality(reaching: 0.9))
    let effect = delta / Double(replications).squareRoot()
    var generator = SplitMix(seed: 301)
    let detected = (0..<experiments).count { _ in
      let moments = Moments((0..<replications).map { _ in effect + generator.normal() })
      return (moments.interval()?.low ?? 0) > 0
    }
    let observed = Double(detected) / Double(experiments)
    #expect(abs(observed - 0.9) < binomialBound(0.9, trials: experiments), "observed \(observed)")
  }

  /// The printed effect of one run is δ·SE.
  @Test func printedEffectIsInTheMetricsUnit() throws {
    var generator = SplitMix(seed: 302)
    let values = (0..<500).map { _ in 0.01 * generator.normal() }
    let paired = PairedDifference(challenger: values, minus: values.map { _ in 0 })
    let effect = try #require(paired.minimumDetectableEffect())
    let error = try #require(paired.standardError)
    // R = 500 is within half a percent of the normal formula.
    #expect(abs(effect / error - 3.241_5) < 0.005 * 3.241_5)
    #expect(try #require(paired.minimumDetectableEffect(power: 0.8)) < effect)
  }

  /// The power at the shorter formula's effect δ = 3.24, when s is exact; a pinned computation.
  @Test(arguments: [(5, 0.683), (30, 0.880), (200, 0.897)])
  func shorterFormulaPromisesTooMuch(replications: Int, power: Double) {
    let test = StudentTestPower(degreesOfFreedom: replications - 1, level: .ninetyFive)
    #expect(abs(test.power(noncentrality: 3.241_515_6) - power) < 5.1e-4)
  }
}
