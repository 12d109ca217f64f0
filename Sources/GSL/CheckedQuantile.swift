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

/// Inverts monotone functions where no closed form exists or an iteration did not converge.
public enum Bisection {
  /// The smallest double in a range for which a monotone condition holds, to the last bit.
  ///
  /// Halves the *ordered bit patterns*, not the distance, so it needs at most 64 steps for any range,
  /// infinite ends included.
  ///
  /// - Parameters:
  ///   - low: The lower end; not NaN.
  ///   - high: The upper end, at least `low`; returned when the condition holds nowhere below it.
  ///   - condition: False below some point of the range and true from there on.
  /// - Returns: The point where `condition` turns true.
  public static func smallest(
    from low: Double, to high: Double, where condition: (Double) -> Bool
  ) -> Double {
    var below = rank(low)
    var above = rank(high)
    if below >= above || condition(low) { return low }
    // Invariant: the condition is false at `below` and taken as true at `above`. Each step halves a gap below 2⁶⁴.
    for _ in 0..<65 {
      // Of opposite signs the two may be further apart than an Int64 reaches, never than a UInt64.
      let gap = UInt64(bitPattern: above &- below)
      if gap <= 1 { break }
      let middle = below &+ Int64(gap / 2)
      if condition(value(middle)) { above = middle } else { below = middle }
    }
    return value(above)
  }

  /// The position of a double in the order of all doubles; −0 and 0 share it.
  static func rank(_ x: Double) -> Int64 {
    let bits = Int64(bitPattern: x.bitPattern)
    return bits >= 0 ? bits : Int64.min &- bits
  }

  /// The double at a position, the inverse of `rank`.
  static func value(_ rank: Int64) -> Double {
    let bits = rank >= 0 ? rank : Int64.min &- rank
    return Double(bitPattern: UInt64(bitPattern: bits))
  }
}
