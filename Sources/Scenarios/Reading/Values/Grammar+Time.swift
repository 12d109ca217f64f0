// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Portfolios
import Vocabulary

extension Grammar where Value == CivilDate {
  /// A date as ISO 8601 writes it, `2026-01-05`, in the years of portfolios.
  static var date: Self {
    Self(
      TextGrammar(
        expected: "a date such as 2026-01-05", pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}",
        parse: { text throws(ValueProblem) in
          guard let parts = digitParts(text, separator: "-", lengths: [4, 2, 2]) else {
            throw ValueProblem(.unreadableValue, "is not a date", help: dateHelp(text))
          }
          guard let date = CivilDate(year: parts[0], month: parts[1], day: parts[2]) else {
            throw ValueProblem(.noSuchDate, "is a day no calendar has")
          }
          guard date.isOfPortfolios else {
            let years = CivilDate.portfolioYears
            throw ValueProblem(
              .outOfRange, "must lie in the years \(years.lowerBound) to \(years.upperBound)",
              help: ["write a day of these years, such as `2026-01-05`"])
          }
          return date
        }, write: \.description))
  }
}

/// The days that a text in another form may mean; otherwise how a day is written.
private func dateHelp(_ text: String) -> [String] {
  let days = DateFormat.days(of: text).filter(\.isOfPortfolios)
  if !days.isEmpty { return ["write " + days.map { "`\($0)`" }.joined(separator: " or ")] }
  guard let (month, day) = DateFormat.dayWithoutYear(text) else {
    return ["write year, month and day: `2026-01-05`"]
  }
  let (m, d) = (month < 10 ? "0\(month)" : "\(month)", day < 10 ? "0\(day)" : "\(day)")
  return ["write the year too: YYYY-\(m)-\(d)"]
}

extension Grammar where Value == TimeOfDay {
  /// A time of day on 24 hours: `10:30`; `24:00` is the end of the day.
  static var timeOfDay: Self {
    Self(
      TextGrammar(
        expected: "a time of day such as 10:30", pattern: "([01][0-9]|2[0-3]):[0-5][0-9]|24:00",
        // YAML 1.1 editors take 10:30 for the number 630.
        otherSchemas: [["type": "integer"]],
        parse: { text throws(ValueProblem) in
          guard let parts = digitParts(text, separator: ":", lengths: [2, 2]) else {
            throw ValueProblem(
              .unreadableValue, "is not a time of day",
              help: ["write hours and minutes with two digits each: `09:05`"])
          }
          let minutes = parts[0] * 60 + parts[1]
          guard parts[1] < 60, minutes <= 1440 else {
            throw ValueProblem(.outOfRange, "must lie between 00:00 and 24:00")
          }
          return TimeOfDay(minutes: minutes)
        }, write: \.description))
  }
}

/// The numbers of a text such as `2026-01-05`, when each has its number of digits.
private func digitParts(_ text: String, separator: Character, lengths: [Int]) -> [Int]? {
  let parts = text.split(separator: separator, omittingEmptySubsequences: false)
  guard parts.map(\.unicodeScalars.count) == lengths,
    parts.allSatisfy({ $0.unicodeScalars.allSatisfy(\.isDigit) })
  else { return nil }
  return parts.compactMap { Int($0) }
}
