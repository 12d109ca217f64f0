// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

/// The gamma law, for waiting times, frailty and skewed amounts.
///
///     density  x^(k−1) e^(−x/θ) / (Γ(k) θᵏ),  x > 0;   mean kθ, variance kθ²
///     moments  E[X; X ≤ x]  = kθ P(k+1, x/θ)
///              E[X²; X ≤ x] = k(k+1)θ² P(k+2, x/θ)
///
/// with P the regularised incomplete gamma function.
public struct GammaDistribution: Hashable, Sendable {
  /// The shape k, finite and above 0.
  public let shape: Double
  /// The scale θ, finite and above 0.
  public let scale: Double

  /// Creates a gamma law.
  ///
  /// - Throws: ``ParameterError`` when a parameter is outside its interval.
  public init(shape: Double, scale: Double) throws(ParameterError) {
    try ParameterError.requirePositive(shape, "shape")
    try ParameterError.requirePositive(scale, "scale")
    self.shape = shape
    self.scale = scale
  }
}

extension GammaDistribution: DistributionFamily {
  func sample(using generator: inout AddressedGenerator) -> Double {
    generator.sampler.gamma(shape: shape, scale: scale)
  }

  func quantile(_ p: Double) -> Double { GammaLaw.quantile(p, shape: shape, scale: scale) }
  func cdf(_ x: Double) -> Double { GammaLaw.cdf(x, shape: shape, scale: scale) }
  var mean: Double { shape * scale }
  var variance: Double? { shape * scale * scale }
  var support: (low: Double, high: Double) { (0, .infinity) }

  func partialMean(upTo x: Double) -> Double {
    mean * GammaLaw.cdf(x, shape: shape + 1, scale: scale)
  }

  func partialSecondMoment(upTo x: Double) -> Double {
    mean * (shape + 1) * scale * GammaLaw.cdf(x, shape: shape + 2, scale: scale)
  }
}
