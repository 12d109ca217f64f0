// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// The beta law on [0, 1] with exponents a and b; its distribution function is the regularised incomplete
/// beta function I_x(a, b).
public enum BetaLaw {
  /// The largest exponent; the continued fraction takes about its root of terms.
  public static let largestExponent = 1e12

  private static func isExponent(_ value: Double) -> Bool { value > 0 && value <= largestExponent }

  /// The distribution function at `x`; 0 below 0, 1 above 1, NaN outside the domain.
  ///
  /// - Parameters:
  ///   - x: Any value.
  ///   - a: The exponent at 0, above 0, at most ``largestExponent``.
  ///   - b: The exponent at 1, above 0, at most ``largestExponent``.
  /// - Returns: P(X ≤ x).
  public static func cdf(_ x: Double, a: Double, b: Double) -> Double {
    ScientificLibrary.prepare()
    guard isExponent(a), isExponent(b), !x.isNaN else { return .nan }
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    return isLarge(a, b) ? largeCDF(x, a: a, b: b) : gsl_cdf_beta_P(x, a, b)
  }

  /// The upper tail P(X > x), without cancellation; domain as cdf(_:a:b:).
  public static func upperTail(_ x: Double, a: Double, b: Double) -> Double {
    ScientificLibrary.prepare()
    guard isExponent(a), isExponent(b), !x.isNaN else { return .nan }
    if x <= 0 { return 1 }
    if x >= 1 { return 0 }
    return isLarge(a, b) ? largeCDF(1 - x, a: b, b: a) : gsl_cdf_beta_Q(x, a, b)
  }

  /// The quantile for p in [0, 1]; 0 and 1 at the ends, NaN outside the domain.
  ///
  /// - Parameters:
  ///   - p: A probability in [0, 1].
  ///   - a: The exponent at 0, above 0, at most ``largestExponent``.
  ///   - b: The exponent at 1, above 0, at most ``largestExponent``.
  /// - Returns: The value below which a share p lies.
  /// - Complexity: About a microsecond; for large exponents tens of them, growing with √(a + b).
  public static func quantile(_ p: Double, a: Double, b: Double) -> Double {
    ScientificLibrary.prepare()
    guard p >= 0, p <= 1, isExponent(a), isExponent(b) else { return .nan }
    if p == 0 || p == 1 { return p }
    if isLarge(a, b) { return largeQuantile(p, a: a, b: b) }
    return CheckedQuantile.refined(
      gsl_cdf_beta_Pinv(p, a, b), p, in: (0, 1), density: { gsl_ran_beta_pdf($0, a, b) },
      cdf: { cdf($0, a: a, b: b) })
  }
}

/// The law of the number of successes in n independent trials.
public enum BinomialLaw {
  /// P(K ≤ successes); 0 below 0 successes, 1 from `trials` on.
  ///
  /// - Parameters:
  ///   - successes: k, any value.
  ///   - probability: The chance of one success, in [0, 1].
  ///   - trials: n, from 0 to 2³² − 1.
  /// - Returns: The distribution function; NaN outside the domain.
  public static func cdf(_ successes: Int, probability: Double, trials: Int) -> Double {
    ScientificLibrary.prepare()
    guard probability >= 0, probability <= 1, let n = UInt32(exactly: trials) else { return .nan }
    if successes < 0 { return 0 }
    if successes >= trials { return 1 }
    return gsl_cdf_binomial_P(UInt32(successes), probability, n)
  }

  /// P(K > successes), without cancellation; domain as cdf(_:probability:trials:).
  public static func upperTail(_ successes: Int, probability: Double, trials: Int) -> Double {
    ScientificLibrary.prepare()
    guard probability >= 0, probability <= 1, let n = UInt32(exactly: trials) else { return .nan }
    if successes < 0 { return 1 }
    if successes >= trials { return 0 }
    return gsl_cdf_binomial_Q(UInt32(successes), probability, n)
  }
}
