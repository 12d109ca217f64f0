// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// Fisher's F law, for ratios of two mean squares.
public enum FisherLaw {
  /// The distribution function at `x`; 0 below 0, NaN outside the domain.
  ///
  /// - Parameters:
  ///   - x: The ratio, any value.
  ///   - numerator: The degrees of freedom above the line, finite and above 0.
  ///   - denominator: The degrees of freedom below the line, finite and above 0.
  /// - Returns: P(F ≤ x).
  public static func cdf(_ x: Double, numerator: Double, denominator: Double) -> Double {
    ScientificLibrary.prepare()
    guard numerator > 0, denominator > 0, !x.isNaN else { return .nan }
    guard x > 0 else { return 0 }
    return x == .infinity ? 1 : gsl_cdf_fdist_P(x, numerator, denominator)
  }

  /// The upper tail P(F > x), the p-value of an F test; domain as cdf(_:numerator:denominator:).
  public static func upperTail(_ x: Double, numerator: Double, denominator: Double) -> Double {
    ScientificLibrary.prepare()
    guard numerator > 0, denominator > 0, !x.isNaN else { return .nan }
    guard x > 0 else { return 1 }
    return x == .infinity ? 0 : gsl_cdf_fdist_Q(x, numerator, denominator)
  }

  /// The quantile for p in [0, 1]; 0 and ∞ at the ends, NaN outside the domain.
  public static func quantile(_ p: Double, numerator: Double, denominator: Double) -> Double {
    ScientificLibrary.prepare()
    guard p >= 0, p <= 1, numerator > 0, denominator > 0 else { return .nan }
    if p == 0 { return 0 }
    if p == 1 { return .infinity }
    return CheckedQuantile.refined(
      gsl_cdf_fdist_Pinv(p, numerator, denominator), p, in: (0, .infinity)
    ) { cdf($0, numerator: numerator, denominator: denominator) }
  }
}
