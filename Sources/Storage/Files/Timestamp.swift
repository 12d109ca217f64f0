// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

/// A second of Coordinated Universal Time, in the years 1 to 9999.
public struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The seconds since 1970-01-01T00:00:00Z, without leap seconds.
  public let secondsSince1970: Int64

  /// Creates a timestamp; what lies outside the years 1 to 9999 becomes the nearest second inside.
  public init(secondsSince1970: Int64) {
    let days = CivilDate.dayNumbers
    let first = Int64(days.lowerBound) * 86_400
    let last = Int64(days.upperBound) * 86_400 + 86_399
    self.secondsSince1970 = min(max(secondsSince1970, first), last)
  }

  /// The second some seconds later; a number that is not finite or negative adds nothing.
  package func adding(seconds: Double) -> Timestamp {
    guard seconds > 0, let whole = Int64(exactly: min(seconds, 1e12).rounded()) else { return self }
    return Timestamp(secondsSince1970: secondsSince1970 + whole)
  }

  /// ISO 8601 with separators, such as `2026-01-05T09:30:00Z`.
  public var description: String { text(dateMark: "-", timeMark: ":") }

  /// ISO 8601 without separators, such as `20260105T093000Z`: sorts by time and suits file names.
  public var compact: String { text(dateMark: "", timeMark: "") }

  /// Reads the compact form; nil for any other text.
  public init?(compact text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 16, bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[4..<6]),
      let day = Self.number(bytes[6..<8]), let hour = Self.number(bytes[9..<11]),
      let minute = Self.number(bytes[11..<13]), let second = Self.number(bytes[13..<15]),
      hour < 24, minute < 60, second < 60,
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    let clock = Int64(hour * 3_600 + minute * 60 + second)
    self.init(secondsSince1970: Int64(date.dayNumber) * 86_400 + clock)
  }

  /// Reads ISO 8601 with separators; nil for any other text.
  public init?(_ text: String) {
    self.init(compact: text.filter { $0 != "-" && $0 != ":" })
    guard description == text else { return nil }
  }

  /// Whether `left` is the earlier one.
  public static func < (left: Self, right: Self) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  private func text(dateMark: String, timeMark: String) -> String {
    let (days, remainder) = secondsSince1970.quotientAndRemainder(dividingBy: 86_400)
    let clock = Int(remainder < 0 ? remainder + 86_400 : remainder)
    // The initialiser keeps the day inside the calendar.
    let date = CivilDate(dayNumber: Int(remainder < 0 ? days - 1 : days))?.description ?? ""
    let time = [clock / 3_600, clock / 60 % 60, clock % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: timeMark)
    return date.split(separator: "-").joined(separator: dateMark) + "T" + time + "Z"
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(String(decoding: bytes, as: UTF8.self)) : nil
  }
}
