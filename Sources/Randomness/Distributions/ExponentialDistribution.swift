// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL
public import Vocabulary

/// The exponential law, for waiting times without memory.
///
///     quantile  −μ ln(1−p)
///     moments   E[Xʲ; X ≤ x] = j! μʲ P(j+1, x/μ)
public struct ExponentialDistribution: Hashable, Sendable {
  /// The mean μ, finite and above 0.
  public let mean: Double

  /// Creates an exponential law.
  ///
  /// - Throws: `ParameterError` when the mean is not finite and above 0.
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

/// A value that is always the same; sampling it draws nothing.
public struct ConstantDistribution: Hashable, Sendable {
  /// The value, finite.
  public let value: Double

  /// Creates the law of one value.
  ///
  /// - Throws: `ParameterError` when the value is not finite.
  public init(_ value: Double) throws(ParameterError) {
    try ParameterError.requireFinite(value, "value")
    self.value = value
  }

  /// A whole number is finite, so nothing is left to check.
  init(whole value: Int) { self.value = Double(value) }
}

extension ConstantDistribution: DistributionFamily {
  func sample(using generator: inout AddressedGenerator) -> Double { value }
  func quantile(_ p: Double) -> Double { p >= 0 && p <= 1 ? value : .nan }
  func cdf(_ x: Double) -> Double { x >= value ? 1 : 0 }
  var mean: Double { value }
  var variance: Double? { 0 }
  var support: (low: Double, high: Double) { (value, value) }
  func partialMean(upTo x: Double) -> Double { x >= value ? value : 0 }
  func partialSecondMoment(upTo x: Double) -> Double { x >= value ? value * value : 0 }
  func possibleValue(atLeast x: Double) -> Double { value }
  func possibleValue(atMost x: Double) -> Double { value }
}

/// All values between two bounds, equally likely.
///
///     quantile  low + (high − low)·p
public struct UniformDistribution: Hashable, Sendable {
  /// The lower bound, finite.
  public let low: Double
  /// The upper bound, finite and above `low`.
  public let high: Double

  /// Creates the law between two bounds.
  ///
  /// - Throws: `ParameterError` unless both are finite and `low` < `high`.
  public init(low: Double, high: Double) throws(ParameterError) {
    try ParameterError.requireInterval(low, high)
    self.low = low
    self.high = high
  }
}

extension UniformDistribution: DistributionFamily {
  func sample(using generator: inout AddressedGenerator) -> Double {
    quantile(generator.nextOpenUniform())
  }

  func quantile(_ p: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    // The minimum: rounding may carry the sum past the bound.
    return min(low + (high - low) * p, high)
  }

  func cdf(_ x: Double) -> Double { min(max((x - low) / (high - low), 0), 1) }
  var mean: Double { low + (high - low) / 2 }
  var variance: Double? { (high - low) * (high - low) / 12 }
  var support: (low: Double, high: Double) { (low, high) }

  func partialMean(upTo x: Double) -> Double {
    let end = min(max(x, low), high)
    return (end - low) / (high - low) * (end + low) / 2
  }

  func partialSecondMoment(upTo x: Double) -> Double {
    let end = min(max(x, low), high)
    return (end - low) / (high - low) * (end * end + end * low + low * low) / 3
  }
}
