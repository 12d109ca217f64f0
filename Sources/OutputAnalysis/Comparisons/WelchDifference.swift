// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// The difference of the means of two *independent* samples, whose variances may differ.
///
/// With means x̄₁, x̄₂, variances s₁², s₂² and numbers n₁, n₂ of challenger and champion:
///
///     difference   d = x̄₁ − x̄₂                                              (1)
///     error        SE² = a + b,  a = s₁²/n₁,  b = s₂²/n₂                      (2)
///     freedom      ν = (a + b)² / (a²/(n₁ − 1) + b²/(n₂ − 1))                (3)
///     interval     d ± t(ν, 1 − α/2) · SE                                    (4)
///     p-value      2 P(T > |d|/SE), T Student with ν                         (5)
///
/// ν lies between min(n₁, n₂) − 1 and n₁ + n₂ − 2; it is the latter when neither sample varies. The
/// law of d/SE is only close to Student's, even for normal values.
///
/// For strategies that met the same draws use ``PairedDifference``: (2) ignores their covariance.
///
/// Method: <doc:Equivalence>; B. L. Welch, *Biometrika* 34 (1947) 28–35; F. E. Satterthwaite,
/// *Biometrics Bulletin* 2 (1946) 110–114.
public struct WelchDifference: Hashable, Sendable {
  /// The difference d (1), challenger minus champion.
  public let mean: Double
  /// The standard error (2), ≥ 0.
  public let standardError: Double
  /// The degrees of freedom (3), ≥ 1, not rounded.
  public let degreesOfFreedom: Double

  /// Compares two samples; nil when either has fewer than two values or a number is not finite.
  public init?(_ challenger: Moments, minus champion: Moments) {
    guard let left = Part(challenger), let right = Part(champion) else { return nil }
    let mean = left.mean - right.mean
    let error = (left.square + right.square).squareRoot()
    guard mean.isFinite, error.isFinite else { return nil }
    self.mean = mean
    standardError = error
    degreesOfFreedom = Self.degrees(left, right)
  }

  /// The interval (4); nil when an end is not finite.
  public func interval(level: ConfidenceLevel = .ninetyFive) -> ConfidenceInterval? {
    .student(
      mean: mean, standardError: standardError, fractionalDegrees: degreesOfFreedom, level: level)
  }

  /// The two-sided p-value (5) of "no difference on average".
  ///
  /// Without any spread it is 0 for different means and nil for equal ones.
  public var pValue: Double? {
    guard standardError > 0 else { return mean == 0 ? nil : 0 }
    return min(
      1, 2 * StudentLaw.upperTail(mean.magnitude / standardError, degrees: degreesOfFreedom))
  }

  private static func degrees(_ left: Part, _ right: Part) -> Double {
    let sum = left.square + right.square
    guard sum > 0 else { return left.freedom + right.freedom }
    let a = left.square / sum
    let b = right.square / sum
    return 1 / (a * a / left.freedom + b * b / right.freedom)
  }

  /// What one sample contributes.
  private struct Part {
    let mean: Double
    let square: Double
    let freedom: Double

    init?(_ moments: Moments) {
      guard let mean = moments.mean, let error = moments.standardError else { return nil }
      self.mean = mean
      square = error * error
      freedom = Double(moments.count - 1)
    }
  }
}
