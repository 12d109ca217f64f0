// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
public import Vocabulary

/// Two one-sided tests of whether a difference is smaller than a margin.
///
/// With difference d, standard error SE, ν degrees of freedom and margin Δ₀ > 0:
///
///     p_above = P(T > (d + Δ₀)/SE)   tests  "d ≤ −Δ₀"                        (1)
///     p_below = P(T > (Δ₀ − d)/SE)   tests  "d ≥ +Δ₀"                        (2)
///     p       = max(p_above, p_below)                                       (3)
///     interval  d ± t(ν, 1 − α) · SE,  of level 1 − 2α                       (4)
///
/// Equivalent at α means p < α, which is the same as (4) lying strictly inside ±Δ₀. No adjustment
/// for two tests is needed, because both must reject.
///
/// A large p-value of a test for difference is *not* equivalence; it may only mean few replications.
/// Conversely a significant difference may well be equivalent.
///
/// One side alone is a test of non-inferiority: (1) when higher is better, (2) when lower is.
///
/// Without spread the p-values are 0 or 1: the difference is taken as known.
///
/// Method: <doc:Equivalence>; D. J. Schuirmann, *Journal of Pharmacokinetics and Biopharmaceutics* 15
/// (1987) 657–680.
public struct EquivalenceTest: Hashable, Sendable {
  /// The largest difference Δ₀ that does not matter, exclusive, > 0, in the metric's unit.
  public let margin: Double
  /// The p-value (1) of "the difference is −Δ₀ or less".
  public let pValueAboveLower: Double
  /// The p-value (2) of "the difference is +Δ₀ or more".
  public let pValueBelowUpper: Double
  /// The interval (4); its level is 1 − 2α.
  public let interval: ConfidenceInterval

  /// The p-value (3) of "the difference is as large as the margin".
  public var pValue: Double { max(pValueAboveLower, pValueBelowUpper) }

  /// Tests a paired difference; nil for fewer than two differences.
  ///
  /// - Parameters:
  ///   - differences: The moments of Δᵣ, such as ``PairedDifference/moments``.
  ///   - margin: The margin Δ₀, > 0 and finite.
  ///   - level: The level 1 − α of each one-sided test, above ½.
  /// - Throws: `ParameterError` when `margin` or `level` lies outside its domain.
  public init?(
    paired differences: Moments, margin: Double, level: ConfidenceLevel = .ninetyFive
  ) throws(ParameterError) {
    let levelOfInterval = try Self.check(margin: margin, level)
    guard let mean = differences.mean, let error = differences.standardError else { return nil }
    self.init(
      mean, error, degrees: Double(differences.count - 1), margin: margin, levelOfInterval)
  }

  /// Tests the difference of two independent samples; nil when the interval is not finite.
  ///
  /// - Parameters:
  ///   - difference: The difference.
  ///   - margin: The margin Δ₀, > 0 and finite.
  ///   - level: The level 1 − α of each one-sided test, above ½.
  /// - Throws: `ParameterError` when `margin` or `level` lies outside its domain.
  public init?(
    independent difference: WelchDifference, margin: Double, level: ConfidenceLevel = .ninetyFive
  ) throws(ParameterError) {
    let levelOfInterval = try Self.check(margin: margin, level)
    self.init(
      difference.mean, difference.standardError, degrees: difference.degreesOfFreedom,
      margin: margin, levelOfInterval)
  }

  private init?(
    _ mean: Double, _ error: Double, degrees: Double, margin: Double, _ level: ConfidenceLevel
  ) {
    guard
      let interval = ConfidenceInterval.student(
        mean: mean, standardError: error, fractionalDegrees: degrees, level: level)
    else { return nil }
    self.margin = margin
    self.interval = interval
    pValueAboveLower = Self.upperTail(mean + margin, error, degrees)
    pValueBelowUpper = Self.upperTail(margin - mean, error, degrees)
  }

  /// P(T > distance/error); a distance known without error decides by its sign.
  private static func upperTail(_ distance: Double, _ error: Double, _ degrees: Double) -> Double {
    guard error > 0 else { return distance > 0 ? 0 : 1 }
    return StudentLaw.upperTail(distance / error, degrees: degrees)
  }

  /// The level of the interval (4).
  private static func check(
    margin: Double, _ level: ConfidenceLevel
  ) throws(ParameterError) -> ConfidenceLevel {
    guard margin > 0, margin.isFinite else {
      throw ParameterError(name: "margin", value: margin, requirement: "positive and finite")
    }
    guard let levelOfInterval = level.ofTwoOneSidedTests else {
      throw ParameterError(
        name: "confidence level", value: level.value, requirement: "above 0.5")
    }
    return levelOfInterval
  }
}

extension EquivalenceTest {
  /// What the interval of an equivalence test says about the margin.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// The whole interval lies strictly inside ±margin.
    case equivalent
    /// The whole interval lies at or beyond one margin: the difference matters.
    case beyondMargin = "beyond_margin"
    /// The interval crosses a margin; more replications are needed.
    case undecided
  }

  /// The verdict at the level of the test.
  public var outcome: Outcome {
    if interval.liesWithin(margin: margin) { return .equivalent }
    return interval.low >= margin || interval.high <= -margin ? .beyondMargin : .undecided
  }
}
