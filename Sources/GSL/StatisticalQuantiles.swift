// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// GSL's error handler, which would abort the process, switched off once and before the first call.
private enum GSLErrorHandler {
  /// True after the handler is off; read it before any call that may reach the handler.
  static let off: Bool = {
    gsl_set_error_handler_off()
    return true
  }()
}

/// Probabilities and quantiles of the distributions that intervals and tests need.
///
/// Every function answers NaN outside the domain it states, and for NaN; none traps. Nothing here
/// draws random numbers.
///
/// Source: GNU Scientific Library, *Random Number Distributions*, functions `gsl_cdf_*`.
public enum StatisticalQuantiles {
  /// The standard normal probability P(Z ≤ x), for any x.
  public static func normalLower(_ x: Double) -> Double {
    _ = GSLErrorHandler.off
    return gsl_cdf_ugaussian_P(x)
  }

  /// The standard normal probability P(Z > x), accurate far in the tail.
  public static func normalUpper(_ x: Double) -> Double {
    _ = GSLErrorHandler.off
    return gsl_cdf_ugaussian_Q(x)
  }

  /// The x with P(Z ≤ x) = p, for p in (0, 1).
  public static func normal(atLower p: Double) -> Double {
    guard p > 0, p < 1, GSLErrorHandler.off else { return .nan }
    return gsl_cdf_ugaussian_Pinv(p)
  }

  /// The x with P(Z > x) = q, for q in (0, 1).
  public static func normal(atUpper q: Double) -> Double {
    guard q > 0, q < 1, GSLErrorHandler.off else { return .nan }
    return gsl_cdf_ugaussian_Qinv(q)
  }

  /// Student's P(T ≤ x) with ν > 0 degrees of freedom.
  public static func studentLower(_ x: Double, degreesOfFreedom nu: Double) -> Double {
    guard nu > 0, GSLErrorHandler.off else { return .nan }
    return gsl_cdf_tdist_P(x, nu)
  }

  /// Student's P(T > x) with ν > 0 degrees of freedom, accurate far in the tail.
  public static func studentUpper(_ x: Double, degreesOfFreedom nu: Double) -> Double {
    guard nu > 0, GSLErrorHandler.off else { return .nan }
    return gsl_cdf_tdist_Q(x, nu)
  }

  /// The x with P(T ≤ x) = p, for p in (0, 1) and ν > 0 degrees of freedom.
  public static func student(atLower p: Double, degreesOfFreedom nu: Double) -> Double {
    guard p > 0, p < 1, nu > 0, GSLErrorHandler.off else { return .nan }
    return gsl_cdf_tdist_Pinv(p, nu)
  }

  /// The x with P(T > x) = q, for q in (0, 1) and ν > 0 degrees of freedom.
  public static func student(atUpper q: Double, degreesOfFreedom nu: Double) -> Double {
    guard q > 0, q < 1, nu > 0, GSLErrorHandler.off else { return .nan }
    return gsl_cdf_tdist_Qinv(q, nu)
  }

  /// The x with P(B ≤ x) = p of the beta distribution, for p in (0, 1), a > 0 and b > 0.
  public static func beta(atLower p: Double, _ a: Double, _ b: Double) -> Double {
    guard p > 0, p < 1, a > 0, b > 0, GSLErrorHandler.off else { return .nan }
    return gsl_cdf_beta_Pinv(p, a, b)
  }

  /// The binomial probability of at most `k` successes in `trials`, for p in [0, 1].
  ///
  /// Below 0 successes it is 0, from `trials` on it is 1.
  ///
  /// - Precondition: `trials` fits 32 bits.
  public static func binomialLower(_ k: Int, probability p: Double, trials: Int) -> Double {
    guard p >= 0, p <= 1, trials >= 0, GSLErrorHandler.off else { return .nan }
    guard k >= 0 else { return 0 }
    guard k < trials else { return 1 }
    return gsl_cdf_binomial_P(UInt32(k), p, UInt32(trials))
  }
}
