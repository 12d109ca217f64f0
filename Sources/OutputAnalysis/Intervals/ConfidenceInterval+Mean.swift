// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

extension ConfidenceInterval {
  /// Student's interval for a mean whose error was estimated from the same values.
  ///
  ///     mean ± t(ν, 1 − α/2) · SE
  ///
  /// Exact for normal values; on skewed ones it covers less than its level (a nominal 95 % covers
  /// about 92.5 % of 30 exponential values), so skewness is reported beside it.
  ///
  /// - Parameters:
  ///   - mean: The mean.
  ///   - standardError: The error SE of the mean, ≥ 0; 0 gives the interval mean…mean.
  ///   - degreesOfFreedom: The degrees of freedom ν ≥ 1, one less than the number of values.
  ///   - level: The level 1 − α.
  /// - Returns: Nil outside these domains or when an end is not finite.
  public static func student(
    mean: Double, standardError: Double, degreesOfFreedom: Int, level: ConfidenceLevel = .ninetyFive
  ) -> ConfidenceInterval? {
    student(
      mean: mean, standardError: standardError, fractionalDegrees: Double(degreesOfFreedom),
      level: level)
  }

  /// The same interval for degrees of freedom that need not be whole, as Satterthwaite's.
  ///
  /// - Parameters:
  ///   - mean: The mean.
  ///   - standardError: The error SE of the mean, ≥ 0.
  ///   - fractionalDegrees: The degrees of freedom ν ≥ 1.
  ///   - level: The level 1 − α.
  /// - Returns: Nil outside these domains or when an end is not finite.
  public static func student(
    mean: Double, standardError: Double, fractionalDegrees: Double,
    level: ConfidenceLevel = .ninetyFive
  ) -> ConfidenceInterval? {
    guard fractionalDegrees >= 1, fractionalDegrees.isFinite else { return nil }
    let t = -StudentLaw.quantile(level.alpha / 2, degrees: fractionalDegrees)
    return around(mean, standardError: standardError, multiplier: t, level: level)
  }

  /// The normal interval for a mean whose error is known from elsewhere.
  ///
  ///     mean ± z(1 − α/2) · SE
  ///
  /// - Returns: Nil when `standardError` is negative or an end is not finite.
  public static func normal(
    mean: Double, standardError: Double, level: ConfidenceLevel = .ninetyFive
  ) -> ConfidenceInterval? {
    let z = -NormalLaw.quantile(level.alpha / 2)
    return around(mean, standardError: standardError, multiplier: z, level: level)
  }

  private static func around(
    _ mean: Double, standardError: Double, multiplier: Double, level: ConfidenceLevel
  ) -> ConfidenceInterval? {
    guard standardError >= 0 else { return nil }
    let halfWidth = multiplier * standardError
    return ConfidenceInterval(low: mean - halfWidth, high: mean + halfWidth, level: level)
  }
}
