// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

extension LiveTestDesign {
  /// The plan that detects a difference of means, such as the amount recovered per debtor.
  ///
  /// The smallest n₁, n₂ = ⌈r n₁⌉, with
  ///
  ///     P(T'(n₁ + n₂ − 2, δ) > t(n₁ + n₂ − 2, 1 − α/2m)) ≥ 1 − β,   δ = d/(σ√(1/n₁ + 1/n₂))
  ///
  /// T' the noncentral t: Student's test with a common variance. Amounts recovered are skewed, mostly
  /// 0, so take σ from history, zeros included; large arms make the mean close to normal even so.
  ///
  /// - Parameters:
  ///   - difference: The difference d worth detecting, not 0, in the metric's unit.
  ///   - standardDeviation: The standard deviation σ of one debtor's value, > 0 and finite.
  /// - Returns: The smallest plan of this ratio, with at least two in each arm.
  /// - Throws: `ParameterError` when a number lies outside its domain.
  ///
  /// Source: J. Cohen, *Statistical Power Analysis for the Behavioral Sciences*, 2nd edition (1988),
  /// chapter 2.
  public func plan(
    difference: Double, standardDeviation: Double
  ) throws(ParameterError) -> LiveTestPlan {
    try Self.checkDeviation(standardDeviation)
    guard difference != 0, difference.isFinite else {
      throw ParameterError(name: "difference", value: difference, requirement: "finite, not 0")
    }
    let effect = (difference / standardDeviation).magnitude
    var low = 1.0
    var high = 2.0
    while !reaches(effect, controlSize: high) {
      low = high
      high *= 2
      guard high < 0x1p50 else {
        throw ParameterError(
          name: "difference", value: difference, requirement: "larger; no sample is large enough")
      }
    }
    return try plan(controlSize: smallestSize(effect, from: low, to: high))
  }

  /// The smallest whole size that reaches the power, between one that does not and one that does.
  private func smallestSize(_ effect: Double, from low: Double, to high: Double) -> Double {
    var low = low
    var high = high
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down)
      if reaches(effect, controlSize: middle) { high = middle } else { low = middle }
    }
    return high
  }

  private func reaches(_ effect: Double, controlSize: Double) -> Bool {
    let challengerSize = (controlSize * ratio).rounded(.up)
    guard controlSize >= 2, challengerSize >= 2 else { return false }
    let test = StudentTestPower(
      degreesOfFreedom: Int(controlSize + challengerSize) - 2, level: levelOfEachComparison)
    return test.power(
      noncentrality: effect / (1 / controlSize + 1 / challengerSize).squareRoot()) >= power
  }

  private static func checkDeviation(_ deviation: Double) throws(ParameterError) {
    guard deviation > 0, deviation.isFinite else {
      throw ParameterError(
        name: "standard deviation", value: deviation, requirement: "positive and finite")
    }
  }
}
