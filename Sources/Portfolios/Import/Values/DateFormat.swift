// SPDX-License-Identifier: GPL-3.0-or-later

internal import Vocabulary

/// How dates are written: a pattern of `YYYY` or `YY`, `MM`, `M` or `MMM`, `DD` or `D` and the marks between them, or `serial`.
///
/// `MM` and `DD` are two digits, `M` and `D` one or two, `YYYY` four; `MMM` is the name of a month in one of six languages, in full
/// or its beginning; `YY` is two digits, those from 69 on of the twentieth century. Examples: `YYYY-MM-DD`, `M/D/YYYY`, `DD.MM.YYYY`,
/// `YYYYMMDD`, `D-MMM-YY`. `serial` is the number by which spreadsheets store a day.
///
/// A time of day may follow. The day is the one that is written, so a time of Greenwich other than midnight, which may be another
/// day where the debtor is, is not read.
public struct DateFormat: Hashable, Sendable, CustomStringConvertible {
  /// The pattern as the user wrote it.
  public let description: String
  let parts: [Part]

  /// What a pattern may look like, for messages.
  public static let expected =
    "a pattern of YYYY or YY, MM, M or MMM (a name), DD or D and the marks - / . , between them, such as M/D/YYYY, or serial"

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
    "YYYY-M-D", "YYYY.M.D", "YYYYMMDD", "D-MMM-YYYY", "D/MMM/YYYY", "D MMM YYYY", "D. MMM YYYY",
    "MMM D, YYYY", "MMM D YYYY", "DDMMMYYYY", "YYYY-MMM-D", "D-MMM-YY", "D/MMM/YY", "D MMM YY",
    "D/M/YY", "M/D/YY", "D.M.YY", "D-M-YY", "M-D-YY", "YY-M-D", serialPattern,
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
    if parts == [.serial] { return Self.serial(text) }
    var index = 0
    var (year, month, day) = (0, 0, 0)
    for part in parts {
      switch part {
      case .year:
        guard let value = Self.number(text, at: &index, digits: 4...4) else { return nil }
        year = value
      case .shortYear:
        guard let value = Self.number(text, at: &index, digits: 2...2) else { return nil }
        year = value + (value < 69 ? 2_000 : 1_900)
      case .month(let isPadded):
        guard let value = Self.number(text, at: &index, digits: isPadded ? 2...2 : 1...2)
        else { return nil }
        month = value
      case .monthName:
        guard let value = Self.monthName(text, at: &index) else { return nil }
        month = value
      case .day(let isPadded):
        guard let value = Self.number(text, at: &index, digits: isPadded ? 2...2 : 1...2)
        else { return nil }
        day = value
      case .mark(let byte):
        guard index < text.count, text[index] == byte else { return nil }
        index += 1
        if byte == UInt8(ascii: " ") { Self.skipWord(text, at: &index) }
      case .serial: return nil
      }
    }
    guard index == text.count || TimeOfDay.follows(text, from: index) else { return nil }
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
      case .shortYear: padded(date.year % 100, 2)
      case .month(let isPadded): padded(date.month, isPadded ? 2 : 1)
      case .monthName: MonthNames.short(date.month)
      case .day(let isPadded): padded(date.day, isPadded ? 2 : 1)
      case .mark(let byte): String(Unicode.Scalar(byte))
      case .serial: String(Self.serialStart.map { date - $0 } ?? 0)
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

  /// The month whose name stands there, with a point behind its beginning or without.
  private static func monthName(_ text: Span<UInt8>, at index: inout Int) -> Int? {
    let start = index
    while index < text.count, text[index].isLetter { index += 1 }
    guard let month = MonthNames.number(text.extracting(start..<index)) else { return nil }
    let isShort = index - start <= 4 && index + 1 < text.count
    if isShort, text[index] == UInt8(ascii: "."), text[index + 1].asciiDigit == nil { index += 1 }
    return month
  }

  /// Passes further blanks, and `de`, `del` or `of` between the parts of a date.
  private static func skipWord(_ text: Span<UInt8>, at index: inout Int) {
    while index < text.count, text[index] == UInt8(ascii: " ") { index += 1 }
    for word: StaticString in ["de ", "del ", "of "]
    where index + word.utf8CodeUnitCount < text.count {
      let isThere = word.withUTF8Buffer { letters in
        letters.indices.allSatisfy { text[index + $0] | 0x20 == letters[$0] }
      }
      if isThere {
        index += word.utf8CodeUnitCount
        return
      }
    }
  }

  /// The day before the first that spreadsheets number, counted as they do from 1900-03-01 on.
  private static let serialStart = CivilDate(year: 1899, month: 12, day: 30)

  /// The day that spreadsheets store as a number: days since 1899-12-30, in five digits, perhaps with a part of a day.
  static func serial(_ text: Span<UInt8>) -> CivilDate? {
    var index = 0
    guard let days = number(text, at: &index, digits: 5...5), (20_000...80_000).contains(days)
    else { return nil }
    if index < text.count {
      guard text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ","),
        index + 1 < text.count
      else { return nil }
      for place in (index + 1)..<text.count where text[place].asciiDigit == nil { return nil }
    }
    return serialStart?.adding(days: days)
  }
}

extension UInt8 {
  /// The value of an ASCII digit.
  var asciiDigit: Int? {
    let value = Int(self) - 48
    return (0..<10).contains(value) ? value : nil
  }

  /// Whether it is a letter of ASCII or part of one beyond.
  fileprivate var isLetter: Bool {
    self >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}

/// The names of the months in English, Spanish, Portuguese, French, Italian and German.
enum MonthNames {
  /// How they begin, by month.
  private static let beginnings = [
    ["jan", "ene", "gen", "jän"], ["feb", "fev", "fév"], ["mar", "mär", "mrz"],
    ["apr", "abr", "avr"], ["may", "mai", "mag"], ["jun", "juin", "giu"], ["jul", "juil", "lug"],
    ["aug", "ago", "aoû", "aou"], ["sep", "set"], ["oct", "out", "ott", "okt"], ["nov"],
    ["dec", "dic", "dez", "déc"],
  ]

  /// The number of a month from a word in small letters; nil where it begins as none.
  static func number(_ word: String) -> Int? {
    beginnings.firstIndex { names in names.contains { word.hasPrefix($0) } }.map { $0 + 1 }
  }

  /// The number of a month from letters; nil where they are fewer than three, or a word that is longer than any month's name.
  static func number(_ letters: Span<UInt8>) -> Int? {
    guard (3...12).contains(letters.count) else { return nil }
    let bytes = (0..<letters.count).map { letters[$0] }
    return number(String(decoding: bytes, as: UTF8.self).lowercased())
  }

  /// The first three letters in English.
  static func short(_ month: Int) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }
}
