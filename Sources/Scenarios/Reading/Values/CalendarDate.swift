// SPDX-License-Identifier: GPL-3.0-or-later

/// A date of the Gregorian calendar, without time or zone.
struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year, 1 to 9999.
  let year: Int
  /// The month, 1 to 12.
  let month: Int
  /// The day of the month, from 1.
  let day: Int

  /// Creates a date, or nil when the calendar has no such day.
  init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Days since 1970-01-01.
  ///
  /// Counts from March so that the leap day ends the year (H. Hinnant, *chrono-compatible low-level
  /// date algorithms*).
  var daysSinceEpoch: Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The number of days of a month.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  var description: String {
    [
      String(year).leftPadded(to: 4), String(month).leftPadded(to: 2),
      String(day).leftPadded(to: 2),
    ]
    .joined(separator: "-")
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// A time of day to the minute.
struct TimeOfDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Minutes since midnight, 0 to 1,440; the last is the midnight that ends the day.
  let minutes: Int

  var description: String {
    String(minutes / 60).leftPadded(to: 2) + ":" + String(minutes % 60).leftPadded(to: 2)
  }

  static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}
