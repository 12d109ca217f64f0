// SPDX-License-Identifier: GPL-3.0-or-later

/// Guards the inverse distribution functions that GSL finds by iteration.
///
/// GSL 2.7.1 stops `gsl_cdf_tdist_Pinv` and its kin at relative errors up to 10⁻¹⁰, and gives NaN where its
/// Newton steps do not converge.
enum CheckedQuantile {
  /// The candidate after one Newton step, or the root found by bisection when the candidate is off.
  ///
  /// - Parameters:
  ///   - candidate: What GSL returned.
  ///   - p: The probability asked for, in (0, 1).
  ///   - support: The ends of the law's support.
  ///   - density: The law's density.
  ///   - cdf: The law's distribution function.
  /// - Returns: The quantile.
  static func refined(
    _ candidate: Double, _ p: Double, in support: (low: Double, high: Double),
    density: (Double) -> Double, cdf: (Double) -> Double
  ) -> Double {
    let error = cdf(candidate) - p
    // Written so that a NaN candidate fails. The second term is the rounding of p itself.
    guard abs(error) <= 1e-6 * min(p, 1 - p) + 0x1p-51 * p else {
      return Bisection.smallest(from: support.low, to: support.high) { cdf($0) >= p }
    }
    let polished = candidate - error / density(candidate)
    // Where the density overflows or underflows there is nothing to gain.
    return polished > support.low && polished < support.high ? polished : candidate
  }
}
