// SPDX-License-Identifier: GPL-3.0-or-later

/// An amount of money as a whole number of minor units: cents, or yen.
///
/// The currency is a property of the scenario and travels beside the amount, not in it, so that columns
/// of balances stay plain `Int64`. Sums are exact; a sum beyond ±9.2·10¹⁸ minor units traps.
///
/// This is not a price with fractions of a cent: whatever is finer is rounded once, half away from
/// zero, where it enters.
@frozen public struct Money: Hashable, Comparable, AdditiveArithmetic, Sendable {
  /// The amount in minor units of its currency; any value, negative for what is owed the other way.
  public let minorUnits: Int64

  /// Nothing.
  public static let zero = Money(minorUnits: 0)

  /// Creates an amount from minor units.
  @inlinable public init(minorUnits: Int64) {
    self.minorUnits = minorUnits
  }

  /// Creates an amount by rounding a number of minor units, halves away from zero: 2.5 → 3, −2.5 → −3.
  ///
  /// - Parameter value: Minor units; nil when it is not a number or its rounded value exceeds `Int64`.
  @inlinable public init?(roundingMinorUnits value: Double) {
    guard let units = Int64(exactly: value.rounded(.toNearestOrAwayFromZero)) else { return nil }
    self.init(minorUnits: units)
  }

  /// Whether `left` is the smaller amount.
  @inlinable public static func < (left: Self, right: Self) -> Bool {
    left.minorUnits < right.minorUnits
  }

  /// The exact sum; traps beyond `Int64`.
  @inlinable public static func + (left: Self, right: Self) -> Self {
    Money(minorUnits: left.minorUnits + right.minorUnits)
  }

  /// The exact difference; traps beyond `Int64`.
  @inlinable public static func - (left: Self, right: Self) -> Self {
    Money(minorUnits: left.minorUnits - right.minorUnits)
  }

  /// The opposite amount.
  @inlinable public static prefix func - (amount: Self) -> Self {
    Money(minorUnits: -amount.minorUnits)
  }
}

extension Money {
  /// The amount as decimal text with all minor digits, such as `-1,234.50` or `1234` (yen).
  ///
  /// The same for every locale; reading it back with the same marks gives the same amount. The currency
  /// code is not part of it.
  public func formatted(in currency: Currency, marks: DecimalMarks = .plain) -> String {
    var digits = String(minorUnits.magnitude)
    let missing = currency.minorDigits + 1 - digits.utf8.count
    if missing > 0 {
      digits = String(repeating: "0", count: missing) + digits
    }
    let sign = minorUnits < 0 ? "-" : ""
    let whole = Money.grouped(digits.dropLast(currency.minorDigits), by: marks.groupingText)
    guard currency.minorDigits > 0 else { return sign + whole }
    let point = marks.decimal == .point ? "." : ","
    return sign + whole + point + digits.suffix(currency.minorDigits)
  }

  private static func grouped(_ digits: Substring, by mark: String) -> String {
    guard !mark.isEmpty else { return String(digits) }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) {
        result += mark
      }
      result.append(digit)
    }
    return result
  }
}
