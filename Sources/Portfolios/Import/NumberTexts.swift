// SPDX-License-Identifier: GPL-3.0-or-later

internal import Vocabulary

/// Numbers other than money, read from cells.
enum NumberTexts {
  /// A whole number of days from −36,525 to 36,525.
  ///
  /// Zeros after a decimal mark are read, because tools that know no missing integers write `30.0`.
  static func days(_ text: ArraySlice<UInt8>, marks: DecimalMarks) -> Int32? {
    guard let whole = whole(text, marks) else { return nil }
    var value: Int32 = 0
    for byte in whole {
      value = value * 10 + Int32(byte.asciiDigit ?? 0)
      guard value <= 36_525 else { return nil }
    }
    return text.first == UInt8(ascii: "-") ? -value : value
  }

  /// Whether a text is a whole number of any size.
  static func isWhole(_ text: ArraySlice<UInt8>, marks: DecimalMarks) -> Bool {
    whole(text, marks) != nil
  }

  /// The digits of a whole number, perhaps with a sign before them and zeros behind a decimal mark.
  private static func whole(
    _ text: ArraySlice<UInt8>, _ marks: DecimalMarks
  ) -> ArraySlice<UInt8>? {
    let isSigned = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
    let rest = text.dropFirst(isSigned ? 1 : 0)
    let whole = rest.prefix { $0.asciiDigit != nil }
    var fraction = rest.dropFirst(whole.count)
    if fraction.first == marks.decimalByte { fraction = fraction.dropFirst() }
    guard !whole.isEmpty, fraction.allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
    return whole
  }

  /// A finite number in [0, 1], also with an exponent: `1e-05` is what tools write for small scores.
  static func share(_ text: ArraySlice<UInt8>, marks: DecimalMarks) -> Double? {
    var plain = ""
    for byte in text {
      switch byte {
      case marks.decimalByte: plain.append(".")
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        plain.unicodeScalars.append(Unicode.Scalar(byte))
      default: return nil
      }
    }
    guard let value = Double(plain), value >= 0, value <= 1 else { return nil }
    return value
  }
}
