// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// A law restricted to an interval, exactly.
///
/// With base F and interval [l, h], values at the bounds included:
///
///     mass      c = F(h) − F(l⁻)
///     cdf       (F(x) − F(l⁻))/c
///     quantile  F⁻¹(F(l⁻) + c·p)
///     moments   (E[Xʲ; X ≤ h] − E[Xʲ; X < l])/c
///
/// Sampling is the quantile of one uniform number: no rejection, so coupling stays monotone. Values outside
/// are *removed*, not moved to the bound.
///
/// The mass must be at least 10⁻⁶: a rarer interval is most likely a mistake, and differences of probabilities
/// would lose the moments' digits.
public struct TruncatedDistribution: Hashable, Sendable {
  /// The least mass an interval may have.
  public static let leastMass = 1e-6

  /// The law that is restricted.
  public let base: Distribution
  /// The lower bound; may be −∞.
  public let low: Double
  /// The upper bound, above `low`; may be ∞.
  public let high: Double
  /// F(l⁻), the mass cut away below.
  private let massBelow: Double
  /// c, the mass that is kept.
  private let mass: Double

  /// Restricts a law to an interval.
  ///
  /// - Parameters:
  ///   - base: The law.
  ///   - low: The lower bound; −∞ for none.
  ///   - high: The upper bound, above `low`; ∞ for none.
  /// - Throws: `ParameterError` when a bound is NaN, they are not in order, or less than 10⁻⁶ of the
  ///   base's mass lies between them.
  public init(_ base: Distribution, low: Double, high: Double) throws(ParameterError) {
    guard !low.isNaN, low < .infinity else {
      throw ParameterError(name: "low", value: low, requirement: "a number or minus infinity")
    }
    guard high > low else {
      throw ParameterError(name: "high", value: high, requirement: "above low (\(low))")
    }
    // F(l⁻) is F at the double before l.
    let massBelow = base.cdf(low.nextDown)
    let mass = base.cdf(high) - massBelow
    guard mass >= Self.leastMass else {
      throw ParameterError(
        name: "probability of the interval \(low)…\(high)", value: mass,
        requirement: "at least \(Self.leastMass)")
    }
    self.base = base
    self.low = low
    self.high = high
    self.massBelow = massBelow
    self.mass = mass
  }
}

extension TruncatedDistribution: DistributionFamily {
  func sample(using generator: inout AddressedGenerator) -> Double {
    quantile(generator.nextOpenUniform())
  }

  func quantile(_ p: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    let (first, last) = support
    if p == 0 { return first }
    if p == 1 { return last }
    // Rounding of the probability may step over a bound.
    return min(max(base.quantile(min(massBelow + mass * p, 1)), first), last)
  }

  func cdf(_ x: Double) -> Double {
    if x >= high { return 1 }
    return min(max((base.cdf(x) - massBelow) / mass, 0), 1)
  }

  var mean: Double { partialMean(upTo: high) }

  var variance: Double? {
    let second = partialSecondMoment(upTo: high)
    guard second.isFinite else { return nil }
    return max(second - mean * mean, 0)
  }

  var support: (low: Double, high: Double) {
    (base.possibleValue(atLeast: low), base.possibleValue(atMost: high))
  }

  func partialMean(upTo x: Double) -> Double {
    guard x >= low else { return 0 }
    return (base.partialMean(upTo: min(x, high)) - base.partialMean(upTo: low.nextDown)) / mass
  }

  func partialSecondMoment(upTo x: Double) -> Double {
    guard x >= low else { return 0 }
    let below = base.partialSecondMoment(upTo: low.nextDown)
    return (base.partialSecondMoment(upTo: min(x, high)) - below) / mass
  }

  func possibleValue(atLeast x: Double) -> Double { base.possibleValue(atLeast: max(x, low)) }
  func possibleValue(atMost x: Double) -> Double { base.possibleValue(atMost: min(x, high)) }
}
