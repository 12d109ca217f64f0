// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// The law of exp(μ + σZ) with Z standard normal.
public enum LognormalLaw {
  /// The distribution function Φ((ln x − μ)/σ); 0 up to 0, NaN outside the domain.
  ///
  /// - Parameters:
  ///   - x: Any value.
  ///   - location: μ, the mean of the logarithm, finite.
  ///   - sigma: σ, the standard deviation of the logarithm, finite and above 0.
  public static func cdf(_ x: Double, location: Double, sigma: Double) -> Double {
    ScientificLibrary.prepare()
    guard sigma > 0, !x.isNaN else { return .nan }
    return x > 0 ? gsl_cdf_lognormal_P(x, location, sigma) : 0
  }

  /// The quantile exp(μ + σΦ⁻¹(p)) for p in [0, 1]; 0 and ∞ at the ends, NaN outside the domain.
  public static func quantile(_ p: Double, location: Double, sigma: Double) -> Double {
    ScientificLibrary.prepare()
    guard p >= 0, p <= 1, sigma > 0 else { return .nan }
    return gsl_cdf_lognormal_Pinv(p, location, sigma)
  }
}
