// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL
public import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

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
  /// - Throws: `ParameterError` when a parameter is outside its interval.
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

/// The law of a positive quantity whose logarithm is normal, as balances often are.
///
///     X = m·exp(σZ);   mean m·exp(σ²/2),  cv² = exp(σ²) − 1
///     moments  E[Xᵏ; X ≤ x] = mᵏ exp(k²σ²/2) Φ((ln(x/m) − kσ²)/σ)
public struct LognormalDistribution: Hashable, Sendable {
  /// The median m, finite and above 0.
  public let median: Double
  /// The standard deviation σ of the logarithm, finite and above 0.
  public let sigma: Double

  /// Creates the law from its median and the spread of its logarithm.
  ///
  /// - Throws: `ParameterError` when a parameter is outside its interval.
  public init(median: Double, sigma: Double) throws(ParameterError) {
    try ParameterError.requirePositive(median, "median")
    try ParameterError.requirePositive(sigma, "sigma")
    self.median = median
    self.sigma = sigma
  }

  /// Creates the law from its mean and coefficient of variation.
  ///
  /// - Parameters:
  ///   - mean: The mean, finite and above 0.
  ///   - coefficientOfVariation: Standard deviation ÷ mean, from 1e-8 to 1e8.
  /// - Throws: `ParameterError` when a parameter is outside its interval.
  public init(mean: Double, coefficientOfVariation: Double) throws(ParameterError) {
    let cv = coefficientOfVariation
    try ParameterError.requirePositive(mean, "mean")
    guard cv >= 1e-8, cv <= 1e8 else {
      throw ParameterError(
        name: "coefficientOfVariation", value: cv, requirement: "from 1e-8 to 1e8")
    }
    try self.init(median: mean / (1 + cv * cv).squareRoot(), sigma: log1p(cv * cv).squareRoot())
  }
}

extension LognormalDistribution: DistributionFamily {
  func sample(using generator: inout AddressedGenerator) -> Double {
    median * exp(sigma * generator.nextGaussian())
  }

  func quantile(_ p: Double) -> Double { median * exp(sigma * NormalLaw.quantile(p)) }
  func cdf(_ x: Double) -> Double { x > 0 ? NormalLaw.cdf(log(x / median) / sigma) : 0 }
  var mean: Double { rawMoment(1) }
  var variance: Double? { mean * mean * expm1(sigma * sigma) }
  var support: (low: Double, high: Double) { (0, .infinity) }
  func partialMean(upTo x: Double) -> Double { partialMoment(1, x) }
  func partialSecondMoment(upTo x: Double) -> Double { partialMoment(2, x) }

  private func rawMoment(_ k: Double) -> Double {
    exp(k * log(median) + k * k * sigma * sigma / 2)
  }

  private func partialMoment(_ k: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    return rawMoment(k) * NormalLaw.cdf(log(x / median) / sigma - k * sigma)
  }
}
