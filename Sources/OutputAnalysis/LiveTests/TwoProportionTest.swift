// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

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
