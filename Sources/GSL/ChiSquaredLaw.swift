// SPDX-License-Identifier: GPL-3.0-or-later

/// The χ² law with ν degrees of freedom: the gamma law of shape ν/2 and scale 2.
public enum ChiSquaredLaw {
  /// The distribution function at `x`, for ν finite and above 0; NaN outside the domain.
  public static func cdf(_ x: Double, degrees: Double) -> Double {
    GammaLaw.cdf(x, shape: degrees / 2, scale: 2)
  }

  /// The upper tail P(X > x), the p-value of a χ² test; domain as cdf(_:degrees:).
  public static func upperTail(_ x: Double, degrees: Double) -> Double {
    GammaLaw.upperTail(x, shape: degrees / 2, scale: 2)
  }

  /// The quantile for p in [0, 1]; 0 and ∞ at the ends, NaN outside the domain.
  public static func quantile(_ p: Double, degrees: Double) -> Double {
    GammaLaw.quantile(p, shape: degrees / 2, scale: 2)
  }
}
