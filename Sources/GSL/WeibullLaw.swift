// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// The Weibull law with scale λ and shape k.
public enum WeibullLaw {
  /// The distribution function 1 − exp(−(x/λ)^k), for λ and k above 0; 0 below 0, NaN outside the domain.
  public static func cdf(_ x: Double, shape: Double, scale: Double) -> Double {
    guard shape > 0, scale > 0, !x.isNaN else { return .nan }
    return gsl_cdf_weibull_P(x, scale, shape)
  }

  /// The quantile λ(−ln(1 − p))^(1/k) for p in [0, 1]; 0 and ∞ at the ends, NaN outside the domain.
  public static func quantile(_ p: Double, shape: Double, scale: Double) -> Double {
    guard p >= 0, p <= 1, shape > 0, scale > 0 else { return .nan }
    return gsl_cdf_weibull_Pinv(p, scale, shape)
  }
}
