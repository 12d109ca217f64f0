// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension UnitText {
  /// Lengths of time, in days.
  ///
  /// Months and years have no fixed length and are refused.
  static let duration = UnitText(
    kind: "a duration", expected: "a duration such as 7 days or 36 hours",
    units: [
      (["days", "day"], 1, 1), (["weeks", "week"], 7, 1), (["hours", "hour"], 1, 24),
      (["minutes", "minute"], 1, 1440),
    ],
    refused: varying, foreign: foreignDurations,
    readings: { ["\($0) days", "\($0) hours"] })

  /// Lengths of time that must come out as whole days.
  static let wholeDays = UnitText(
    kind: duration.kind, expected: "a number of whole days such as 180 days",
    units: duration.units, refused: duration.refused, foreign: foreignDurations,
    readings: { ["\($0) days", "\($0) weeks"] })

  /// Events per time, in events per day; a year has 365 days.
  static let rate = UnitText(
    kind: "a rate", expected: "a rate such as 0.1 per day or 12 per year",
    units: [
      (["per day"], 1, 1), (["per week"], 1, 7), (["per year"], 1, 365),
      (["per hour"], 24, 1),
    ],
    refused: [
      (["per month", "por mes", "al mes", "/month", "monthly"], 12, "per year"),
      (["per quarter", "por trimestre", "al trimestre", "/quarter"], 4, "per year"),
    ],
    foreign: foreignRates,
    readings: { ["\($0) per day", "\($0) per year"] })

  private static let varying: [(names: [String], times: Double, unit: String)] = [
    (["month", "months", "mes", "meses"], 30, "days"),
    (["quarter", "quarters", "trimestre", "trimestres"], 90, "days"),
    (["year", "years", "año", "años", "ano", "anos"], 365, "days"),
  ]

  private static let foreignDurations = [
    "día": "days", "días": "days", "dia": "days", "dias": "days", "d": "days",
    "semana": "weeks", "semanas": "weeks", "w": "weeks",
    "hora": "hours", "horas": "hours", "h": "hours", "hr": "hours", "hrs": "hours",
    "minuto": "minutes", "minutos": "minutes", "min": "minutes", "mins": "minutes",
  ]
  private static let foreignRates = [
    "por día": "per day", "por dia": "per day", "al día": "per day", "al dia": "per day",
    "/day": "per day", "/día": "per day", "/d": "per day", "daily": "per day",
    "por semana": "per week", "a la semana": "per week", "/week": "per week",
    "por hora": "per hour", "/hour": "per hour", "/h": "per hour",
    "por año": "per year", "por ano": "per year", "al año": "per year", "/year": "per year",
  ]
}

extension Grammar where Value == Double {
  /// A length of time in days, from 0 to a million: `7 days`, `36 hours`, `2 weeks`.
  package static var duration: Self { duration(.days) }

  /// A length of time whose number of days lies in a domain.
  package static func duration(_ domain: Domain) -> Self {
    measured(.duration, domain, write: DurationText.write)
  }

  /// A rate per day, from 0 to 10,000: `0.1 per day`, `12 per year`.
  package static var rate: Self { rate(.perDay) }

  /// A rate per day in a domain.
  package static func rate(_ domain: Domain) -> Self {
    measured(.rate, domain) { NumberText.write($0) + " per day" }
  }

  private static func measured(
    _ unit: UnitText, _ domain: Domain, write: @escaping @Sendable (Double) -> String
  ) -> Self {
    Self(
      TextGrammar(
        expected: unit.expected, pattern: unit.pattern,
        parse: { text throws(ValueProblem) in
          let value = try unit.parse(text)
          guard value.isFinite else {
            throw ValueProblem(.notFinite, "is too large a number to compute with")
          }
          try domain.check(value, write)
          return value
        }, write: write))
  }
}

extension Grammar where Value == Int {
  /// A whole number of days: `180 days`, `26 weeks`, `48 hours`.
  package static func wholeDays(_ domain: Domain = .days) -> Self {
    let unit = UnitText.wholeDays
    return Self(
      TextGrammar(
        expected: unit.expected, pattern: unit.pattern,
        parse: { text throws(ValueProblem) in
          let days = try unit.parse(text)
          guard let whole = Int(exactly: days) else {
            let near = DurationText.write(max(days.rounded(.up), 1))
            throw ValueProblem(
              .unreadableValue, "is not a number of whole days", help: ["write `\(near)`"])
          }
          try domain.check(days, DurationText.write)
          return whole
        }, write: { DurationText.write(Double($0)) }))
  }

  /// Days past due, negative before the due date: `15 dpd`, `-3 dpd`.
  package static var dpd: Self {
    Self(
      TextGrammar(
        expected: "days past due such as 15 dpd or -3 dpd",
        pattern: #"[-+]?(0|[1-9][0-9]*) *dpd"#, parse: DaysPastDueText.parse,
        write: { "\($0) dpd" }))
  }
}

/// Writes lengths of time.
enum DurationText {
  /// The length in the largest unit that gives a whole number, otherwise in days.
  static func write(_ days: Double) -> String {
    for (size, one, many) in [
      (1.0, "day", "days"), (24, "hour", "hours"), (1440, "minute", "minutes"),
    ] {
      let amount = (days * size).rounded()
      if abs(amount) < 1e15, amount / size == days {
        return "\(NumberText.write(amount)) \(amount == 1 ? one : many)"
      }
    }
    return NumberText.write(days) + " days"
  }
}

/// Reads days past due.
enum DaysPastDueText {
  /// The number of days; a bare number is refused, since `15` could also be a date or a duration.
  static func parse(_ text: String) throws(ValueProblem) -> Int {
    let number = NumberScanner.number(before: text) { !$0.isLetter && $0 != " " }
    let unit = String(text.dropFirst(number.count)).trimmingBlanks
    let days = try NumberText.parseWhole(String(number), kind: "a number of days past due")
    // The magnitude of the least integer is no integer: `abs` would trap.
    guard days.magnitude <= 100_000 else {
      throw ValueProblem(.outOfRange, "must lie between -100000 dpd and 100000 dpd")
    }
    switch unit {
    case "dpd": return days
    case "":
      throw ValueProblem(
        .unitMissing, "counts days past due and needs the unit `dpd`",
        help: ["write `\(number) dpd`"])
    case "days", "day", "días", "día", "dias", "dia", "d":
      throw ValueProblem(
        .unknownUnit, "is a place in time, not a duration",
        help: ["write `\(number) dpd` for \(number) days past due"])
    default:
      // Weeks and months are as long as they are as durations.
      let days = try? UnitText.wholeDays.parse("\(number) \(unit)")
      let about = UnitText.wholeDays.refused.first { $0.names.contains(unit.lowercased()) }
        .flatMap { match in (try? NumberText.parse(String(number))).map { $0 * match.times } }
      let size = (days ?? about).map(NumberText.shown) ?? String(number)
      throw ValueProblem(
        .unknownUnit, "has an unknown unit `\(unit.shortened)`", help: ["write `\(size) dpd`"])
    }
  }
}
