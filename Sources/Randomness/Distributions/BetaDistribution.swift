// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL
public import Vocabulary

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The beta law between two bounds, for shares.
///
///     Y on [0, 1] with density y^(a−1) (1−y)^(b−1) / B(a, b);   X = low + (high − low)·Y
///     quantile  closed for b = 1:  Y = p^(1/a),  and for a = 1:  Y = 1 − (1−p)^(1/b)
///     moments   E[Y; Y ≤ y]  = a/(a+b) I_y(a+1, b)
///               E[Y²; Y ≤ y] = a(a+1)/((a+b)(a+b+1)) I_y(a+2, b)
///
/// with I the regularised incomplete beta function.
public struct BetaDistribution: Hashable, Sendable {
  /// The exponent at the lower bound, above 0, at most 10¹².
  public let a: Double
  /// The exponent at the upper bound, above 0, at most 10¹².
  public let b: Double
  /// The lower bound, finite.
  public let low: Double
  /// The upper bound, finite and above `low`.
  public let high: Double

  /// Creates a beta law, on [0, 1] unless told otherwise.
  ///
  /// - Throws: `ParameterError` when a parameter is outside its interval.
  public init(
    a: Double, b: Double, low: Double = 0, high: Double = 1
  ) throws(ParameterError) {
    try ParameterError.requirePositive(a, "a")
    try ParameterError.requirePositive(b, "b")
    for (name, exponent) in [("a", a), ("b", b)] where exponent > BetaLaw.largestExponent {
      throw ParameterError(
        name: name, value: exponent, requirement: "at most \(BetaLaw.largestExponent)")
    }
    try ParameterError.requireInterval(low, high)
    self.a = a
    self.b = b
    self.low = low
    self.high = high
  }
}

extension BetaDistribution: DistributionFamily {
  func sample(using generator: inout AddressedGenerator) -> Double {
    stretched(generator.sampler.beta(a: a, b: b))
  }

  func quantile(_ p: Double) -> Double { stretched(unitQuantile(p)) }
  func cdf(_ x: Double) -> Double { BetaLaw.cdf(position(x), a: a, b: b) }
  var mean: Double { low + width * (a / (a + b)) }

  var variance: Double? {
    let sum = a + b
    return width * width * (a / sum) * (b / sum) / (sum + 1)
  }

  var support: (low: Double, high: Double) { (low, high) }

  func partialMean(upTo x: Double) -> Double {
    low * cdf(x) + width * unitMoments(x).first
  }

  func partialSecondMoment(upTo x: Double) -> Double {
    let (first, second) = unitMoments(x)
    return low * low * cdf(x) + 2 * low * width * first + width * width * second
  }

  private var width: Double { high - low }

  // The minimum: rounding may carry the sum past the bound.
  private func stretched(_ y: Double) -> Double { min(low + width * y, high) }

  private func position(_ x: Double) -> Double { (x - low) / width }

  private func unitQuantile(_ p: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    if b == 1 { return pow(p, 1 / a) }
    // expm1 and log1p keep the digits of small p.
    if a == 1 { return -expm1(log1p(-p) / b) }
    return BetaLaw.quantile(p, a: a, b: b)
  }

  private func unitMoments(_ x: Double) -> (first: Double, second: Double) {
    let y = position(x)
    let sum = a + b
    return (
      a / sum * BetaLaw.cdf(y, a: a + 1, b: b),
      a / sum * ((a + 1) / (sum + 1)) * BetaLaw.cdf(y, a: a + 2, b: b)
    )
  }
}
