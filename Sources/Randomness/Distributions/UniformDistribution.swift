// SPDX-License-Identifier: GPL-3.0-or-later

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
  /// - Throws: ``ParameterError`` unless both are finite and `low` < `high`.
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
