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

extension Grammar where Value == [CivilDate] {
  /// Days, each by itself; where a span of days is written, all of them are advised.
  static var days: Self {
    let days = list(of: .date, count: 0...1_000, expected: "a list of dates such as [2026-12-25]")
    return Self(days.description) { reader in
      guard let span = DaySpan(in: reader.node) else { return days.read(reader) }
      reader.report(
        .unreadableValue, "\(reader.path.subject) takes days, not from one to another",
        "from \(span.first) to \(span.last)", expected: days.expected, help: [span.advice])
      return nil
    }
  }
}

/// Days from one to another, as people write them: `2026-01-06..2026-01-10`, `{ from: …, to: … }`.
struct DaySpan {
  let first: CivilDate
  let last: CivilDate

  /// The span that a text is; nil for anything else.
  init?(_ text: String) {
    let parts = text.matches(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/)
    let rest = text.replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}/, with: "").trimmingBlanks
    let signs = ["..", "...", "-", "–", "/", ":", "to", "until", "a", "al", "hasta"]
    guard parts.count == 2, signs.contains(rest), let first = CivilDate(String(parts[0].output)),
      let last = CivilDate(String(parts[1].output)), first <= last
    else { return nil }
    (self.first, self.last) = (first, last)
  }

  /// The span that a value is, or the first of the items of a list that are one.
  init?(in node: SourceNode) {
    switch node.content {
    case .scalar(let scalar): self.init(scalar.text.trimmingBlanks)
    case .sequence(let items):
      guard let span = items.lazy.compactMap({ Self(in: $0) }).first else { return nil }
      self = span
    case .mapping(let entries):
      let texts = entries.compactMap { entry -> String? in
        if case .scalar(let scalar) = entry.value.content {
          scalar.text.trimmingBlanks
        } else {
          nil
        }
      }
      guard entries.count == 2, texts.count == 2 else { return nil }
      self.init(texts.joined(separator: ".."))
    case .reported: return nil
    }
  }

  /// What to write: every day, where they can be written out.
  var advice: String {
    let days = (0...(last - first)).prefix(31).compactMap { first.adding(days: $0)?.description }
    let all = days.joined(separator: ", ")
    return last - first < 31
      ? "write each day: `[\(all)]`" : "write each day: `[\(days[0]), \(days[1])]` and so on"
  }
}

/// The days that a text in another form may mean; otherwise how a day is written.
private func dateHelp(_ text: String) -> [String] {
  if let span = DaySpan(text) { return ["write one day, such as `\(span.first)`"] }
  let days = DateFormat.days(of: text).filter(\.isOfPortfolios)
  if !days.isEmpty { return ["write " + days.map { "`\($0)`" }.joined(separator: " or ")] }
  guard let (month, day) = DateFormat.dayWithoutYear(text) else {
    return ["write year, month and day: `2026-01-05`"]
  }
  let (m, d) = (month < 10 ? "0\(month)" : "\(month)", day < 10 ? "0\(day)" : "\(day)")
  return ["write the year too: YYYY-\(m)-\(d)"]
}
