// SPDX-License-Identifier: GPL-3.0-or-later

/// One holiday of a law: where a year has it, and where it goes from there.
struct HolidayRule: Sendable {
  /// How its day is found in a year.
  enum Day: Sendable {
    case fixed(month: Int, day: Int)
    /// The nth such weekday of a month, from 1 on; −1 for its last.
    case weekday(Weekday, nth: Int, month: Int)
    /// So many days after Easter Sunday, or before it.
    case easter(Int)
    /// The day of the June solstice by a clock so many hours ahead of universal time.
    case juneSolstice(hours: Double)
    /// Dates in ISO form, and so many days later.
    case listed([String], plus: Int)
  }

  let name: PublicHolidays.Words
  let day: Day
  /// The years in which it is a holiday, and every how many of them from the first on.
  var years = 1...9_999
  var period = 1
  /// The weekdays on which it is a holiday; on others the year has none.
  var weekdays = Set(Weekday.allCases)
  /// How many days later it is held, by weekday from Monday on.
  var shift = WeekdayShift.none
  /// Whether the day itself remains a holiday when it is held on another, too.
  var remains = false
  /// The weekdays on which the next free day is given for it, as is done where it falls on another holiday; nil for never.
  ///
  /// A day is free when it is neither a weekend's nor a holiday.
  var madeUpOn: Set<Weekday>?

  init(_ day: Day, _ english: String, _ spanish: String) {
    (self.day, name) = (day, .init(english, spanish))
  }

  /// The days of a year, before any is made up for; one of them may lie in a neighbouring year.
  func dates(of year: Int) -> [(date: CivilDate, name: PublicHolidays.Words)] {
    guard years.contains(year), (year - years.lowerBound).isMultiple(of: period) else { return [] }
    return day.dates(of: year).filter { weekdays.contains($0.weekday) }.flatMap { date in
      let offset = shift.days[Int(date.weekday.rawValue) - 1]
      guard offset != 0, let held = date.adding(days: offset) else { return [(date, name)] }
      return remains ? [(date, name), (held, name.observed)] : [(held, name)]
    }
  }
}

/// Where a holiday is held, by the weekday on which it falls.
struct WeekdayShift: Sendable {
  /// How many days later, from Monday to Sunday.
  let days: [Int]

  /// The day itself.
  static let none = Self(days: [0, 0, 0, 0, 0, 0, 0])
  /// The Monday that follows, unless it is one.
  static let nextMonday = Self(days: [0, 6, 5, 4, 3, 2, 1])
  /// Friday for Saturday, Monday for Sunday.
  static let nearestWeekday = Self(days: [0, 0, 0, 0, 0, -1, 1])
}

extension HolidayRule.Day {
  /// The dates in a year.
  func dates(of year: Int) -> [CivilDate] {
    switch self {
    case .fixed(let month, let day):
      return [CivilDate(year: year, month: month, day: day)].compactMap { $0 }
    case .weekday(let weekday, let nth, let month):
      return [Self.date(of: weekday, nth, month, year)].compactMap { $0 }
    case .easter(let days):
      return [CivilDate.easter(year)?.adding(days: days)].compactMap { $0 }
    case .juneSolstice(let hours):
      return [CivilDate.juneSolstice(year, hoursAhead: hours)].compactMap { $0 }
    case .listed(let texts, let days):
      return texts.compactMap { CivilDate($0)?.adding(days: days) }.filter { $0.year == year }
    }
  }

  private static func date(of weekday: Weekday, _ nth: Int, _ month: Int, _ year: Int) -> CivilDate?
  {
    let isLast = nth < 0
    let length = CivilDate.daysInMonth(month, of: year)
    // The seven days among which it is.
    guard
      let first = CivilDate(year: year, month: month, day: isLast ? length - 6 : 7 * nth - 6)
    else { return nil }
    let ahead = (Int(weekday.rawValue) - Int(first.weekday.rawValue) + 7) % 7
    return first.adding(days: ahead)
  }
}

extension PublicHolidays.Words {
  /// The name of the day on which a holiday of a weekend is held.
  var observed: Self { .init(english + " (observed)", spanish + " (trasladado)") }
  /// The name of the day that is given for a holiday.
  var madeUp: Self { .init(english + " (substitute day)", spanish + " (día compensatorio)") }
}
