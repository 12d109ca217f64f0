// SPDX-License-Identifier: GPL-3.0-or-later

/// The digits of an amount as they are read, kept to the minor unit.
struct AmountDigits {
  /// How many digits of the fraction are still kept.
  private var kept: Int
  private var magnitude: UInt64 = 0
  private var hasOverflowed = false
  /// The first digit beyond the minor unit; it alone decides a rounding half away from zero.
  private var firstDropped: UInt8?
  /// Whether nothing but zeros stood beyond the minor unit.
  private(set) var isExact = true
  /// Whether there was any digit.
  private(set) var hasAny = false

  init(minorDigits: Int) {
    kept = minorDigits
  }

  mutating func appendWhole(_ digit: UInt8) {
    hasAny = true
    shift(in: digit)
  }

  mutating func appendFraction(_ digit: UInt8) {
    hasAny = true
    guard kept == 0 else {
      kept -= 1
      return shift(in: digit)
    }
    firstDropped = firstDropped ?? digit
    isExact = isExact && digit == 0
  }

  /// The magnitude in minor units, rounded half away from zero; nil beyond `Int64`.
  var roundedMagnitude: Int64? {
    var whole = self
    for _ in 0..<kept {
      whole.shift(in: 0)
    }
    guard !whole.hasOverflowed, let value = Int64(exactly: whole.magnitude) else { return nil }
    let (rounded, overflow) = value.addingReportingOverflow((firstDropped ?? 0) >= 5 ? 1 : 0)
    return overflow ? nil : rounded
  }

  private mutating func shift(in digit: UInt8) {
    let (tens, high) = magnitude.multipliedReportingOverflow(by: 10)
    let (sum, low) = tens.addingReportingOverflow(UInt64(digit))
    hasOverflowed = hasOverflowed || high || low
    magnitude = sum
  }
}
