// SPDX-License-Identifier: GPL-3.0-or-later

/// A comparison of one observable feature with a constant.
@frozen public struct Condition: BitwiseCopyable, Hashable, Sendable {
  /// How to compare.
  public enum Operator: String, CaseIterable, BitwiseCopyable, Sendable {
    /// Less than.
    case less = "<"
    /// At most.
    case atMost = "<="
    /// Equal.
    case equal = "="
    /// Different.
    case different = "!="
    /// At least.
    case atLeast = ">="
    /// Greater than.
    case greater = ">"
  }

  /// The feature on the left.
  public var feature: Feature
  /// The comparison.
  public var comparison: Operator
  /// The constant on the right; flags are 1 or 0, segments and channels their index in the scenario.
  public var value: Double

  /// Creates a condition.
  public init(_ feature: Feature, _ comparison: Operator, _ value: Double) {
    self.feature = feature
    self.comparison = comparison
    self.value = value
  }

  /// Whether a feature's value satisfies the comparison.
  @inlinable @inline(__always)
  public func holds(for actual: Double) -> Bool {
    switch comparison {
    case .less: actual < value
    case .atMost: actual <= value
    case .equal: actual == value
    case .different: actual != value
    case .atLeast: actual >= value
    case .greater: actual > value
    }
  }
}
