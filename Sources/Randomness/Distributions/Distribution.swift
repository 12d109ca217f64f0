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

/// What every family of ``Distribution`` answers; the public documentation stands there.
///
/// The partial moments make truncated laws and mixtures exact: E[X; X ∈ (a, b]] is a difference of two.
protocol DistributionFamily: Hashable, Sendable {
  func sample(using generator: inout AddressedGenerator) -> Double
  func quantile(_ p: Double) -> Double
  func cdf(_ x: Double) -> Double
  var mean: Double { get }
  var variance: Double? { get }
  var support: (low: Double, high: Double) { get }

  /// E[X; X ≤ x]: the mean's part up to `x`; ``mean`` at ∞ and 0 below the support.
  func partialMean(upTo x: Double) -> Double
  /// E[X²; X ≤ x], infinite where the variance is.
  func partialSecondMoment(upTo x: Double) -> Double

  /// The smallest possible value not below `x`, for `x` up to the support's high end.
  func possibleValue(atLeast x: Double) -> Double
  /// The largest possible value not above `x`, for `x` from the support's low end.
  func possibleValue(atMost x: Double) -> Double
}

extension DistributionFamily {
  // A law without gaps: every point of the support is possible.
  func possibleValue(atLeast x: Double) -> Double { max(x, support.low) }
  func possibleValue(atMost x: Double) -> Double { min(x, support.high) }
}

extension Distribution {
  /// Always 0.
  public static let zero = Distribution.constant(ConstantDistribution(whole: 0))
  /// Always 1.
  public static let one = Distribution.constant(ConstantDistribution(whole: 1))
}

extension Distribution: ExpressibleByIntegerLiteral {
  /// Always the same whole number.
  public init(integerLiteral value: Int) {
    self = .constant(ConstantDistribution(whole: value))
  }
}
