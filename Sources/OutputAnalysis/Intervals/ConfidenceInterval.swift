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

  /// The interval as far as a range goes in which the value must lie, with its estimate inside.
  ///
  /// An interval that lies beyond the range is that estimate's, or the end of the range that is next to it.
  public func within(_ range: ClosedRange<Double>, around mean: Double? = nil) -> Self {
    let first = min(max(low, range.lowerBound), mean ?? range.upperBound)
    let last = max(min(high, range.upperBound), mean ?? range.lowerBound)
    return ConfidenceInterval(low: first, high: last, level: level) ?? self
  }

  /// Whether the interval lies strictly inside (−margin, +margin).
  public func liesWithin(margin: Double) -> Bool { -margin < low && high < margin }
}
