// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Vocabulary

/// A stretch of the day with its factor on engagement.
struct HourFactor: Sendable {
  var hours: Range<Int>
  var factor: Double
}

/// One entry of a channel's `engagement_by_hour`.
struct HourFactorSection: Section {
  let name = "hours with a factor"
  let summary = Bilingual(
    en: "Hours of the day in which attention is more or less likely.",
    es: "Horas del día en que la atención es más o menos probable.")
  let hours = Field(
    "hours", .timeRange, en: "From one whole hour to before another.",
    es: "De una hora en punto hasta antes de otra.")
  let factor = Field(
    "factor", .number(.factor), en: "The factor on the probability of paying attention.",
    es: "El factor de la probabilidad de prestar atención.")

  func build(_ values: SectionValues) -> HourFactor? {
    let hours = values[hours]
    guard hours.lowerBound.isMultiple(of: 60), hours.upperBound.isMultiple(of: 60) else {
      let (from, to) = (hours.lowerBound / 60, (hours.upperBound + 59) / 60)
      values.reader(self.hours).report(
        .outOfRange, "these hours must begin and end on the hour", "not whole hours",
        help: [
          "write `\(TimeOfDay(minutes: from * 60))-\(TimeOfDay(minutes: to * 60))`"
        ])
      return nil
    }
    return HourFactor(hours: hours, factor: values[factor])
  }
}

extension Grammar where Value == [Double] {
  /// The factor of each of 24 hours; 1 where none is given.
  static var engagementByHour: Self {
    Grammar<[Marked<HourFactor>]>.list(
      of: Grammar<HourFactor>.section(HourFactorSection()).marked, count: 1...24,
      expected: "a list of hours such as [{ hours: 18:00-21:00, factor: 1.2 }]"
    ).flatMap { entries, reader in
      var factors = Array(repeating: 1.0, count: 24)
      var isTaken = [SourceSpan?](repeating: nil, count: 24)
      for entry in entries {
        for hour in (entry.value.hours.lowerBound / 60)..<(entry.value.hours.upperBound / 60) {
          if let first = isTaken[hour] {
            reader.report(
              .repeatedName, "the hour \(TimeOfDay(minutes: hour * 60)) stands in the list twice",
              "again", at: entry.span, secondary: [Diagnostic.Label(first, "first here")],
              help: ["let hours end where the next begin"])
            return nil
          }
          (factors[hour], isTaken[hour]) = (entry.value.factor, entry.span)
        }
      }
      return factors
    }
  }
}
