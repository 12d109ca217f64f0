// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Sampler {
  /// A standard normal number, by the ziggurat method of Marsaglia and Tsang (one lane in 98 of 100 draws).
  public mutating func gaussian() -> Double { gsl_ran_gaussian_ziggurat(generator, 1) }

  /// A gamma number; `shape` and `scale` finite, above 0.
  ///
  /// For a whole shape below 12 the sum of that many exponential numbers, from one logarithm and without
  /// rejection: the same number as `gsl_ran_gamma_knuth`. For others the method of Marsaglia and Tsang.
  public mutating func gamma(shape: Double, scale: Double) -> Double {
    guard shape < 12, shape == Double(Int(shape)) else {
      return gsl_ran_gamma(generator, shape, scale)
    }
    var product = 1.0
    for _ in 0..<Int(shape) { product *= nextOpenUniform() }
    return scale * -log(product)
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
