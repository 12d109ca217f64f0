// SPDX-License-Identifier: GPL-3.0-or-later

internal import Vocabulary

/// How dates are written: a pattern of `YYYY`, `MM` or `M`, `DD` or `D` and the marks between them.
///
/// `MM` and `DD` are two digits, `M` and `D` one or two, `YYYY` always four; two-digit years are not
/// offered because their century would be a guess. Examples: `YYYY-MM-DD`, `M/D/YYYY`, `DD.MM.YYYY`,
/// `YYYYMMDD`.
public struct DateFormat: Hashable, Sendable, CustomStringConvertible {
  /// The pattern as the user wrote it.
  public let description: String
  let parts: [Part]

  /// What a pattern may look like, for messages.
  public static let expected =
    "a pattern of YYYY, MM or M, DD or D and the marks - / . between them, such as M/D/YYYY"

  /// `YYYY-MM-DD`.
  public static let iso = DateFormat(
    description: "YYYY-MM-DD",
    parts: [
      .year, .mark(UInt8(ascii: "-")), .month(isPadded: true), .mark(UInt8(ascii: "-")),
      .day(isPadded: true),
    ])

  /// The formats that are tried to help when a date does not fit its own.
  static let common = [
    "YYYY-MM-DD", "M/D/YYYY", "D/M/YYYY", "D.M.YYYY", "D-M-YYYY", "M-D-YYYY", "YYYY/M/D",
    "YYYY-M-D",
    "YYYY.M.D", "YYYYMMDD",
  ].compactMap(DateFormat.init)

  /// The format of a pattern; nil when it does not name year, month and day once each, or when a
  /// piece of one or two digits is followed by digits, so that nobody could tell them apart.
  public init?(_ pattern: String) {
    guard let parts = Self.parts(of: Array(pattern.utf8)) else { return nil }
    self.init(description: pattern, parts: parts)
  }

  private init(description: String, parts: [Part]) {
    self.description = description
    self.parts = parts
  }

  /// The date some bytes of text stand for; nil when they do not fit or there is no such day.
  func date(_ text: Span<UInt8>) -> CivilDate? {
    var index = 0
    var year = 0
    var month = 0
    var day = 0
    for part in parts {
      switch part {
      case .year:
        guard let value = Self.number(text, at: &index, digits: 4...4) else { return nil }
        year = value
      case .month(let isPadded):
        guard let value = Self.number(text, at: &index, digits: isPadded ? 2...2 : 1...2)
        else { return nil }
        month = value
      case .day(let isPadded):
        guard let value = Self.number(text, at: &index, digits: isPadded ? 2...2 : 1...2)
        else { return nil }
        day = value
      case .mark(let byte):
        guard index < text.count, text[index] == byte else { return nil }
        index += 1
      }
    }
    guard index == text.count else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// A date written in the format.
  func text(_ date: CivilDate) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return parts.map { part in
      switch part {
      case .year: padded(date.year, 4)
      case .month(let isPadded): padded(date.month, isPadded ? 2 : 1)
      case .day(let isPadded): padded(date.day, isPadded ? 2 : 1)
      case .mark(let byte): String(Unicode.Scalar(byte))
      }
    }.joined()
  }

  private static func number(
    _ text: Span<UInt8>, at index: inout Int, digits: ClosedRange<Int>
  ) -> Int? {
    var value = 0
    var count = 0
    while count < digits.upperBound, index < text.count, let digit = text[index].asciiDigit {
      value = value * 10 + digit
      count += 1
      index += 1
    }
    return digits.contains(count) ? value : nil
  }
}

extension UInt8 {
  /// The value of an ASCII digit.
  var asciiDigit: Int? {
    let value = Int(self) - 48
    return (0..<10).contains(value) ? value : nil
  }
}
