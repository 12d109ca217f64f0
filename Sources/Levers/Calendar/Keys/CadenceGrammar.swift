// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// What lies between two touches.
enum Cadence: Sendable {
  case days(Int)
  case months(Int)

  var days: Int? { if case .days(let count) = self { count } else { nil } }
  var months: Int? { if case .months(let count) = self { count } else { nil } }
}

extension Grammar where Value == Cadence {
  /// Whole days or calendar months: `7 days`, `1 month`.
  static var cadence: Self {
    let days = Grammar<Int>.wholeDays(.between(ParameterRange.every))
    guard let text = days.text else { return days.map { .days($0) } }
    return Self(
      TextGrammar(
        expected: "a number of whole days or months such as 7 days or 1 month",
        pattern: text.pattern + "|[1-9][0-9]* *(months|month)",
        parse: { written throws(ValueProblem) in
          if let months = try months(written) { return .months(months) }
          return .days(try text.parse(written))
        },
        write: { cadence in
          switch cadence {
          case .days(let count): text.write(count)
          case .months(let count): count == 1 ? "1 month" : "\(count) months"
          }
        }))
  }
}

/// Units that are months by another name, or so many of them.
private let otherUnits: [(names: [String], months: Int)] = [
  (["mes", "meses"], 1), (["quarter", "quarters", "trimestre", "trimestres"], 3),
  (["year", "years", "año", "años"], 12),
]

/// The number of a text in months; nil for another unit.
private func months(_ text: String) throws(ValueProblem) -> Int? {
  let number = String(text.prefix { !$0.isLetter })
  let unit = String(text.dropFirst(number.count)).trimmingBlanks.lowercased()
  let amount = number.trimmingBlanks
  if let size = otherUnits.first(where: { $0.names.contains(unit) })?.months {
    let count = Int(amount).map { $0 * size }
    throw ValueProblem(
      .unreadableValue, "has the unit `\(unit)`, which is written in months",
      help: count.map { ["write `\($0) \($0 == 1 ? "month" : "months")`"] } ?? [])
  }
  guard unit == "month" || unit == "months" else { return nil }
  guard let count = Int(amount) else {
    throw ValueProblem(
      .unreadableValue, "is not a number of whole months", help: ["write `1 month`"])
  }
  let range = ParameterRange.months
  guard range.contains(count) else {
    throw ValueProblem(
      .outOfRange, "must lie between \(range.lowerBound) month and \(range.upperBound) months",
      help: ["write `1 month`, or days such as `30 days`"])
  }
  return count
}
