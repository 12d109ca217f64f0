// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct EquivalenceTestTests {
  static let first: [Double] = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
  static let second: [Double] = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

  /// Student's sleep data (1908) as two samples.
  ///
  /// t.test of R prints df = 17.776, p = 0.07939, interval −0.2054832 … 3.3654832.
  @Test func welchOfTheSleepData() throws {
    let welch = try #require(WelchDifference(Moments(Self.second), minus: Moments(Self.first)))
    let interval = try #require(welch.interval())
    #expect(abs(welch.mean - 1.58) < 1e-12)
    #expect(abs(welch.degreesOfFreedom - 17.776_473_5) < 1e-6)
    #expect(abs(try #require(welch.pValue) - 0.079_394_14) < 1e-7)
    #expect(abs(interval.low + 0.205_483_23) < 1e-7)
    #expect(abs(interval.high - 3.365_483_23) < 1e-7)
  }

  /// Coverage under variances 9 : 1 and sizes 8 : 20, seed 421: 95 % ± z = 4 binomial errors.
  ///
  /// The pooled interval would cover less than 85 %.
  @Test func welchIntervalCovers() throws {
    var generator = SplitMix(seed: 421)
    let trials = 5_000
    var covered = 0
    for _ in 0..<trials {
      let left = Moments((0..<8).map { _ in 3 * generator.normal() })
      let right = Moments((0..<20).map { _ in generator.normal() })
      let welch = try #require(WelchDifference(left, minus: right))
      if try #require(welch.interval()).contains(0) { covered += 1 }
    }
    let observed = Double(covered) / Double(trials)
    #expect(abs(observed - 0.95) < binomialBound(0.95, trials: trials), "observed \(observed)")
  }

  @Test func welchWithoutSpread() throws {
    let constant = Moments([2, 2, 2])
    let same = try #require(WelchDifference(constant, minus: constant))
    #expect(same.pValue == nil && same.degreesOfFreedom == 4)
    #expect(same.interval()?.low == 0 && same.interval()?.high == 0)
    let shifted = try #require(WelchDifference(constant, minus: Moments([1, 1])))
    #expect(shifted.pValue == 0)
    let oneSided = try #require(WelchDifference(constant, minus: Moments([1, 2, 3])))
    #expect(abs(oneSided.degreesOfFreedom - 2) < 1e-12)
    #expect(WelchDifference(constant, minus: Moments([1])) == nil)
    #expect(WelchDifference(Moments([1e308, 1e308]), minus: Moments([-1e308, -1e308])) == nil)
  }

  /// statsmodels 0.15 prints p = 0.0026556, 0.0211169 for the paired sleep data.
  ///
  /// The 90 % interval of R is 0.8669947 … 2.2930053, so a margin of 2.25 is undecided and one of
  /// 0.8 lies beyond.
  @Test(arguments: [(3.0, 0.002_655_570), (2.5, 0.021_116_860)])
  func pairedSleepData(margin: Double, pValue: Double) throws {
    let test = try #require(try Self.paired(margin: margin))
    #expect(abs(test.pValue - pValue) < 1e-8)
    #expect(test.outcome == .equivalent)
    #expect(abs(test.interval.low - 0.866_994_73) < 1e-7)
    #expect(abs(test.interval.high - 2.293_005_27) < 1e-7)
    #expect(abs(test.interval.level.value - 0.9) < 1e-15)
  }

  @Test func outcomesFollowTheInterval() throws {
    #expect(try Self.paired(margin: 2.25)?.outcome == .undecided)
    #expect(try Self.paired(margin: 0.8)?.outcome == .beyondMargin)
    let negative = PairedDifference(challenger: Self.first, minus: Self.second).moments
    #expect(try EquivalenceTest(paired: negative, margin: 2.25)?.outcome == .undecided)
    #expect(try EquivalenceTest(paired: negative, margin: 0.8)?.outcome == .beyondMargin)
    #expect(try Self.paired(margin: 2.293)?.outcome == .undecided)
    #expect(try Self.paired(margin: 2.293_01)?.outcome == .equivalent)
    #expect(try #require(try Self.paired(margin: 2.293)).pValue > 0.05)
    #expect(try #require(try Self.paired(margin: 2.293_01)).pValue < 0.05)
  }

  /// statsmodels 0.15 prints p = 0.0559789 for two independent samples with margin 3.
  @Test func independentSleepData() throws {
    let welch = try #require(WelchDifference(Moments(Self.second), minus: Moments(Self.first)))
    let test = try #require(try EquivalenceTest(independent: welch, margin: 3))
    #expect(abs(test.pValueBelowUpper - 0.055_978_915) < 1e-8)
    #expect(abs(test.pValueAboveLower - 2.081_149_7e-5) < 1e-11)
    #expect(test.outcome == .undecided)
  }

  /// At a true difference equal to the margin, equivalence is claimed with α = 5 % ± z = 4, seed 422.
  @Test func theErrorAtTheMarginIsAlpha() throws {
    var generator = SplitMix(seed: 422)
    let trials = 5_000
    var claimed = 0
    for _ in 0..<trials {
      let differences = Moments((0..<12).map { _ in 1 + 0.3 * generator.normal() })
      if try EquivalenceTest(paired: differences, margin: 1)?.outcome == .equivalent {
        claimed += 1
      }
    }
    let observed = Double(claimed) / Double(trials)
    #expect(abs(observed - 0.05) < binomialBound(0.05, trials: trials), "observed \(observed)")
  }

  @Test func withoutSpreadTheDifferenceIsKnown() throws {
    let inside = try #require(try EquivalenceTest(paired: Moments([1, 1]), margin: 2))
    #expect(inside.pValue == 0 && inside.outcome == .equivalent)
    let onTheMargin = try #require(try EquivalenceTest(paired: Moments([2, 2]), margin: 2))
    #expect(onTheMargin.pValue == 1 && onTheMargin.outcome == .beyondMargin)
    #expect(try EquivalenceTest(paired: Moments([1]), margin: 2) == nil)
  }

  @Test func badParametersAreRefused() throws {
    for margin in [0, -1, Double.nan, .infinity] {
      #expect(throws: ParameterError.self) { try Self.paired(margin: margin) }
    }
    let half = try ConfidenceLevel(0.5)
    #expect(throws: ParameterError.self) {
      try EquivalenceTest(paired: Moments([1, 2]), margin: 1, level: half)
    }
  }

  private static func paired(margin: Double) throws -> EquivalenceTest? {
    let differences = PairedDifference(challenger: second, minus: first)
    return try EquivalenceTest(paired: differences.moments, margin: margin)
  }
}
