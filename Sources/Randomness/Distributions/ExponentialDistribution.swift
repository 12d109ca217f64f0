// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

/// The exponential law, for waiting times without memory.
///
///     quantile  −μ ln(1−p)
///     moments   E[Xʲ; X ≤ x] = j! μʲ P(j+1, x/μ)
public struct ExponentialDistribution: Hashable, Sendable {
  /// The mean μ, finite and above 0.
  public let mean: Double

  /// Creates an exponential law.
  ///
  /// - Throws: ``ParameterError`` when the mean is not finite and above 0.
  public init(mean: Double) throws(ParameterError) {
    try ParameterError.requirePositive(mean, "mean")
    self.mean = mean
  }
}

extension ExponentialDistribution: DistributionFamily {
  func sample(using generator: inout AddressedGenerator) -> Double {
    generator.sampler.exponential(mean: mean)
  }

  func quantile(_ p: Double) -> Double { ExponentialLaw.quantile(p, mean: mean) }
  func cdf(_ x: Double) -> Double { ExponentialLaw.cdf(x, mean: mean) }
  var variance: Double? { mean * mean }
  var support: (low: Double, high: Double) { (0, .infinity) }

  func partialMean(upTo x: Double) -> Double {
    mean * GammaLaw.cdf(x, shape: 2, scale: mean)
  }

  func partialSecondMoment(upTo x: Double) -> Double {
    2 * mean * mean * GammaLaw.cdf(x, shape: 3, scale: mean)
  }
}
