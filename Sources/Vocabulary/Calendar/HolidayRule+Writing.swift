// SPDX-License-Identifier: GPL-3.0-or-later

/// How the laws of countries are written: a day with its names in English and Spanish, and where it goes.
extension HolidayRule {
  static func on(_ month: Int, _ day: Int, _ english: String, _ spanish: String) -> Self {
    .init(.fixed(month: month, day: day), english, spanish)
  }

  static func on(
    _ nth: Int, _ weekday: Weekday, of month: Int, _ english: String, _ spanish: String
  ) -> Self {
    .init(.weekday(weekday, nth: nth, month: month), english, spanish)
  }

  static func easter(_ days: Int, _ english: String, _ spanish: String) -> Self {
    .init(.easter(days), english, spanish)
  }

  static func listed(
    _ dates: [String], plus days: Int = 0, _ english: String, _ spanish: String
  ) -> Self {
    .init(.listed(dates, plus: days), english, spanish)
  }

  /// From a year on, or every so many years from it on.
  func since(_ year: Int, every period: Int = 1) -> Self {
    var rule = self
    rule.years = year...9_999
    rule.period = period
    return rule
  }

  /// Only in years that have it on one of these days.
  func only(_ weekdays: Weekday...) -> Self {
    var rule = self
    rule.weekdays = Set(weekdays)
    return rule
  }

  /// Held on another day.
  func moved(_ shift: WeekdayShift) -> Self {
    var rule = self
    rule.shift = shift
    return rule
  }

  /// Held on another day too.
  func observed(_ shift: WeekdayShift) -> Self {
    var rule = moved(shift)
    rule.remains = true
    return rule
  }

  /// Made up for by the next free day where it falls on these weekdays or on another holiday.
  func madeUp(on weekdays: Weekday...) -> Self {
    var rule = self
    rule.madeUpOn = Set(weekdays)
    return rule
  }
}
