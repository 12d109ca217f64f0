// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// The standard normal law: density, distribution function, upper tail and quantile.
///
/// Accuracy: W. Cody's rational approximations for the distribution function, algorithm AS 241 for the
/// quantile (M. Wichura, *Applied Statistics* 37 (1988) 477–484), both near the last digit.
public enum NormalLaw {
  /// The density φ(x) = exp(−x²/2)/√(2π).
  public static func density(_ x: Double) -> Double { gsl_ran_ugaussian_pdf(x) }

  /// The distribution function Φ(x), for any x, infinities included.
  public static func cdf(_ x: Double) -> Double {
    ScientificLibrary.prepare()
    return gsl_cdf_ugaussian_P(x)
  }

  /// The upper tail 1 − Φ(x), without the cancellation of writing it so.
  public static func upperTail(_ x: Double) -> Double {
    ScientificLibrary.prepare()
    return gsl_cdf_ugaussian_Q(x)
  }

  /// The quantile Φ⁻¹(p) for p in [0, 1]; −∞ and ∞ at the ends, NaN outside.
  public static func quantile(_ p: Double) -> Double {
    ScientificLibrary.prepare()
    guard p >= 0, p <= 1 else { return .nan }
    return gsl_cdf_ugaussian_Pinv(p)
  }
}
