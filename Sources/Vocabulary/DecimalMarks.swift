// SPDX-License-Identifier: GPL-3.0-or-later

/// How decimal numbers are written: the mark before the fraction and the one between thousands.
///
/// `1234.56`, `1,234.56`, `1.234,56`, `1 234,56` and `1'234.56` are the same amount under different
/// marks. Nothing is guessed: `1,234` is a thousand only where the comma is declared to group.
public struct DecimalMarks: Hashable, Sendable {
  /// The mark before the fraction.
  public enum Decimal: String, CaseIterable, Codable, Sendable {
    /// As in `0.50`.
    case point
    /// As in `0,50`.
    case comma
  }

  /// The mark between groups of digits.
  public enum Grouping: String, CaseIterable, Codable, Sendable {
    /// As in `1.234`.
    case point
    /// As in `1,234`, and `1,00,000` in Indian notation.
    case comma
    /// As in `1 234`; also a no-break space (U+00A0) and a narrow one (U+202F).
    case space
    /// As in `1'234`; also the typographic apostrophe (U+2019).
    case apostrophe
  }

  /// The mark before the fraction.
  public let decimal: Decimal
  /// The mark between thousands; nil where there is none.
  public let grouping: Grouping?

  /// A decimal point and no grouping, as in `1234.56`.
  public static let plain = DecimalMarks(decimal: .point)

  /// Creates marks without grouping.
  public init(decimal: Decimal) {
    self.decimal = decimal
    self.grouping = nil
  }

  /// Creates marks; nil when both would be the same character.
  public init?(decimal: Decimal, grouping: Grouping?) {
    guard grouping?.rawValue != decimal.rawValue else { return nil }
    self.decimal = decimal
    self.grouping = grouping
  }

  /// The byte of the mark before the fraction.
  public var decimalByte: UInt8 {
    switch decimal {
    case .point: UInt8(ascii: ".")
    case .comma: UInt8(ascii: ",")
    }
  }

  /// The text this writes between thousands; empty where there is no grouping.
  public var groupingText: String {
    switch grouping {
    case .point: "."
    case .comma: ","
    case .space: " "
    case .apostrophe: "'"
    case nil: ""
    }
  }

  /// How many bytes of UTF-8 at `index` are a grouping mark; 0 when none is there.
  func groupingWidth(at index: Int, in text: Span<UInt8>) -> Int {
    guard let grouping else { return 0 }
    switch (grouping, text[index]) {
    case (.point, UInt8(ascii: ".")), (.comma, UInt8(ascii: ",")), (.space, UInt8(ascii: " ")),
      (.apostrophe, UInt8(ascii: "'")):
      return 1
    case (.space, 0xC2): return text.matches([0xC2, 0xA0], at: index) ? 2 : 0
    case (.space, 0xE2): return text.matches([0xE2, 0x80, 0xAF], at: index) ? 3 : 0
    case (.apostrophe, 0xE2): return text.matches([0xE2, 0x80, 0x99], at: index) ? 3 : 0
    default: return 0
    }
  }
}

extension Span<UInt8> {
  /// Whether these bytes stand at `index`.
  func matches(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + bytes.count <= count else { return false }
    for (offset, byte) in bytes.enumerated() where self[index + offset] != byte {
      return false
    }
    return true
  }
}
