// SPDX-License-Identifier: GPL-3.0-or-later

extension Money {
  /// An amount read from text, and whether its digits beyond the minor unit were all zero.
  public struct Reading: Hashable, Sendable {
    /// The amount, rounded half away from zero where the text is finer than the minor unit.
    public let money: Money
    /// Whether nothing was rounded off.
    public let isExact: Bool
  }

  /// Creates an amount from decimal text, such as `1234.5` for 123,450 cents.
  ///
  /// - Parameters:
  ///   - text: A sign (optional), digits, and the declared marks; neither spaces around it, nor a
  ///     currency sign, nor an exponent.
  ///   - currency: Gives the number of minor digits.
  ///   - marks: How the number is written.
  /// - Throws: ``MoneyTextError``.
  public init(
    _ text: String, in currency: Currency, marks: DecimalMarks = .plain
  ) throws(MoneyTextError) {
    let bytes = ContiguousArray(text.utf8)
    self = try Money.reading(bytes.span, in: currency, marks: marks).money
  }

  /// Reads an amount from bytes of UTF-8, without allocating.
  ///
  /// The text is never converted to binary floating point: digits beyond the minor unit round half
  /// away from zero exactly, so 1.005 is 1.01 and 1.00499999999999999999 is 1.00.
  ///
  /// Between declared grouping marks stand three digits, or two as in the Indian 1,00,000; the last
  /// group has three, the first at most three.
  ///
  /// - Throws: ``MoneyTextError``.
  /// - Complexity: O(bytes).
  public static func reading(
    _ text: Span<UInt8>, in currency: Currency, marks: DecimalMarks
  ) throws(MoneyTextError) -> Reading {
    guard !text.isEmpty else { throw .empty }
    let minus = UInt8(ascii: "-")
    let isSigned = text[0] == minus || text[0] == UInt8(ascii: "+")
    var digits = AmountDigits(minorDigits: currency.minorDigits)
    var index = try scanWhole(text, from: isSigned ? 1 : 0, marks: marks, into: &digits)
    if index < text.count, text[index] == marks.decimalByte {
      index = scanFraction(text, from: index + 1, into: &digits)
    }
    guard index == text.count, digits.hasAny else { throw .notANumber }
    guard let magnitude = digits.roundedMagnitude else { throw .tooLarge }
    let money = Money(minorUnits: text[0] == minus ? -magnitude : magnitude)
    return Reading(money: money, isExact: digits.isExact)
  }

  /// Takes the digits before the decimal mark; returns the index after them.
  private static func scanWhole(
    _ text: Span<UInt8>, from start: Int, marks: DecimalMarks, into digits: inout AmountDigits
  ) throws(MoneyTextError) -> Int {
    var index = start
    var group = 0
    var isGrouped = false
    while index < text.count {
      if let digit = text[index].decimalDigit {
        digits.appendWhole(digit)
        group += 1
        index += 1
        continue
      }
      let width = marks.groupingWidth(at: index, in: text)
      guard width > 0 else { break }
      guard group <= 3, group >= (isGrouped ? 2 : 1) else { throw .misplacedGrouping }
      isGrouped = true
      group = 0
      index += width
    }
    guard !isGrouped || group == 3 else { throw .misplacedGrouping }
    return index
  }

  /// Takes the digits after the decimal mark; returns the index after them.
  private static func scanFraction(
    _ text: Span<UInt8>, from start: Int, into digits: inout AmountDigits
  ) -> Int {
    var index = start
    while index < text.count, let digit = text[index].decimalDigit {
      digits.appendFraction(digit)
      index += 1
    }
    return index
  }
}

extension UInt8 {
  /// The value of an ASCII digit.
  var decimalDigit: UInt8? {
    let value = self &- UInt8(ascii: "0")
    return value < 10 ? value : nil
  }
}

/// Why a text is not an amount of money.
public enum MoneyTextError: Error, Hashable, Sendable {
  /// There is no text.
  case empty
  /// Something other than a sign, digits and the declared marks stands there.
  case notANumber
  /// A grouping mark stands where no group of digits ends, as in `12.34` with a point between thousands.
  case misplacedGrouping
  /// More than `Int64` holds in minor units, about 9.2·10¹⁸.
  case tooLarge
}
