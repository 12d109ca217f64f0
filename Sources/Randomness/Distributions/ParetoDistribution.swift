// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

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
  /// - Throws: ``ParameterError`` when a parameter is outside its interval.
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
