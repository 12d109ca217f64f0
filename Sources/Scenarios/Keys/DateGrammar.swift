// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
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
