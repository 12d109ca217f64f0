// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// The law of the number of successes in n independent trials.
public enum BinomialLaw {
  /// P(K ≤ successes); 0 below 0 successes, 1 from `trials` on.
  ///
  /// - Parameters:
  ///   - successes: k, any value.
  ///   - probability: The chance of one success, in [0, 1].
  ///   - trials: n, from 0 to 2³² − 1.
  /// - Returns: The distribution function; NaN outside the domain.
  public static func cdf(_ successes: Int, probability: Double, trials: Int) -> Double {
    ScientificLibrary.prepare()
    guard probability >= 0, probability <= 1, let n = UInt32(exactly: trials) else { return .nan }
    if successes < 0 { return 0 }
    if successes >= trials { return 1 }
    return gsl_cdf_binomial_P(UInt32(successes), probability, n)
  }

  /// P(K > successes), without cancellation; domain as cdf(_:probability:trials:).
  public static func upperTail(_ successes: Int, probability: Double, trials: Int) -> Double {
    ScientificLibrary.prepare()
    guard probability >= 0, probability <= 1, let n = UInt32(exactly: trials) else { return .nan }
    if successes < 0 { return 1 }
    if successes >= trials { return 0 }
    return gsl_cdf_binomial_Q(UInt32(successes), probability, n)
  }
}
