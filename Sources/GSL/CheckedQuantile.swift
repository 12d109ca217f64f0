// SPDX-License-Identifier: GPL-3.0-or-later

/// Guards the inverse distribution functions that GSL finds by iteration.
///
/// `gsl_cdf_gamma_Pinv`, `gsl_cdf_beta_Pinv` and their kin give NaN when their Newton steps do not
/// converge (GSL 2.7.1: beta laws with a + b above about 200,000 in some percent of calls), or stop early.
enum CheckedQuantile {
  /// The candidate, or the root found by bisection when the candidate's probability is off.
  ///
  /// - Parameters:
  ///   - candidate: What GSL returned.
  ///   - p: The probability asked for, in (0, 1).
  ///   - support: The ends of the law's support.
  ///   - cdf: The law's distribution function.
  /// - Returns: The quantile.
  static func refined(
    _ candidate: Double, _ p: Double, in support: (low: Double, high: Double),
    cdf: (Double) -> Double
  ) -> Double {
    let error = abs(cdf(candidate) - p)
    // Written so that a NaN candidate fails. 1 − p bounds the error where the upper tail is thin.
    if error <= 1e-10 * min(p, 1 - p) + 0x1p-51 * p { return candidate }
    return Bisection.smallest(from: support.low, to: support.high) { cdf($0) >= p }
  }
}
