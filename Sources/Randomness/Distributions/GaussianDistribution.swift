// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

/// The normal law.
///
///     quantile   μ + σ Φ⁻¹(p)
///     moments    E[X; X ≤ x]  = μ Φ(z) − σ φ(z),  z = (x − μ)/σ
///                E[X²; X ≤ x] = (μ² + σ²) Φ(z) − σ (μ + x) φ(z)
///
/// Money and times have no negative values: prefer ``LognormalDistribution`` or ``GammaDistribution``.
public struct GaussianDistribution: Hashable, Sendable {
  /// The mean μ, finite.
  public let mean: Double
  /// The standard deviation σ, finite and above 0.
  public let standardDeviation: Double

  /// Creates a normal law.
  ///
  /// - Throws: ``ParameterError`` when a parameter is outside its interval.
  public init(mean: Double, standardDeviation: Double) throws(ParameterError) {
    try ParameterError.requireFinite(mean, "mean")
    try ParameterError.requirePositive(standardDeviation, "standardDeviation")
    self.mean = mean
    self.standardDeviation = standardDeviation
  }
}

extension GaussianDistribution: DistributionFamily {
  func sample(using generator: inout AddressedGenerator) -> Double {
    mean + standardDeviation * generator.nextGaussian()
  }

  func quantile(_ p: Double) -> Double { mean + standardDeviation * NormalLaw.quantile(p) }
  func cdf(_ x: Double) -> Double { NormalLaw.cdf((x - mean) / standardDeviation) }
  var variance: Double? { standardDeviation * standardDeviation }
  var support: (low: Double, high: Double) { (-.infinity, .infinity) }

  func partialMean(upTo x: Double) -> Double {
    let z = (x - mean) / standardDeviation
    return mean * NormalLaw.cdf(z) - standardDeviation * NormalLaw.density(z)
  }

  func partialSecondMoment(upTo x: Double) -> Double {
    let z = (x - mean) / standardDeviation
    let whole = mean * mean + standardDeviation * standardDeviation
    let edge = NormalLaw.density(z)
    // At an infinite x the product ∞·0 would be NaN; its limit is 0.
    guard edge > 0 else { return whole * NormalLaw.cdf(z) }
    return whole * NormalLaw.cdf(z) - standardDeviation * (mean + x) * edge
  }
}
