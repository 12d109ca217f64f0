// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// The exponential law with mean μ.
public enum ExponentialLaw {
  /// The distribution function 1 − exp(−x/μ), for μ above 0; 0 below 0, NaN outside the domain.
  public static func cdf(_ x: Double, mean: Double) -> Double {
    guard mean > 0, !x.isNaN else { return .nan }
    return gsl_cdf_exponential_P(x, mean)
  }

  /// The quantile −μ ln(1 − p) for p in [0, 1]; 0 and ∞ at the ends, NaN outside the domain.
  public static func quantile(_ p: Double, mean: Double) -> Double {
    guard p >= 0, p <= 1, mean > 0 else { return .nan }
    return gsl_cdf_exponential_Pinv(p, mean)
  }
}
