// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct PairedDifferenceTests {
  /// Student's sleep data (1908), additional hours under two drugs; the paired t.test of R prints
  /// t = 4.0621, p = 0.002833, interval 0.7001142 … 2.4598858.
  @Test func studentsSleepData() throws {
    let first: [Double] = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    let second: [Double] = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    let paired = PairedDifference(challenger: second, minus: first)
    let interval = try #require(paired.interval())
    #expect(try abs(#require(paired.mean) - 1.58) < 1e-12)
    #expect(abs(interval.low - 0.700_114_2) < 5e-8)
    #expect(abs(interval.high - 2.459_885_8) < 5e-8)
    #expect(try abs(#require(paired.pValue) - 0.002_833) < 5e-7)
    #expect(paired.probabilityBetter?.value == 0.95)
  }

  /// Δ = 1, 3, 2: variance 1; champion 1, 2, 3 (1); challenger 2, 5, 5 (3): ratio 4.
  @Test func varianceRatioByHand() throws {
    let paired = PairedDifference(challenger: [2, 5, 5], minus: [1, 2, 3])
    #expect(try abs(#require(paired.varianceRatio) - 4) < 1e-14)
  }

  @Test func equalStrategiesGiveZeroExactly() {
    var generator = SplitMix(seed: 3)
    let values = (0..<50).map { _ in generator.normal() }
    let paired = PairedDifference(challenger: values, minus: values)
    #expect(paired.isIdentical)
    #expect(paired.mean == 0 && paired.standardDeviation == 0 && paired.standardError == 0)
    #expect(paired.interval()?.low == 0 && paired.interval()?.high == 0)
    #expect(paired.pValue == nil && paired.varianceRatio == nil)
    #expect(paired.minimumDetectableEffect() == nil)
    #expect(paired.probabilityBetter?.value == 0.5)
  }

  /// R equal signs happen to symmetric differences with probability 2·2⁻ᴿ: not below 5 % for fewer than six.
  @Test(arguments: [2, 3, 5, 6, 30])
  func constantDifferenceIsAsSureAsItsSigns(pairs: Int) {
    let paired = PairedDifference(
      challenger: (0..<pairs).map { Double($0 + 1) }, minus: (0..<pairs).map(Double.init))
    #expect(paired.pValue == 2 / Double(1 << pairs))
    #expect((paired.interval() == nil) == (pairs < 6))
    #expect((paired.minimumDetectableEffect() == nil) == (pairs < 6))
    #expect(
      (Verdict(paired, adjustedPValue: paired.pValue, margin: nil) == .notToldApart) == (pairs < 6))
    #expect(paired.varianceRatio == nil && !paired.isIdentical)
  }

  @Test func fewerCasesAreBetterWhenLowerIsBetter() {
    let paired = PairedDifference(
      challenger: [1, 1, 3, 2], minus: [2, 2, 2, 2], direction: .lowerIsBetter)
    #expect(paired.mean == -0.25)
    #expect(paired.probabilityBetter?.value == 0.625)
  }

  @Test func missingOnEitherSideDropsThePair() {
    let paired = PairedDifference(
      challenger: [1, nil, .nan, 5, .infinity, 9], minus: [0, 1, 1, .nan, 1, 7])
    #expect(paired.n == 2)
    #expect(paired.moments.missing == 4)
    #expect(paired.mean == 1.5)
    // Variances 32, 24.5 and 0.5 of the two complete pairs alone.
    #expect(paired.varianceRatio == 113)
  }

  @Test func differencesThatOverflowAreMissing() {
    let paired = PairedDifference(challenger: [1e308, 1], minus: [-1e308, 0])
    #expect(paired.n == 1 && paired.moments.missing == 1)
  }

  @Test func tooFewPairsClaimNothing() {
    for count in 0...1 {
      let values = [Double](repeating: 1, count: count)
      let paired = PairedDifference(challenger: values, minus: values.map { $0 - 1 })
      #expect(paired.pValue == nil && paired.interval() == nil)
      #expect(paired.minimumDetectableEffect() == nil)
      #expect(Verdict(paired, adjustedPValue: nil, margin: 10) == .undecided)
    }
    #expect(PairedDifference(challenger: [], minus: []).probabilityBetter == nil)
  }
}
