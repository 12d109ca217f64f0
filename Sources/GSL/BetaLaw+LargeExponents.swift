// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Beta laws of many observations, such as the posterior of a success rate after 10⁶ trials.
///
/// GSL 2.7.1 stops its continued fraction after 512 terms and then gives NaN, from both
/// `gsl_cdf_beta_P` and `gsl_cdf_beta_Pinv`; about √(max(a, b)) terms are needed near the mean. The same
/// fraction is evaluated here to convergence, behind a factor written so that large terms do not cancel:
///
///     x^a (1−x)^b / B(a, b) = √(ab / 2π(a+b)) exp(−D + δ(a+b) − δ(a) − δ(b))
///     D = −a ℓ((x−μ)/μ) − b ℓ((μ−x)/(1−μ)),   μ = a/(a+b),   ℓ(t) = ln(1+t) − t
///
/// with δ the error of Stirling's formula.
///
/// References: A. Didonato, A. Morris, *ACM Transactions on Mathematical Software* 18 (1992) 360–373,
/// [doi:10.1145/131766.131776](https://doi.org/10.1145/131766.131776); C. Loader, *Fast and accurate
/// computation of binomial probabilities*, 2000.
extension BetaLaw {
  /// Whether both exponents are beyond the skewed cases GSL treats by itself, and their sum is large.
  static func isLarge(_ a: Double, _ b: Double) -> Bool {
    a >= 10 && b >= 10 && a + b > 10_000
  }

  /// I_x(a, b) for large exponents, x in (0, 1).
  static func largeCDF(_ x: Double, a: Double, b: Double) -> Double {
    // Each side of the mean has its own fast fraction.
    if x > (a + 1) / (a + b + 2) { return 1 - lowerFraction(1 - x, b, a) }
    return lowerFraction(x, a, b)
  }

  /// The quantile for large exponents: Newton steps from the normal approximation, then a check.
  static func largeQuantile(_ p: Double, a: Double, b: Double) -> Double {
    let mean = a / (a + b)
    let deviation = (mean * (1 - mean) / (a + b + 1)).squareRoot()
    var x = min(max(mean + deviation * NormalLaw.quantile(p), mean * 0x1p-10), 1 - 0x1p-20)
    let density = { x in largeFactor(x, a, b) / (x * (1 - x)) }
    for _ in 0..<4 {
      let next = x - (largeCDF(x, a: a, b: b) - p) / density(x)
      // Far out in a tail a step may leave the interval; the check below then takes over.
      guard next > 0, next < 1 else { break }
      x = next
    }
    return CheckedQuantile.refined(x, p, in: (0, 1), density: density) {
      largeCDF($0, a: a, b: b)
    }
  }

  /// The factor in front of the fraction, x^a (1−x)^b / B(a, b).
  private static func largeFactor(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let sum = a + b
    let mean = a / sum
    let deviance = -a * logExcess((x - mean) / mean) - b * logExcess((mean - x) / (b / sum))
    let stirling = stirlingError(sum) - stirlingError(a) - stirlingError(b)
    return (a / (2 * .pi) * (b / sum)).squareRoot() * exp(stirling - deviance)
  }

  /// I_x(a, b) for x below the mean, by Lentz's method.
  private static func lowerFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    var c = 1.0
    var d = 1 / (1 - (a + b) * x / (a + 1))
    var fraction = d
    // √(max(a, b)) terms are expected; the bound is for exponents near 10¹².
    for m in stride(from: 1.0, through: 1e6, by: 1) {
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / (1 + even * d)
      c = 1 + even / c
      fraction *= c * d
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / (1 + odd * d)
      c = 1 + odd / c
      fraction *= c * d
      // Written so that what is no number ends it as well.
      if !(abs(c * d - 1) >= 0x1p-52) { break }
    }
    return min(largeFactor(x, a, b) / a * fraction, 1)
  }

  /// ln(1 + t) − t, by its series where the difference would cancel.
  private static func logExcess(_ t: Double) -> Double {
    guard abs(t) < 0.1 else { return log1p(t) - t }
    // −t²/2 + t³/3 − …; seventeen terms reach the last bit at |t| = 0.1.
    var sum = 0.0
    for k in stride(from: 18.0, through: 2, by: -1) { sum = 1 / k - t * sum }
    return -t * t * sum
  }

  /// ln Γ(n) − (n − ½) ln n + n − ½ ln 2π for n ≥ 10, by its series: error below 10⁻¹³.
  private static func stirlingError(_ n: Double) -> Double {
    let s = 1 / (n * n)
    return (1 / 12 - s * (1 / 360 - s * (1 / 1_260 - s * (1 / 1_680 - s / 1_188)))) / n
  }
}
