// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// Student's t law, for intervals of means.
public enum StudentLaw {
  /// The distribution function at `x`, any value.
  ///
  /// - Parameters:
  ///   - x: The statistic, any value.
  ///   - degrees: The degrees of freedom ν, finite and above 0.
  /// - Returns: P(T ≤ x); NaN outside the domain.
  public static func cdf(_ x: Double, degrees: Double) -> Double {
    ScientificLibrary.prepare()
    guard degrees > 0, !x.isNaN else { return .nan }
    guard x.isFinite else { return x > 0 ? 1 : 0 }
    return gsl_cdf_tdist_P(x, degrees)
  }

  /// The upper tail P(T > x), without cancellation; domain as cdf(_:degrees:).
  public static func upperTail(_ x: Double, degrees: Double) -> Double {
    cdf(-x, degrees: degrees)
  }

  /// The quantile for p in [0, 1]; −∞ and ∞ at the ends.
  ///
  /// - Parameters:
  ///   - p: A probability in [0, 1].
  ///   - degrees: The degrees of freedom ν, finite and above 0.
  /// - Returns: The t value, odd in p − ½; NaN outside the domain.
  public static func quantile(_ p: Double, degrees: Double) -> Double {
    ScientificLibrary.prepare()
    guard p >= 0, p <= 1, degrees > 0 else { return .nan }
    if p == 0.5 { return 0 }
    // The lower half answers for both, so that intervals are symmetric to the last bit.
    if p > 0.5 { return -quantile(1 - p, degrees: degrees) }
    if p == 0 { return -.infinity }
    return CheckedQuantile.refined(
      gsl_cdf_tdist_Pinv(p, degrees), p, in: (-.infinity, 0)
    ) { cdf($0, degrees: degrees) }
  }
}
