// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

/// How much a candidate promises.
///
/// With prediction N(m, s²), reference T and the error τ of an evaluation, z = (T − m)/s:
///
///     EI  = (T − m)Φ(z) + sφ(z)                                          (1)
///     AEI = EI · (1 − τ/√(s² + τ²))                                      (2)
///
/// Source: D. R. Jones, M. Schonlau and W. J. Welch, *Journal of Global Optimization* 13 (1998)
/// 455–492; (2) D. Huang, T. T. Allen, W. I. Notz and N. Zeng, *Journal of Global Optimization* 34
/// (2006) 441–466.
enum ExpectedImprovement {
  /// The augmented expected improvement (2); (1) for τ = 0.
  static func augmented(_ prediction: MeanEstimate, below reference: Double, noise: Double)
    -> Double
  {
    let spread = prediction.standardError
    let gain = reference - prediction.mean
    guard spread > 0 else { return noise > 0 ? 0 : max(gain, 0) }
    let z = gain / spread
    let plain = gain * NormalLaw.cdf(z) + spread * NormalLaw.density(z)
    return max(plain, 0) * (1 - noise / (spread * spread + noise * noise).squareRoot())
  }

  /// The probability that a constraint g ≤ 0 holds.
  static func feasibility(_ prediction: MeanEstimate) -> Double {
    guard prediction.standardError > 0 else { return prediction.mean <= 0 ? 1 : 0 }
    return NormalLaw.cdf(-prediction.mean / prediction.standardError)
  }
}
