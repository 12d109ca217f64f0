// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL
public import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

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
  /// - Throws: `ParameterError` when a parameter is outside its interval.
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
  /// - Throws: `ParameterError` when a parameter is outside its interval.
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

/// The Pareto law: a power tail above a minimum, for the few very large claims.
///
///     quantile  m (1−p)^(−1/α)
///     moments   E[Xʲ; X ≤ x] = α mʲ/(α − j) (1 − (m/x)^(α−j)),  and α mʲ ln(x/m) for α = j
///
/// The mean is infinite for α ≤ 1, the variance for α ≤ 2; averages of samples then never settle. Truncate
/// it where that matters.
public struct ParetoDistribution: Hashable, Sendable {
  /// The tail exponent α, finite and above 0.
  public let shape: Double
  /// The minimum m, finite and above 0.
  public let minimum: Double

  /// Creates a Pareto law.
  ///
  /// - Throws: `ParameterError` when a parameter is outside its interval.
  public init(shape: Double, minimum: Double) throws(ParameterError) {
    try ParameterError.requirePositive(shape, "shape")
    try ParameterError.requirePositive(minimum, "minimum")
    self.shape = shape
    self.minimum = minimum
  }
}

extension ParetoDistribution: DistributionFamily {
  func sample(using generator: inout AddressedGenerator) -> Double {
    generator.sampler.pareto(shape: shape, minimum: minimum)
  }

  func quantile(_ p: Double) -> Double { ParetoLaw.quantile(p, shape: shape, minimum: minimum) }
  func cdf(_ x: Double) -> Double { ParetoLaw.cdf(x, shape: shape, minimum: minimum) }
  var mean: Double { shape > 1 ? shape * minimum / (shape - 1) : .infinity }

  var variance: Double? {
    guard shape > 2 else { return nil }
    return minimum * minimum * shape / ((shape - 1) * (shape - 1) * (shape - 2))
  }

  var support: (low: Double, high: Double) { (minimum, .infinity) }
  func partialMean(upTo x: Double) -> Double { partialMoment(1, x) }
  func partialSecondMoment(upTo x: Double) -> Double { partialMoment(2, x) }

  private func partialMoment(_ j: Double, _ x: Double) -> Double {
    guard x > minimum else { return 0 }
    let factor = shape * pow(minimum, j)
    let reach = log(x / minimum)
    if shape == j { return factor * reach }
    // −expm1(−(α−j)·ln(x/m)) keeps its digits when α is near j.
    return factor * (-expm1(-(shape - j) * reach)) / (shape - j)
  }
}
