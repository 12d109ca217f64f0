// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

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
  /// - Throws: ``ParameterError`` when a parameter is outside its interval.
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
  /// - Throws: ``ParameterError`` when a parameter is outside its interval.
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
