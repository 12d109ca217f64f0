// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// What a date that the column's form does not read says, and how to write it.
///
/// Names of months, years of two digits and the numbers of spreadsheets are read where `date_format` asks for them; what counts from
/// 1970, and times of Greenwich, are not, because the zone would be a guess. The hint names the form and the date, both dates
/// where there are two.
struct DateHint {
  /// The form in which the date is to be written.
  let format: DateFormat

  /// The advice; nil where the text is no date in one of these forms.
  func help(for text: String) -> String? {
    if let date = Self.serial(text) {
      return
        "\(text) is the number by which spreadsheets store \(date): write `date_format: serial`, or `\(write(date))` here"
    }
    if let date = Self.epoch(text) {
      return "\(text) counts from 1970: write the day, `\(write(date))`"
    }
    if let day = Self.withoutTime(text) {
      let written = dates(day).map { "`\(write($0))`" }.joined(separator: " or ")
      return written.isEmpty
        ? nil : "a time with a zone may be another day where the debtor is: write \(written)"
    }
    guard let (dates, reason) = Self.unusual(text), !dates.isEmpty else { return nil }
    return "\(reason): write " + dates.map { "`\(write($0))`" }.joined(separator: " or ")
  }

  private func write(_ date: CivilDate) -> String { format.text(date) }

  /// The days that a text in any form may mean, in the order of how usual that is.
  static func days(_ text: String) -> [CivilDate] {
    let hint = DateHint(format: .iso)
    let days = hint.dates(withoutTime(text) ?? text)
    return days.isEmpty ? epoch(text).map { [$0] } ?? [] : days
  }

  /// Month and day of a text such as `1 de marzo`, in which no year stands.
  static func dayWithoutYear(_ text: String) -> (month: Int, day: Int)? {
    let words = words(text)
    let numbers = words.filter { isNumber($0[...]) }
    let months = words.compactMap(MonthNames.number)
    guard months.count == 1, numbers.count == 1, let day = Int(numbers[0]),
      CivilDate(year: 2_024, month: months[0], day: day) != nil
    else { return nil }
    return (months[0], day)
  }

  /// The dates that a text without a time may be.
  private func dates(_ text: String) -> [CivilDate] {
    let bytes = ContiguousArray(text.utf8)
    if let date = format.date(bytes.span) { return [date] }
    let common = DateFormat.common.compactMap { $0.date(bytes.span) }.uniqued()
    return common.isEmpty ? Self.unusual(text)?.dates ?? [] : common
  }

  // MARK: Numbers

  /// The day that spreadsheets store as a number: days since 1899-12-30, in five digits, perhaps with a part of a day.
  static func serial(_ text: String) -> CivilDate? {
    DateFormat.serial(ContiguousArray(text.utf8).span)
  }

  /// The day of a number of seconds or milliseconds since 1970.
  private static func epoch(_ text: String) -> CivilDate? {
    guard isNumber(text[...]), [10, 13].contains(text.count), let number = Int(text) else {
      return nil
    }
    let seconds = text.count == 13 ? number / 1_000 : number
    return CivilDate(dayNumber: seconds / 86_400)
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0.asciiDigit != nil }
  }

  // MARK: Times

  /// The text before a time of day: `2026-01-31` of `2026-01-31T00:00:00Z`; nil where there is none.
  private static func withoutTime(_ text: String) -> String? {
    if [12, 14].contains(text.count), isNumber(text[...]),
      text.hasPrefix("19") || text.hasPrefix("20")
    {
      return String(text.prefix(8))
    }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let hour = text[..<colon].reversed().prefix { $0.isNumber }.count
    guard (1...2).contains(hour) else { return nil }
    let before = text[..<colon].dropLast(hour)
    guard let mark = before.last, mark == "T" || mark == "t" || mark == " " || mark == "," else {
      return nil
    }
    let day = before.dropLast().trimmingSuffix { $0 == " " || $0 == "," }
    return day.isEmpty ? nil : String(day)
  }

  // MARK: Names of months, years of two digits

  private static func unusual(_ text: String) -> (dates: [CivilDate], reason: String)? {
    let words = words(text)
    if words.count >= 3, let date = named(words) {
      return ([date], "names of months are `MMM` in `date_format`")
    }
    guard words.count == 3, words.allSatisfy({ isNumber($0[...]) && $0.count <= 2 }),
      text.utf8.allSatisfy({ $0.asciiDigit != nil || "-/. ".utf8.contains($0) })
    else { return nil }
    let numbers = words.compactMap(Int.init)
    // Day or month first, or the year.
    let orders = [(2, 1, 0), (2, 0, 1), (0, 1, 2)]
    let dates = orders.compactMap { year, month, day in
      words[year].count == 2
        ? CivilDate(year: 2_000 + numbers[year], month: numbers[month], day: numbers[day]) : nil
    }
    return (dates.uniqued(), "years of two digits are `YY` in `date_format`")
  }

  /// Runs of letters and runs of digits.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var isDigits: Bool?
    for character in text.lowercased() {
      guard character.isLetter || character.isNumber else {
        isDigits = nil
        continue
      }
      if isDigits == character.isNumber {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
      isDigits = character.isNumber
    }
    return words
  }

  /// A date with the name of its month: words beside it, such as names of weekdays and `de`, do not matter.
  private static func named(_ words: [String]) -> CivilDate? {
    let months = words.compactMap(MonthNames.number)
    let numbers = words.filter { isNumber($0[...]) }
    guard months.count == 1, numbers.count == 2 else { return nil }
    let isYearFirst = numbers[0].count == 4
    let (day, year) = isYearFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    guard let dayNumber = Int(day), let yearNumber = Int(year), [2, 4].contains(year.count) else {
      return nil
    }
    return CivilDate(
      year: year.count == 2 ? 2_000 + yearNumber : yearNumber, month: months[0], day: dayNumber)
  }
}

extension StringProtocol {
  /// The text without what is at its end.
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> SubSequence {
    var text = self[...]
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}

extension DateFormat {
  /// The days that a text may mean in any form that people and programs write, the most usual form first; none where it is no date.
  public static func days(of text: String) -> [CivilDate] { DateHint.days(text) }

  /// Month and day of a text with the name of a month and no year, such as `1 de marzo`; nil of any other.
  public static func dayWithoutYear(_ text: String) -> (month: Int, day: Int)? {
    DateHint.dayWithoutYear(text)
  }
}
