// SPDX-License-Identifier: GPL-3.0-or-later

/// The probability with which a procedure's interval covers the truth, strictly inside (0, 1).
public struct ConfidenceLevel: Hashable, Comparable, Sendable {
  /// The level 1 − α, in (0, 1).
  public let value: Double

  /// The error probability α = 1 − level, in (0, 1).
  public var alpha: Double { 1 - value }

  /// The level 0.95, the default everywhere.
  public static let ninetyFive = ConfidenceLevel(unchecked: 0.95)

  /// The level 0.90, whose interval decides two one-sided tests at 5 %.
  public static let ninety = ConfidenceLevel(unchecked: 0.90)

  /// Creates a level.
  ///
  /// - Parameter value: The level 1 − α, in (0, 1).
  /// - Throws: ``ParameterError`` outside that interval and for NaN.
  public init(_ value: Double) throws(ParameterError) {
    guard value > 0, value < 1 else {
      throw ParameterError(name: "confidence level", value: value, requirement: "in (0, 1)")
    }
    self.value = value
  }

  private init(unchecked value: Double) {
    self.value = value
  }

  /// The level 1 − α/m that each of `m` intervals needs for all of them to hold at this level.
  ///
  /// Bonferroni's inequality: valid under any dependence. An `m` below 1 counts as 1. For α/m
  /// under 2⁻⁵³ the result is the largest number below 1.
  public func shared(among m: Int) -> ConfidenceLevel {
    ConfidenceLevel(unchecked: min(1 - alpha / Double(max(m, 1)), 1.0.nextDown))
  }

  /// The level 1 − 2α of the interval that decides two one-sided tests at α each.
  ///
  /// Nil for α ≥ ½, where no such interval exists.
  public var ofTwoOneSidedTests: ConfidenceLevel? {
    guard alpha < 0.5 else { return nil }
    return ConfidenceLevel(unchecked: 1 - 2 * alpha)
  }

  /// Compares by value.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
