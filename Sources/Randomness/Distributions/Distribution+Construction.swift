// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

extension Distribution {
  /// The law of one value; see ``ConstantDistribution``.
  public static func constant(value: Double) throws(ParameterError) -> Self {
    .constant(try ConstantDistribution(value))
  }

  /// A uniform law; see ``UniformDistribution``.
  public static func uniform(low: Double, high: Double) throws(ParameterError) -> Self {
    .uniform(try UniformDistribution(low: low, high: high))
  }

  /// A normal law; see ``GaussianDistribution``.
  public static func gaussian(
    mean: Double, standardDeviation: Double
  ) throws(ParameterError) -> Self {
    .gaussian(try GaussianDistribution(mean: mean, standardDeviation: standardDeviation))
  }

  /// A lognormal law by its median; see ``LognormalDistribution``.
  public static func lognormal(median: Double, sigma: Double) throws(ParameterError) -> Self {
    .lognormal(try LognormalDistribution(median: median, sigma: sigma))
  }

  /// A lognormal law by its mean; see ``LognormalDistribution``.
  public static func lognormal(
    mean: Double, coefficientOfVariation: Double
  ) throws(ParameterError) -> Self {
    .lognormal(
      try LognormalDistribution(mean: mean, coefficientOfVariation: coefficientOfVariation))
  }

  /// A gamma law; see ``GammaDistribution``.
  public static func gamma(shape: Double, scale: Double) throws(ParameterError) -> Self {
    .gamma(try GammaDistribution(shape: shape, scale: scale))
  }

  /// A beta law; see ``BetaDistribution``.
  public static func beta(
    a: Double, b: Double, low: Double = 0, high: Double = 1
  ) throws(ParameterError) -> Self {
    .beta(try BetaDistribution(a: a, b: b, low: low, high: high))
  }

  /// A Weibull law; see ``WeibullDistribution``.
  public static func weibull(shape: Double, scale: Double) throws(ParameterError) -> Self {
    .weibull(try WeibullDistribution(shape: shape, scale: scale))
  }

  /// An exponential law; see ``ExponentialDistribution``.
  public static func exponential(mean: Double) throws(ParameterError) -> Self {
    .exponential(try ExponentialDistribution(mean: mean))
  }

  /// A Pareto law; see ``ParetoDistribution``.
  public static func pareto(shape: Double, minimum: Double) throws(ParameterError) -> Self {
    .pareto(try ParetoDistribution(shape: shape, minimum: minimum))
  }

  /// Values with weights; see ``DiscreteDistribution``.
  public static func discrete(
    values: [Double], weights: [Double]
  ) throws(ParameterError) -> Self {
    .discrete(try DiscreteDistribution(values: values, weights: weights))
  }

  /// Observed values; see ``EmpiricalDistribution``.
  public static func empirical(
    values: [Double], interpolation: EmpiricalDistribution.Interpolation = .linear
  ) throws(ParameterError) -> Self {
    .empirical(try EmpiricalDistribution(values, interpolation: interpolation))
  }

  /// One of several laws; see ``MixtureDistribution``.
  public static func mixture(
    components: [Distribution], weights: [Double]
  ) throws(ParameterError) -> Self {
    .mixture(try MixtureDistribution(components: components, weights: weights))
  }

  /// A law restricted to an interval; see ``TruncatedDistribution``.
  public static func truncated(
    _ base: Distribution, low: Double = -.infinity, high: Double = .infinity
  ) throws(ParameterError) -> Self {
    .truncated(try TruncatedDistribution(base, low: low, high: high))
  }
}
