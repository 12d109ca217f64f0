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
      gsl_cdf_tdist_Pinv(p, degrees), p, in: (-.infinity, 0),
      density: { gsl_ran_tdist_pdf($0, degrees) },
      cdf: { cdf($0, degrees: degrees) })
  }
}

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
      gsl_cdf_gamma_Pinv(p, shape, 1), p, in: (0, .infinity),
      density: { gsl_ran_gamma_pdf($0, shape, 1) },
      cdf: { cdf($0, shape: shape) })
    return unit * scale
  }
}

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

/// The Weibull law with scale λ and shape k.
public enum WeibullLaw {
  /// The distribution function 1 − exp(−(x/λ)^k), for λ and k above 0; 0 below 0, NaN outside the domain.
  public static func cdf(_ x: Double, shape: Double, scale: Double) -> Double {
    guard shape > 0, scale > 0, !x.isNaN else { return .nan }
    // GSL does not check the sign.
    return x > 0 ? gsl_cdf_weibull_P(x, scale, shape) : 0
  }

  /// The quantile λ(−ln(1 − p))^(1/k) for p in [0, 1]; 0 and ∞ at the ends, NaN outside the domain.
  public static func quantile(_ p: Double, shape: Double, scale: Double) -> Double {
    guard p >= 0, p <= 1, shape > 0, scale > 0 else { return .nan }
    return gsl_cdf_weibull_Pinv(p, scale, shape)
  }
}
