// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that is always the same; sampling it draws nothing.
public struct ConstantDistribution: Hashable, Sendable {
  /// The value, finite.
  public let value: Double

  /// Creates the law of one value.
  ///
  /// - Throws: ``ParameterError`` when the value is not finite.
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
