// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
public import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A closed interval with the level it was made for.
///
/// Both ends are finite and in order, so an interval can be printed and compared without care.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The lower end, finite.
  public let low: Double
  /// The upper end, finite, at least `low`.
  public let high: Double
  /// The level 1 − α of this interval.
  public let level: ConfidenceLevel

  /// Creates an interval; nil unless `low` ≤ `high` and both are finite.
  public init?(low: Double, high: Double, level: ConfidenceLevel) {
    guard low <= high, low.isFinite, high.isFinite else { return nil }
    self.low = low
    self.high = high
    self.level = level
  }

  /// Half of the width.
  public var halfWidth: Double { high / 2 - low / 2 }

  /// Whether `value` lies between the ends, ends included; false for NaN.
  public func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// The interval as far as a range goes in which the value must lie, with its estimate inside.
  ///
  /// An interval that lies beyond the range is that estimate's, or the end of the range that is next to it.
  public func within(_ range: ClosedRange<Double>, around mean: Double? = nil) -> Self {
    let first = min(max(low, range.lowerBound), mean ?? range.upperBound)
    let last = max(min(high, range.upperBound), mean ?? range.lowerBound)
    return ConfidenceInterval(low: first, high: last, level: level) ?? self
  }

  /// Whether the interval lies strictly inside (−margin, +margin).
  public func liesWithin(margin: Double) -> Bool { -margin < low && high < margin }
}

/// The probability with which a procedure's interval covers the truth, strictly inside (0, 1).
public struct ConfidenceLevel: Hashable, Comparable, Sendable {
  /// The level 1 − α, in (0, 1).
  public let value: Double

  /// The error probability α = 1 − level, in (0, 1).
  public var alpha: Double { 1 - value }

  /// The level 0.95, the default everywhere.
  public static let ninetyFive = ConfidenceLevel(unchecked: 0.95)

  /// The level 0.90, whose interval decides two one-sided tests at 5 %.
  public static let ninety = ConfidenceLevel(unchecked: 0.90)

  /// Creates a level.
  ///
  /// - Parameter value: The level 1 − α, in (0, 1).
  /// - Throws: `ParameterError` outside that interval and for NaN.
  public init(_ value: Double) throws(ParameterError) {
    guard value > 0, value < 1 else {
      throw ParameterError(name: "confidence level", value: value, requirement: "in (0, 1)")
    }
    self.value = value
  }

  private init(unchecked value: Double) {
    self.value = value
  }

  /// The level 1 − α/m that each of `m` intervals needs for all of them to hold at this level.
  ///
  /// Bonferroni's inequality: valid under any dependence. An `m` below 1 counts as 1. For α/m
  /// under 2⁻⁵³ the result is the largest number below 1.
  public func shared(among m: Int) -> ConfidenceLevel {
    ConfidenceLevel(unchecked: min(1 - alpha / Double(max(m, 1)), 1.0.nextDown))
  }

  /// The level 1 − 2α of the interval that decides two one-sided tests at α each.
  ///
  /// Nil for α ≥ ½, where no such interval exists.
  public var ofTwoOneSidedTests: ConfidenceLevel? {
    guard alpha < 0.5 else { return nil }
    return ConfidenceLevel(unchecked: 1 - 2 * alpha)
  }

  /// Compares by value.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

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

extension ConfidenceInterval {
  /// An interval for a probability that was not counted in simple trials, such as a survival.
  ///
  /// The normal interval of log(−log p), brought back:
  ///
  ///     p^(1/e) … p^e  in order,   e = exp( z(1 − α/2) · SE / (p·|ln p|) )
  ///
  /// Unlike p ± z·SE it stays inside (0, 1) and follows the skewness near the ends.
  ///
  /// - Parameters:
  ///   - probability: The estimate p, in (0, 1).
  ///   - standardError: The error SE of p, ≥ 0; 0 gives the interval p…p.
  ///   - level: The level 1 − α.
  /// - Returns: Nil outside these domains.
  ///
  /// Source: J. D. Kalbfleisch and R. L. Prentice, *The Statistical Analysis of Failure Time Data*,
  /// 2nd edition (2002), section 1.4.
  public static func logLog(
    probability: Double, standardError: Double, level: ConfidenceLevel = .ninetyFive
  ) -> ConfidenceInterval? {
    guard probability > 0, probability < 1, standardError >= 0 else { return nil }
    guard standardError > 0 else {
      return ConfidenceInterval(low: probability, high: probability, level: level)
    }
    let z = -NormalLaw.quantile(level.alpha / 2)
    let exponent = exp(z * standardError / (probability * log(probability).magnitude))
    return ConfidenceInterval(
      low: pow(probability, exponent), high: pow(probability, 1 / exponent), level: level)
  }
}
