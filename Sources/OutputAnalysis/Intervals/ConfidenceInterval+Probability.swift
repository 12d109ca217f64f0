// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension ConfidenceInterval {
  /// An interval for a probability that was not counted in simple trials, such as a survival.
  ///
  /// The normal interval of log(−log p), brought back:
  ///
  ///     p^(1/e) … p^e  in order,   e = exp( z(1 − α/2) · SE / (p·|ln p|) )
  ///
  /// Unlike p ± z·SE it stays inside (0, 1) and follows the skewness near the ends.
  ///
  /// - Parameters:
  ///   - probability: The estimate p, in (0, 1).
  ///   - standardError: The error SE of p, ≥ 0; 0 gives the interval p…p.
  ///   - level: The level 1 − α.
  /// - Returns: Nil outside these domains.
  ///
  /// Source: J. D. Kalbfleisch and R. L. Prentice, *The Statistical Analysis of Failure Time Data*,
  /// 2nd edition (2002), section 1.4.
  public static func logLog(
    probability: Double, standardError: Double, level: ConfidenceLevel = .ninetyFive
  ) -> ConfidenceInterval? {
    guard probability > 0, probability < 1, standardError >= 0 else { return nil }
    guard standardError > 0 else {
      return ConfidenceInterval(low: probability, high: probability, level: level)
    }
    let z = -NormalLaw.quantile(level.alpha / 2)
    let exponent = exp(z * standardError / (probability * log(probability).magnitude))
    return ConfidenceInterval(
      low: pow(probability, exponent), high: pow(probability, 1 / exponent), level: level)
  }
}
