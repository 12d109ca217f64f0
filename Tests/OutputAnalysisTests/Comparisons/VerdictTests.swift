// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct VerdictTests {
  /// Differences with mean `mean` and standard error 1 exactly enough: n = 100, s = 10.
  private func difference(
    mean: Double, direction: MetricDirection = .higherIsBetter
  ) -> PairedDifference {
    let spread = 10 * (99.0 / 100).squareRoot()
    let values = (0..<100).map { mean + ($0.isMultiple(of: 2) ? spread : -spread) }
    return PairedDifference(
      challenger: values, minus: [Double](repeating: 0, count: 100), direction: direction)
  }

  /// With SE = 1 the 95 % interval reaches 1.984 and the 90 % interval 1.660 to each side.
  @Test(
    arguments: [
      (3.0, nil, .better), (-3.0, nil, .worse), (1.5, nil, .notToldApart),
      (3.0, 4.0, .better), (3.0, 5.0, .betterWithinMargin), (-3.0, 5.0, .worseWithinMargin),
      (0.5, 2.5, .equivalent), (0.5, 2.0, .undecided), (1.9, 3.5, .undecided),
      (1.9, 3.6, .equivalent), (3.0, .nan, .better), (0.5, .infinity, .notToldApart),
      (0.5, -9.0, .notToldApart), (0.5, 0.0, .notToldApart),
    ] as [(Double, Double?, Verdict)])
  func words(mean: Double, margin: Double?, verdict: Verdict) {
    let paired = difference(mean: mean)
    #expect(Verdict(paired, adjustedPValue: paired.pValue, margin: margin) == verdict)
  }

  @Test func lessIsBetterWhereLessIsWanted() {
    let paired = difference(mean: -3, direction: .lowerIsBetter)
    #expect(Verdict(paired, adjustedPValue: paired.pValue, margin: nil) == .better)
    #expect(Verdict(paired, adjustedPValue: paired.pValue, margin: 9) == .betterWithinMargin)
  }

  /// An interval that excludes 0 is not enough when Holm's p-value is not below 5 %.
  @Test func adjustmentDecides() throws {
    let paired = difference(mean: 2.1)
    let p = try #require(paired.pValue)
    #expect(try #require(paired.interval()).low > 0)
    #expect(Verdict(paired, adjustedPValue: p, margin: nil) == .better)
    #expect(Verdict(paired, adjustedPValue: 2 * p, margin: nil) == .notToldApart)
    #expect(Verdict(paired, adjustedPValue: 0.050_1, margin: nil) == .notToldApart)
  }

  @Test func lookLevelDecidesAfterStopping() {
    let paired = difference(mean: 2.1)
    let look = ConfidenceLevel.ninetyFive.shared(among: 5)
    #expect(
      Verdict(paired, adjustedPValue: paired.pValue, margin: nil, level: look) == .notToldApart)
  }

  @Test func equalValuesAreIdenticalWithoutMargin() {
    let paired = PairedDifference(challenger: [1, 2], minus: [1, 2])
    #expect(Verdict(paired, adjustedPValue: nil, margin: nil) == .identical)
    #expect(Verdict(paired, adjustedPValue: nil, margin: 0.1) == .identical)
  }

  @Test func noPairsAreUndecided() {
    let paired = PairedDifference(challenger: [nil, .nan], minus: [1, 2])
    #expect(Verdict(paired, adjustedPValue: paired.pValue, margin: 1) == .undecided)
  }

  @Test func familyAppliesHolmAndKeepsOrder() throws {
    let same = PairedDifference(challenger: [1, 2, 3], minus: [1, 2, 3])
    let family = ComparisonSummary.family(
      metric: "net_recovery_rate", champion: "a",
      challengers: [("b", difference(mean: 2.1)), ("c", same), ("d", difference(mean: 5))])
    #expect(family.map(\.challenger) == ["b", "c", "d"])
    #expect(family.map(\.verdict) == [.notToldApart, .identical, .better])
    let p = try #require(family[0].pValue)
    // Second smallest of three: times two.
    #expect(try abs(#require(family[0].adjustedPValue) - 2 * p) < 1e-15)
    #expect(family[1].adjustedPValue == nil && family[1].difference.mean == 0)
    #expect(family[1].varianceRatio == nil && family[1].minimumDetectableEffect == nil)
    #expect(try #require(family[0].minimumDetectableEffect) > 3.24)
  }

  /// False claims over a family of three null challengers that share one champion stay below 5 %.
  ///
  /// 10,000 families of 20 replications, seed 201; the bound is 5 % plus z = 4 binomial errors.
  @Test func familyWiseErrorIsKept() {
    var generator = SplitMix(seed: 201)
    let families = 10_000
    let alarms = (0..<families).count { _ in
      let champion = (0..<20).map { _ in generator.normal() }
      let pValues = (0..<3).map { _ in
        PairedDifference(challenger: champion.map { _ in generator.normal() }, minus: champion)
          .pValue
      }
      return Multiplicity.holm(pValues).contains { $0 ?? 1 < 0.05 }
    }
    let observed = Double(alarms) / Double(families)
    #expect(observed < 0.05 + binomialBound(0.05, trials: families), "observed \(observed)")
    // Without adjustment the rate would be far above; Holm must not be useless either.
    #expect(observed > 0.02, "observed \(observed)")
  }

  /// A difference as large as the margin is called equivalent in at most 5 %, seed 202.
  @Test func falseEquivalenceIsRare() {
    var generator = SplitMix(seed: 202)
    let runs = 10_000
    let equivalent = (0..<runs).count { _ in
      let values = (0..<40).map { _ in 1 + generator.normal() }
      let paired = PairedDifference(challenger: values, minus: values.map { _ in 0 })
      let verdict = Verdict(paired, adjustedPValue: 1, margin: 1)
      return verdict == .equivalent
    }
    let observed = Double(equivalent) / Double(runs)
    #expect(abs(observed - 0.05) < binomialBound(0.05, trials: runs), "observed \(observed)")
  }
}
