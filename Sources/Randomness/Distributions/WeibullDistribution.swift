// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The Weibull law, for times whose hazard rises or falls as a power.
///
///     quantile  λ (−ln(1−p))^(1/k);   mean λ Γ(1 + 1/k)
///     moments   E[Xʲ; X ≤ x] = λʲ Γ(1 + j/k) P(1 + j/k, (x/λ)ᵏ)
public struct WeibullDistribution: Hashable, Sendable {
  /// The shape k, finite and above 0.
  public let shape: Double
  /// The scale λ, finite and above 0: 63.2 % lie below.
  public let scale: Double

  /// Creates a Weibull law.
  ///
  /// - Throws: ``ParameterError`` when a parameter is outside its interval.
  public init(shape: Double, scale: Double) throws(ParameterError) {
    try ParameterError.requirePositive(shape, "shape")
    try ParameterError.requirePositive(scale, "scale")
    self.shape = shape
    self.scale = scale
  }
}

extension WeibullDistribution: DistributionFamily {
  func sample(using generator: inout AddressedGenerator) -> Double {
    generator.sampler.weibull(shape: shape, scale: scale)
  }

  func quantile(_ p: Double) -> Double { WeibullLaw.quantile(p, shape: shape, scale: scale) }
  func cdf(_ x: Double) -> Double { WeibullLaw.cdf(x, shape: shape, scale: scale) }
  var mean: Double { scale * tgamma(1 + 1 / shape) }

  var variance: Double? {
    let first = tgamma(1 + 1 / shape)
    return scale * scale * (tgamma(1 + 2 / shape) - first * first)
  }

  var support: (low: Double, high: Double) { (0, .infinity) }
  func partialMean(upTo x: Double) -> Double { partialMoment(1, x) }
  func partialSecondMoment(upTo x: Double) -> Double { partialMoment(2, x) }

  private func partialMoment(_ j: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    let exponent = 1 + j / shape
    return pow(scale, j) * tgamma(exponent) * GammaLaw.cdf(pow(x / scale, shape), shape: exponent)
  }
}
