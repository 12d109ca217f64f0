// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// The beta law on [0, 1] with exponents a and b; its distribution function is the regularised incomplete
/// beta function I_x(a, b).
public enum BetaLaw {
  /// The distribution function at `x`; 0 below 0, 1 above 1, NaN outside the domain.
  ///
  /// - Parameters:
  ///   - x: Any value.
  ///   - a: The exponent at 0, finite and above 0.
  ///   - b: The exponent at 1, finite and above 0.
  /// - Returns: P(X ≤ x).
  public static func cdf(_ x: Double, a: Double, b: Double) -> Double {
    ScientificLibrary.prepare()
    guard a > 0, b > 0, !x.isNaN else { return .nan }
    if x <= 0 { return 0 }
    return x >= 1 ? 1 : gsl_cdf_beta_P(x, a, b)
  }

  /// The upper tail P(X > x), without cancellation; domain as cdf(_:a:b:).
  public static func upperTail(_ x: Double, a: Double, b: Double) -> Double {
    ScientificLibrary.prepare()
    guard a > 0, b > 0, !x.isNaN else { return .nan }
    if x <= 0 { return 1 }
    return x >= 1 ? 0 : gsl_cdf_beta_Q(x, a, b)
  }

  /// The quantile for p in [0, 1]; 0 and 1 at the ends, NaN outside the domain.
  ///
  /// - Parameters:
  ///   - p: A probability in [0, 1].
  ///   - a: The exponent at 0, finite and above 0.
  ///   - b: The exponent at 1, finite and above 0.
  /// - Returns: The value below which a share p lies.
  /// - Complexity: About a microsecond; where GSL's iteration fails (some percent of calls above
  ///   a + b ≈ 200,000) tens of them, by bisection.
  public static func quantile(_ p: Double, a: Double, b: Double) -> Double {
    ScientificLibrary.prepare()
    guard p >= 0, p <= 1, a > 0, b > 0 else { return .nan }
    if p == 0 || p == 1 { return p }
    return CheckedQuantile.refined(gsl_cdf_beta_Pinv(p, a, b), p, in: (0, 1)) {
      cdf($0, a: a, b: b)
    }
  }
}
