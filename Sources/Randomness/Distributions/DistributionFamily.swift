// SPDX-License-Identifier: GPL-3.0-or-later

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
