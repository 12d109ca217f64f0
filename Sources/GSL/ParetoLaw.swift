// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// The Pareto law with tail exponent α above the minimum m.
public enum ParetoLaw {
  /// The distribution function 1 − (m/x)^α, for α and m above 0; 0 below m, NaN outside the domain.
  public static func cdf(_ x: Double, shape: Double, minimum: Double) -> Double {
    guard shape > 0, minimum > 0, !x.isNaN else { return .nan }
    return gsl_cdf_pareto_P(x, shape, minimum)
  }

  /// The quantile m(1 − p)^(−1/α) for p in [0, 1]; m and ∞ at the ends, NaN outside the domain.
  public static func quantile(_ p: Double, shape: Double, minimum: Double) -> Double {
    guard p >= 0, p <= 1, shape > 0, minimum > 0 else { return .nan }
    return gsl_cdf_pareto_Pinv(p, shape, minimum)
  }
}
