// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OutputAnalysis

@Suite struct OutcomeShiftTests {
  private func level(_ tests: Int) -> ConfidenceLevel { FalseAlarms(tests: tests).level }

  @Test func sharesTheFalseAlarmRate() {
    // Two-sided Bonferroni at 10⁻³: z = 3.291, 3.891, 4.417, 4.892 for 1, 10, 100 and 1000 tests.
    for (tests, alpha) in [(1, 1e-3), (10, 1e-4), (100, 1e-5), (1_000, 1e-6)] {
      #expect(abs(level(tests).alpha - alpha) < 1e-12)
    }
    #expect(FalseAlarms(tests: 0).tests == 1)
  }

  @Test func pairedAndIndependentDesigns() throws {
    let before: [Double?] = [1, 2, 3, 4]
    let now: [Double?] = [2, 2, 5, 5]
    // Δ = 1, 0, 2, 1: mean 1, s² = 2/3, SE = √(1/6), ν = 3.
    let paired = try #require(OutcomeShift(now, from: before, design: .paired))
    #expect(paired.difference == 1 && paired.degreesOfFreedom == 3)
    #expect(abs(paired.standardError - (1.0 / 6).squareRoot()) < 1e-15)
    // s² = 3 and 5/3, n = 4: SE² = 14/12, ν = SE⁴ / ((9/16 + 25/144)/3) = 5.5472…
    let apart = try #require(OutcomeShift(now, from: before, design: .independent))
    #expect(apart.difference == 1)
    #expect(abs(apart.standardError - (14.0 / 12).squareRoot()) < 1e-15)
    #expect(abs(apart.degreesOfFreedom - (196.0 / 144) / ((9.0 / 16 + 25.0 / 144) / 3)) < 1e-12)
  }

  @Test func missingValuesLeaveTheirPairOut() throws {
    let shift = try #require(
      OutcomeShift([1, nil, 3, 9], from: [0, 5, .nan, 6], design: .paired))
    #expect(shift.difference == 2 && shift.degreesOfFreedom == 1)
    #expect(OutcomeShift([1, nil], from: [1, 2], design: .paired) == nil)
    #expect(OutcomeShift([], from: [1, 2], design: .independent) == nil)
  }

  @Test func verdictsInTheirOrder() throws {
    func verdict(
      _ values: [Double], margin: Double? = nil, _ direction: MetricDirection = .higherIsBetter,
      strict: Bool = false
    ) throws -> OutcomeShift.Verdict {
      let zeros = [Double?](repeating: 0, count: values.count)
      return try #require(OutcomeShift(values, from: zeros, design: .paired))
        .verdict(direction, level: level(10), margin: margin, needsEquivalence: strict)
    }
    let down = (0..<40).map { -1 - 0.01 * Double($0 % 5) }
    let noise = (0..<40).map { Double($0 % 5) - 2 }
    #expect(try verdict([0, 0, 0]) == .identical)
    #expect(try verdict(down) == .worse)
    #expect(try verdict(down, .lowerIsBetter) == .better)
    #expect(try verdict(down, margin: 2) == .equivalent)
    #expect(try verdict(down, margin: 0.5) == .worse)
    #expect(try verdict(noise) == .unchanged)
    #expect(try verdict(noise, strict: true) == .unchanged)
    #expect(try verdict(noise, margin: 0.5, strict: true) == .undecided)
    #expect(try verdict(noise, margin: 5, strict: true) == .equivalent)
    // A constant shift of what varies has no error, and three pairs still come about by chance: 2·2⁻³.
    let varying = try #require(OutcomeShift([0, 1, 5], from: [1, 2, 6], design: .paired))
    #expect(varying.verdict(.higherIsBetter, level: level(10), margin: nil) == .undecided)
    #expect(varying.interval(level: level(10)) == nil)
    #expect(varying.minimumDetectableEffect(level: level(10)) == nil)
    // Nor is noise of so few a pass, or inside a margin.
    let few = try #require(OutcomeShift([0, 1, 2, 4], from: [1, 0, 3, 3], design: .paired))
    #expect(few.verdict(.higherIsBetter, level: level(10), margin: 1e9) == .undecided)
  }

  /// The bound 2 (n/(n + m))ⁿ (m/(n + m))ᵐ by hand, α = 10⁻⁴.
  @Test func runsWithoutSpreadNeedEnoughValues() throws {
    // 2·(2/5)²·(3/5)³ = 0.069 12.
    let few = try #require(OutcomeShift([0, 0, nil], from: [1, 1, 1], design: .independent))
    #expect(try abs(#require(few.pValue) - 0.069_12) < 1e-15)
    #expect(few.verdict(.higherIsBetter, level: level(10), margin: nil) == .undecided)
    #expect(
      few.verdict(.higherIsBetter, level: level(10), margin: 2, needsEquivalence: true)
        == .undecided)
    #expect(few.interval(level: level(10)) == nil)
    #expect(few.minimumDetectableEffect(level: level(10)) == nil)
    // One run without spread is enough: 2·(2/7)²·(5/7)⁵ = 0.030 4, whatever Student says.
    let rates = [0.012, 0.0131, 0.0133, 0.0143, 0.0145]
    let half = try #require(OutcomeShift(rates, from: [0, 0], design: .independent))
    #expect(try abs(#require(half.pValue) - 0.030_357) < 1e-6)
    #expect(half.verdict(.higherIsBetter, level: level(10), margin: nil) == .undecided)
    // A value that both runs have is no coincidence to be bounded; a gate has too few all the same.
    let shared = try #require(OutcomeShift([0, 1, 2], from: [0, 0], design: .independent))
    #expect(shared.interval(level: .ninetyFive) != nil && shared.interval(level: level(10)) == nil)
    // 2·2⁻¹⁴ = 1.22·10⁻⁴ and 2·2⁻¹⁵ = 6.1·10⁻⁵.
    for (pairs, expected) in [(8, OutcomeShift.Verdict.undecided), (14, .undecided), (15, .worse)] {
      let zeros = [Double?](repeating: 0, count: pairs)
      let shift = try #require(OutcomeShift(zeros, from: zeros.map { _ in 1 }, design: .paired))
      #expect(shift.verdict(.higherIsBetter, level: level(10), margin: nil) == expected)
    }
  }

  /// 30 of 100 in the baseline and all of 5 now: the few have no spread, and Student's law no doubt.
  @Test func aRareMeasureOfUnequalSizesIsNoCertainty() throws {
    let before: [Double?] = (0..<100).map { $0 < 30 ? 1 : 0 }
    let now: [Double?] = [1, 1, 1, 1, 1]
    let shift = try #require(OutcomeShift(now, from: before, design: .independent))
    // t = .7/√(.21/99) = 15.2, and C(35, 5)/C(105, 5) = 324,632/96,560,646 = 3.36·10⁻³, twice.
    #expect(abs(shift.exchangePValue / (2 * 324_632 / 96_560_646) - 1) < 1e-9)
    #expect(shift.verdict(.lowerIsBetter, level: level(1), margin: nil) == .unchanged)
    let interval = try #require(shift.interval(level: level(1)))
    #expect(interval.low == 0 && interval.high > 0.7)
  }

  /// So near the smallest size that few exchanges lie within α, the printed effect is found as often as promised.
  ///
  /// 90 %, within z = 4. That of Student's law alone was found by 57 % of 18 pairs at α = 10⁻⁵.
  @Test(arguments: [(18, 100), (11, 1), (20, 100)])
  func findsWhatItPromisesNearTheSmallestSize(pairs: Int, tests: Int) throws {
    var random = SplitMix(seed: 12)
    let level = level(tests)
    let trials = 400
    var found = 0
    let unit = (0..<pairs).map { Double($0) - Double(pairs - 1) / 2 }
    let spread = try #require(Moments(unit).standardDeviation)
    let zeros = [Double?](repeating: 0, count: pairs)
    // The effect of a spread of 1.
    let probe = try #require(
      OutcomeShift(unit.map { $0 / spread }, from: zeros, design: .paired))
    let effect = try #require(probe.minimumDetectableEffect(level: level))
    for _ in 0..<trials {
      let values = (0..<pairs).map { _ in random.normal() - effect }
      let shift = try #require(OutcomeShift(values, from: zeros, design: .paired))
      if shift.verdict(.higherIsBetter, level: level, margin: nil) == .worse { found += 1 }
    }
    #expect(
      Double(found) / Double(trials) > 0.9 - binomialBound(0.9, trials: trials), "\(found)")
  }

  /// The last digits of another processor are no shift, however few replications show it.
  @Test func lastDigitsAreNoShift() throws {
    let before: [Double?] = [0.1, 0.2, nil, 12_345.678]
    let now = before.map { $0.map { $0.nextUp } }
    let shift = try #require(OutcomeShift(now, from: before, design: .paired))
    #expect(shift.isUnmoved && !shift.isIdentical && shift.difference == 0)
    #expect(shift.verdict(.higherIsBetter, level: level(1), margin: nil) == .identical)
    let moved = try #require(
      OutcomeShift(now.map { $0.map { $0 * (1 + 1e-9) } }, from: before, design: .paired))
    #expect(!moved.isUnmoved)
  }

  /// The means are of what is compared, so that they differ by the difference.
  @Test func meansAndDifferenceAreOfTheSameReplications() throws {
    let before: [Double?] = [1, 2, nil, 7, 100, 200]
    let now: [Double?] = [2, nil, 3, 9]
    let paired = try #require(OutcomeShift(now, from: before, design: .paired))
    #expect(paired.before == 4 && paired.now == 5.5 && paired.difference == 1.5)
    let apart = try #require(OutcomeShift(now, from: before, design: .independent))
    #expect(apart.before == 62 && abs(apart.now - 14.0 / 3) < 1e-12)
    #expect(abs(apart.now - apart.before - apart.difference) < 1e-12)
  }

  /// Fisher's exact test by hand, at α/2 of one test = 5·10⁻⁴.
  @Test func aLossIsMoreThanChance() throws {
    func isLoss(_ now: Int, of n: Int, _ before: Int, of m: Int) -> Bool {
      func values(_ present: Int, _ count: Int) -> [Double?] {
        (0..<count).map { $0 < present ? 1 : nil }
      }
      return OutcomeShift.isLoss(of: values(now, n), from: values(before, m), level: level(1))
    }
    // 1/C(10, 5) = 1/252, 1/C(12, 6) = 1/924, 1/C(14, 7) = 1/3432.
    #expect(!isLoss(0, of: 5, 5, of: 5) && !isLoss(0, of: 6, 6, of: 6))
    #expect(isLoss(0, of: 7, 7, of: 7))
    // C(30, 10)/C(60, 10) = 3.985·10⁻⁴; C(30, 9)/C(60, 9) = 9.68·10⁻⁴.
    #expect(isLoss(0, of: 30, 10, of: 30) && !isLoss(0, of: 30, 9, of: 30))
    // (C(30, 12) + 30·C(30, 11))/C(60, 12) = 1.23·10⁻³, and of 13 values 5.2·10⁻⁴, of 14 2.1·10⁻⁴.
    #expect(isLoss(1, of: 30, 13, of: 30) && !isLoss(1, of: 30, 12, of: 30))
    #expect(!isLoss(0, of: 30, 0, of: 30))
  }

  /// Of 300 shifted metrics, the share found lies within z = 4 of the promised 90 %.
  @Test func findsWhatItPromisesToSee() throws {
    var random = SplitMix(seed: 11)
    let level = level(50)
    var found = 0
    let trials = 300
    for _ in 0..<trials {
      // The spread is known to be 1: the promise speaks of the true one, and 500 pairs know it to 3 %.
      let noise = (0..<500).map { _ in random.normal() }
      let zeros = [Double?](repeating: 0, count: noise.count)
      let probe = try #require(OutcomeShift(noise, from: zeros, design: .paired))
      let effect = try #require(probe.minimumDetectableEffect(level: level))
      let shift = try #require(
        OutcomeShift(noise.map { $0 - effect }, from: zeros, design: .paired))
      if shift.verdict(.higherIsBetter, level: level, margin: nil) == .worse { found += 1 }
    }
    #expect(abs(Double(found) / Double(trials) - 0.9) < binomialBound(0.9, trials: trials))
  }
}
