// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// Which days are worked, as written under `calendar:`.
struct CalendarDraft: Sendable {
  var country: Marked<String>?
  var holidays: [CivilDate]
  var working: [CivilDate]
}

/// `calendar:`.
struct CalendarSection: Section {
  let name = "a calendar"
  let summary = Bilingual(
    en: "Which days are worked: Monday to Friday but for holidays.",
    es: "Qué días se trabaja: de lunes a viernes salvo los festivos.")
  let country = Field(
    optional: "country",
    Grammar<String>.choice(
      "a country whose public holidays are known",
      PublicHolidays.countries.map { (word: $0, value: $0) }, advice: Self.advice
    ).marked,
    en: "Whose public holidays are days off, by ISO code.",
    es: "De qué país son días libres los festivos, por código ISO.")
  let holidays = Field(
    "holidays", .days, default: "[]",
    en: "More days on which nobody works.", es: "Otros días en que nadie trabaja.")
  let working = Field(
    "working", .days, default: "[]",
    en: "Holidays and days of weekends that are worked all the same.",
    es: "Festivos y días de fin de semana en que se trabaja igualmente.")

  private static let advice: @Sendable (String) -> String? = { text in
    let code = text.uppercased()
    if PublicHolidays.countries.contains(code) { return "write `\(code)`" }
    return text.utf8.count == 2
      ? "leave `country` out and list its days: `holidays: [2026-12-25]`" : nil
  }

  func build(_ values: SectionValues) -> CalendarDraft? {
    CalendarDraft(
      country: values[country], holidays: values[holidays], working: values[working])
  }
}

/// What `resources.X.holidays` says.
enum ResourceHolidays: Sendable {
  case listed([CivilDate])
  case calendar
}

extension Grammar where Value == ResourceHolidays {
  /// A list of dates, or the word `calendar`.
  static var resourceHolidays: Self {
    let days = Grammar<[CivilDate]>.days
    let forms = Self.forms(
      scalar: .choice("the calendar", [(word: "calendar", value: .calendar)]),
      list: days.map { .listed($0) },
      expected: "a list of dates such as [2026-12-25], or calendar")
    return Self(forms.description) { reader in
      // Days without their brackets, and spans of days, are told how days are written.
      let isDays = DaySpan(in: reader.node) != nil || reader.isDays
      return isDays ? days.read(reader).map { $0.map { .listed($0) } } : forms.read(reader)
    }
  }
}

extension NodeReader {
  /// Whether a single text here begins with a day.
  fileprivate var isDays: Bool {
    guard case .scalar(let scalar) = node.content else { return false }
    return CivilDate(String(scalar.text.trimmingBlanks.prefix(10))) != nil
  }
}

extension CalendarDraft {
  /// The calendar of a run; nil after reporting years whose holidays nobody knows.
  ///
  /// - Parameters:
  ///   - start: Day 0.
  ///   - horizon: How many days are simulated.
  ///   - bag: Where problems go.
  /// - Returns: The calendar.
  func calendar(from start: CivilDate, days horizon: Int, _ bag: DiagnosticBag) -> BusinessCalendar?
  {
    var days = Set(holidays)
    if let country, let known = PublicHolidays(country: country.value) {
      let last = start.adding(days: horizon - 1) ?? start
      let listed = Set(holidays.map(\.year))
      let unknown = (start.year...last.year).first {
        !known.years.contains($0) && !listed.contains($0)
      }
      if let unknown {
        bag.report(unknownYear(unknown, known, country, from: start))
        return nil
      }
      // A touch may be moved across the turn of the year.
      for year in (start.year - 1)...(last.year + 1) {
        days.formUnion(known.dates(in: year).map(\.date))
      }
    }
    return BusinessCalendar(
      country: country?.value, holidays: days, working: Set(working))
  }

  private func unknownYear(
    _ year: Int, _ known: PublicHolidays, _ country: Marked<String>, from start: CivilDate
  ) -> Diagnostic {
    let (first, last) = (known.years.lowerBound, known.years.upperBound)
    let isLater = year > last
    let days = CivilDate(year: last, month: 12, day: 31).map { $0 - start + 1 } ?? 0
    let shorter =
      isLater
      ? days > 0 ? "shorten `horizon` to \(days) days at most" : "begin in \(last) or before"
      : "begin in \(first) or later"
    return Diagnostic(
      .holidaysUnknown,
      "holidays of \(country.value) are known \(isLater ? "until \(last)" : "from \(first) on"), and the run has days in \(year)",
      at: .init(country.span, "does not reach the run's \(isLater ? "end" : "start")"),
      keyPath: country.path.description,
      help: [
        shorter,
        "or list the holidays of \(year) under `calendar.holidays`, such as `[\(year)-01-01]`",
      ],
      notes: ["covered: \(first) to \(last)"])
  }
}

extension Diagnostic {
  /// Days off are asked of a calendar that is not there.
  static func noCalendar(at span: SourceSpan, _ path: KeyPathText) -> Diagnostic {
    Diagnostic(
      .noCalendar, "there is no `calendar` whose days off these could be",
      at: .init(span, "asks for a calendar"), keyPath: path.description,
      help: [
        "write `calendar: { country: CO }` beside `resources`, or list the days: `[2026-12-25]`"
      ])
  }
}

extension DiagnosticCode {
  /// A run with days in years whose holidays are not known.
  static let holidaysUnknown = DiagnosticCode("S240")
  /// `holidays: calendar` where there is no calendar.
  static let noCalendar = DiagnosticCode("S241")
}
