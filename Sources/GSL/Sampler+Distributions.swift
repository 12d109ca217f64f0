// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

extension Sampler {
  /// A standard normal number, by the ziggurat method of Marsaglia and Tsang (one lane in 98 of 100 draws).
  public mutating func gaussian() -> Double { gsl_ran_gaussian_ziggurat(generator, 1) }

  /// A gamma number, by the method of Marsaglia and Tsang; `shape` and `scale` finite, above 0.
  public mutating func gamma(shape: Double, scale: Double) -> Double {
    gsl_ran_gamma(generator, shape, scale)
  }

  /// A beta number in [0, 1], from two gamma numbers; `a` and `b` finite, above 0.
  public mutating func beta(a: Double, b: Double) -> Double { gsl_ran_beta(generator, a, b) }

  /// An exponential number with the given mean, finite and above 0.
  public mutating func exponential(mean: Double) -> Double { gsl_ran_exponential(generator, mean) }

  /// A Weibull number; `shape` and `scale` finite, above 0.
  public mutating func weibull(shape: Double, scale: Double) -> Double {
    gsl_ran_weibull(generator, scale, shape)
  }

  /// A Pareto number above `minimum`; `shape` and `minimum` finite, above 0.
  public mutating func pareto(shape: Double, minimum: Double) -> Double {
    gsl_ran_pareto(generator, shape, minimum)
  }
}
