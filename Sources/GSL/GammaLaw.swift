// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// The gamma law with shape k and scale θ; with θ = 1 its distribution function is the regularised
/// incomplete gamma function P(k, x).
public enum GammaLaw {
  /// The distribution function at `x`; 0 below 0, NaN outside the domain.
  ///
  /// - Parameters:
  ///   - x: Any value.
  ///   - shape: k, finite and above 0.
  ///   - scale: θ, finite and above 0.
  /// - Returns: P(X ≤ x).
  public static func cdf(_ x: Double, shape: Double, scale: Double = 1) -> Double {
    ScientificLibrary.prepare()
    guard shape > 0, scale > 0, !x.isNaN else { return .nan }
    guard x > 0 else { return 0 }
    return x == .infinity ? 1 : gsl_cdf_gamma_P(x, shape, scale)
  }

  /// The upper tail P(X > x), without cancellation; domain as cdf(_:shape:scale:).
  public static func upperTail(_ x: Double, shape: Double, scale: Double = 1) -> Double {
    ScientificLibrary.prepare()
    guard shape > 0, scale > 0, !x.isNaN else { return .nan }
    guard x > 0 else { return 1 }
    return x == .infinity ? 0 : gsl_cdf_gamma_Q(x, shape, scale)
  }

  /// The quantile for p in [0, 1]; 0 and ∞ at the ends, NaN outside the domain.
  ///
  /// - Parameters:
  ///   - p: A probability in [0, 1].
  ///   - shape: k, finite and above 0.
  ///   - scale: θ, finite and above 0.
  /// - Returns: The value below which a share p lies.
  /// - Complexity: About a microsecond: Newton steps on the incomplete gamma function, checked, and
  ///   bisection where they fail.
  public static func quantile(_ p: Double, shape: Double, scale: Double = 1) -> Double {
    ScientificLibrary.prepare()
    guard p >= 0, p <= 1, shape > 0, scale > 0 else { return .nan }
    if p == 0 { return 0 }
    if p == 1 { return .infinity }
    let unit = CheckedQuantile.refined(
      gsl_cdf_gamma_Pinv(p, shape, 1), p, in: (0, .infinity)
    ) { cdf($0, shape: shape) }
    return unit * scale
  }
}
