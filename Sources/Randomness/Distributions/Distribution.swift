// SPDX-License-Identifier: GPL-3.0-or-later

/// A probability law for one number: an attribute of a portfolio, a delay, a share.
///
/// Parameters are checked when a law is built; afterwards nothing here fails. Each family has its own type
/// with its formulas, such as ``GammaDistribution``; this enumeration is what other modules hold.
///
/// ```swift
/// let balance = try Distribution.lognormal(median: 480, sigma: 0.9)
/// generator.seat(at: debtor, .attribute, stream: 3)
/// let amount = balance.sample(using: &generator)
/// ```
///
/// Two ways to draw: ``sample(using:)`` is fast and for the portfolio; ``quantile(_:)`` of one uniform
/// number is monotone and for whatever a strategy can influence.
///
/// Method: <doc:Distributions>.
public enum Distribution: Hashable, Sendable {
  /// A single value; draws nothing.
  case constant(ConstantDistribution)
  /// A uniform law.
  case uniform(UniformDistribution)
  /// A normal law.
  case gaussian(GaussianDistribution)
  /// A lognormal law.
  case lognormal(LognormalDistribution)
  /// A gamma law.
  case gamma(GammaDistribution)
  /// A beta law between two bounds.
  case beta(BetaDistribution)
  /// A Weibull law.
  case weibull(WeibullDistribution)
  /// An exponential law.
  case exponential(ExponentialDistribution)
  /// A Pareto law.
  case pareto(ParetoDistribution)
  /// Values with weights.
  case discrete(DiscreteDistribution)
  /// Observed values.
  case empirical(EmpiricalDistribution)
  /// One of several laws, chosen by weight.
  case mixture(MixtureDistribution)
  /// A law restricted to an interval.
  indirect case truncated(TruncatedDistribution)
}
