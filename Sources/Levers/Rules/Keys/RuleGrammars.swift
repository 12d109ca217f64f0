// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

extension Grammar where Value == CollectorRole {
  /// Who collects.
  static var role: Self { .choice("a role") }
}

extension Grammar where Value == PackRule.Window {
  /// So many days in a row, or a week or month of the calendar.
  static var window: Self {
    let days = Grammar<Int>.wholeDays(.between(ParameterRange.window))
    let words: [(word: String, value: PackRule.Window)] = [("week", .week), ("month", .month)]
    guard let text = days.text else { preconditionFailure("days are one text") }
    return Self(
      TextGrammar(
        expected: "days such as 7 days, or week or month",
        pattern: "(\(text.pattern)|week|month)",
        parse: { written throws(ValueProblem) in
          if let word = words.first(where: { $0.word == written }) { return word.value }
          return .days(try text.parse(written))
        },
        write: { window in
          switch window {
          case .days(let days): text.write(days)
          case .week: "week"
          case .month: "month"
          }
        }))
  }
}

extension Grammar where Value == Range<Int> {
  /// Minutes of a day from an opening to before a close: `08:00-19:00`.
  static var timeRange: Self {
    let time = Grammar<TimeOfDay>.timeOfDay
    guard let text = time.text else { preconditionFailure("a time is one text") }
    return Self(
      TextGrammar(
        expected: "hours such as 08:00-19:00",
        pattern: "[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}",
        parse: { written throws(ValueProblem) in
          let parts = written.split(separator: "-", omittingEmptySubsequences: false).map {
            String($0).trimmingBlanks
          }
          guard parts.count == 2 else {
            throw ValueProblem(
              .unreadableValue, "is not an opening and a close",
              help: ["write both times: `08:00-19:00`; leave a closed day out"])
          }
          let (opens, closes) = (try text.parse(parts[0]), try text.parse(parts[1]))
          guard opens < closes else {
            throw ValueProblem(
              .outOfRange, "must open before it closes",
              help: ["hours do not pass midnight: write `\(closes)-\(opens)`, or two rules"])
          }
          return opens.minutes..<closes.minutes
        },
        write: {
          TimeOfDay(minutes: $0.lowerBound).description + "-"
            + TimeOfDay(minutes: $0.upperBound).description
        }))
  }
}

extension Grammar where Value == [Range<Int>] {
  /// Hours by weekday, or by several in a row, from Monday on; days that are not named are closed.
  static var openHours: Self {
    Grammar<[Named<Range<Int>>]>.named(
      .timeRange, expected: "hours by weekday such as { monday-friday: 08:00-19:00 }"
    ).flatMap { entries, reader in
      var minutes = Array(repeating: 0..<0, count: 7)
      var isKnown = true
      for entry in entries {
        guard let days = weekdays(entry.name) else {
          reader.reportWeekday(entry.name, at: entry.span)
          isKnown = false
          continue
        }
        for day in days { minutes[day] = entry.value }
      }
      guard isKnown else { return nil }
      guard minutes.contains(where: { !$0.isEmpty }) else {
        reader.report(
          .outOfRange, "these hours are never open", "no minute in a week",
          help: ["name a day, such as `monday-friday: 08:00-19:00`"])
        return nil
      }
      return minutes
    }
  }
}

/// The days of `monday` or `monday-friday`, from 0 for Monday on; nil for other words.
private func weekdays(_ text: String) -> ClosedRange<Int>? {
  let days = text.split(separator: "-").map { word in
    Weekday.allCases.firstIndex { $0.description == word }
  }
  guard let first = days.first ?? nil, let last = days.last ?? nil, days.count <= 2, first <= last
  else { return nil }
  return first...last
}

extension NodeReader {
  fileprivate func reportWeekday(_ text: String, at span: SourceSpan) {
    let names = Weekday.allCases.map(\.description)
    let words = text.split(separator: "-").map { word in
      KeySynonyms.weekday(String(word))
        ?? names.first { $0.hasPrefix(word.prefix(3).lowercased()) }
    }
    let known = words.compactMap { $0 }
    let meant = known.count == words.count && weekdays(known.joined(separator: "-")) != nil
    report(
      .unknownWord, "`\(text.shortened)` is no weekday", "not a day", at: span,
      expected: "a day or days in a row, such as monday or monday-friday",
      help: [
        meant
          ? "write `\(known.joined(separator: "-"))`"
          : "name days from \(names[0]) on, such as `monday-friday`"
      ])
  }
}

extension Grammar where Value == [Marked<String>]? {
  /// Channels of a rule by kind or name; nil for all.
  static var ruleChannels: Self {
    .forms(
      scalar: .choice("the word for every channel", [(word: "all", value: nil)]),
      list: Grammar<[Marked<String>]>.list(
        of: Grammar<String>.name.marked, count: 1...32, expected: "a list of channels"
      ).map { $0 },
      expected: "all, or a list of channels such as [sms, whatsapp]")
  }
}
