// SPDX-License-Identifier: GPL-3.0-or-later

extension Distribution: DistributionFamily {
  /// Draws a value; how many lanes are read depends on the family.
  ///
  /// - Parameter generator: A generator seated at the draw's address.
  /// - Returns: A value of the law: exact up to rounding, never NaN.
  public func sample(using generator: inout AddressedGenerator) -> Double {
    switch self {
    case .constant(let law): law.sample(using: &generator)
    case .uniform(let law): law.sample(using: &generator)
    case .gaussian(let law): law.sample(using: &generator)
    case .lognormal(let law): law.sample(using: &generator)
    case .gamma(let law): law.sample(using: &generator)
    case .beta(let law): law.sample(using: &generator)
    case .weibull(let law): law.sample(using: &generator)
    case .exponential(let law): law.sample(using: &generator)
    case .pareto(let law): law.sample(using: &generator)
    case .discrete(let law): law.sample(using: &generator)
    case .empirical(let law): law.sample(using: &generator)
    case .mixture(let law): law.sample(using: &generator)
    case .truncated(let law): law.sample(using: &generator)
    }
  }

  /// The value below which a share `p` of the law lies: the smallest x with F(x) ≥ p.
  ///
  /// Not decreasing in `p`, to within the error of the inversion (relative 10⁻¹⁰ in p where GSL iterates:
  /// gamma and beta; last digits elsewhere).
  ///
  /// - Parameter p: A probability in [0, 1]; 0 and 1 give the ends of the support, possibly infinite.
  /// - Returns: The quantile; NaN outside [0, 1].
  public func quantile(_ p: Double) -> Double {
    switch self {
    case .constant(let law): law.quantile(p)
    case .uniform(let law): law.quantile(p)
    case .gaussian(let law): law.quantile(p)
    case .lognormal(let law): law.quantile(p)
    case .gamma(let law): law.quantile(p)
    case .beta(let law): law.quantile(p)
    case .weibull(let law): law.quantile(p)
    case .exponential(let law): law.quantile(p)
    case .pareto(let law): law.quantile(p)
    case .discrete(let law): law.quantile(p)
    case .empirical(let law): law.quantile(p)
    case .mixture(let law): law.quantile(p)
    case .truncated(let law): law.quantile(p)
    }
  }

  /// The distribution function F(x) = P(X ≤ x), for any `x` but NaN.
  public func cdf(_ x: Double) -> Double { family.cdf(x) }

  /// The mean, from a closed form; ∞ for Pareto tails of exponent 1 or less.
  public var mean: Double { family.mean }

  /// The variance, from a closed form; nil where it is infinite.
  public var variance: Double? { family.variance }

  /// The ends of the support, the smallest interval with probability 1; possibly infinite.
  public var support: (low: Double, high: Double) { family.support }

  /// Whether every draw is a share, from 0 to 1.
  public var isShare: Bool { support.low >= 0 && support.high <= 1 }

  /// E min(X, x): the mean when larger values count as `x`.
  public func mean(limitedTo x: Double) -> Double {
    x < .infinity ? family.partialMean(upTo: x) + x * (1 - family.cdf(x)) : mean
  }

  func partialMean(upTo x: Double) -> Double { family.partialMean(upTo: x) }
  func partialSecondMoment(upTo x: Double) -> Double { family.partialSecondMoment(upTo: x) }
  func possibleValue(atLeast x: Double) -> Double { family.possibleValue(atLeast: x) }
  func possibleValue(atMost x: Double) -> Double { family.possibleValue(atMost: x) }

  /// The family behind the case, boxed: for everything but the hot paths.
  private var family: any DistributionFamily {
    switch self {
    case .constant(let law): law
    case .uniform(let law): law
    case .gaussian(let law): law
    case .lognormal(let law): law
    case .gamma(let law): law
    case .beta(let law): law
    case .weibull(let law): law
    case .exponential(let law): law
    case .pareto(let law): law
    case .discrete(let law): law
    case .empirical(let law): law
    case .mixture(let law): law
    case .truncated(let law): law
    }
  }
}
