// SPDX-License-Identifier: GPL-3.0-or-later

/// A closed interval with the level it was made for.
///
/// Both ends are finite and in order, so an interval can be printed and compared without care.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The lower end, finite.
  public let low: Double
  /// The upper end, finite, at least `low`.
  public let high: Double
  /// The level 1 − α of this interval.
  public let level: ConfidenceLevel

  /// Creates an interval; nil unless `low` ≤ `high` and both are finite.
  public init?(low: Double, high: Double, level: ConfidenceLevel) {
    guard low <= high, low.isFinite, high.isFinite else { return nil }
    self.low = low
    self.high = high
    self.level = level
  }

  /// Half of the width.
  public var halfWidth: Double { high / 2 - low / 2 }

  /// Whether `value` lies between the ends, ends included; false for NaN.
  public func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// Whether the interval lies strictly inside (−margin, +margin).
  public func liesWithin(margin: Double) -> Bool { -margin < low && high < margin }
}
