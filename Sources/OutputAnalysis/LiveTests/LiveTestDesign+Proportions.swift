// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
public import Vocabulary

extension LiveTestDesign {
  /// The plan that detects a lift of a share, such as the share of debtors who pay.
  ///
  /// With p₁ the control's share, p₂ = p₁ + lift, r the ratio, p̄ = (p₁ + r p₂)/(1 + r) and
  /// d = |lift|:
  ///
  ///     n₁ = (z(1 − α/2m) √((r + 1) p̄(1 − p̄)) + z(1 − β) √(r p₁(1 − p₁) + p₂(1 − p₂)))² / (r d²)
  ///     with correction   n₁ · ¼ (1 + √(1 + 2(r + 1)/(r n₁ d)))²
  ///
  /// and n₂ = r n₁. The correction belongs to the χ² test with Yates's correction and to Fisher's
  /// exact test; without it the plan is for the plain z test, as R's `power.prop.test`. The normal
  /// approximation wants at least about five expected successes and failures in each arm.
  ///
  /// - Parameters:
  ///   - controlRate: The control's share p₁, in (0, 1).
  ///   - lift: The absolute difference worth detecting, not 0; p₁ + lift in (0, 1).
  ///   - isCorrected: Whether to apply the correction.
  /// - Returns: The smallest plan of this ratio.
  /// - Throws: `ParameterError` when a number lies outside its domain.
  ///
  /// Source: J. L. Fleiss, A. Tytun and H. K. Ury, *Biometrics* 36 (1980) 343–346.
  public func plan(
    controlRate: Double, lift: Double, isCorrected: Bool = false
  ) throws(ParameterError) -> LiveTestPlan {
    try Self.checkShare("control rate", controlRate)
    try Self.checkShare("control rate plus lift", controlRate + lift)
    guard lift != 0 else {
      throw ParameterError(name: "lift", value: lift, requirement: "not 0")
    }
    let test = comparison(controlRate, controlRate + lift)
    return try plan(
      controlSize: isCorrected
        ? test.correctedControlSize(power: power) : test.controlSize(power: power))
  }

  private func comparison(_ control: Double, _ challenger: Double) -> TwoProportionTest {
    TwoProportionTest(
      control: control, challenger: challenger, ratio: ratio, critical: critical)
  }

  /// The normal quantile z(1 − α/2m).
  private var critical: Double { -NormalLaw.quantile(levelOfEachComparison.alpha / 2) }

  private static func checkShare(_ name: String, _ share: Double) throws(ParameterError) {
    guard share > 0, share < 1 else {
      throw ParameterError(name: name, value: share, requirement: "in (0, 1)")
    }
  }
}

/// The power of the z test of two shares, pooled under "no difference".
struct TwoProportionTest {
  /// The share p₁ in the control arm.
  let control: Double
  /// The share p₂ in the challenger's arm.
  let challenger: Double
  /// The ratio r = n₂/n₁.
  let ratio: Double
  /// The normal quantile z(1 − α/2).
  let critical: Double

  /// √n₁ times the error of the difference if the shares are equal.
  private var pooledError: Double {
    let pooled = (control + ratio * challenger) / (1 + ratio)
    return ((1 + ratio) / ratio * pooled * (1 - pooled)).squareRoot()
  }

  /// √n₁ times the error of the difference with these shares.
  private var error: Double {
    (control * (1 - control) + challenger * (1 - challenger) / ratio).squareRoot()
  }

  private var difference: Double { (challenger - control).magnitude }

  /// The size n₁ that reaches a power, not rounded.
  func controlSize(power: Double) -> Double {
    let root = (critical * pooledError + NormalLaw.quantile(power) * error) / difference
    return root * root
  }

  /// The same with the correction for whole numbers.
  func correctedControlSize(power: Double) -> Double {
    let size = controlSize(power: power)
    let root = 1 + (1 + 2 * (1 + ratio) / (ratio * size * difference)).squareRoot()
    return size / 4 * root * root
  }

  /// The power at a size n₁, without correction.
  func power(controlSize: Double) -> Double {
    NormalLaw.cdf((difference * controlSize.squareRoot() - critical * pooledError) / error)
  }
}
