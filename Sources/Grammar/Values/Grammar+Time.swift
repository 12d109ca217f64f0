// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Storage

extension Grammar where Value == TimeOfDay {
  /// A time of day on 24 hours: `10:30`; `24:00` is the end of the day.
  package static var timeOfDay: Self {
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
package func digitParts(_ text: String, separator: Character, lengths: [Int]) -> [Int]? {
  let parts = text.split(separator: separator, omittingEmptySubsequences: false)
  guard parts.map(\.unicodeScalars.count) == lengths,
    parts.allSatisfy({ $0.unicodeScalars.allSatisfy(\.isDigit) })
  else { return nil }
  return parts.compactMap { Int($0) }
}
