// SPDX-License-Identifier: GPL-3.0-or-later

/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
///
/// Stored as the number of days since 1970-01-01, so that differences and weekdays are arithmetic. It has
/// no time of day and no time zone.
///
/// With years that begin in March, era e = ⌊y/400⌋ and year of era g = y − 400e:
///
///     day number = 146,097 e + (365 g + ⌊g/4⌋ − ⌊g/100⌋) + day of year − 719,468
///
/// Reference: H. Hinnant, *chrono-compatible low-level date algorithms* (2013), `days_from_civil`.
@frozen public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, in −719,162…2,932,896.
  public let dayNumber: Int32

  /// The first and the last day number this holds.
  public static let dayNumbers: ClosedRange<Int32> = -719_162...2_932_896

  /// The years in which portfolios live; a date outside them is a placeholder or a slip of the pen.
  public static let portfolioYears = 1_900...2_200

  /// Whether the date lies in ``portfolioYears``.
  public var isOfPortfolios: Bool { Self.portfolioYears.contains(year) }

  /// The date of a day number; nil outside ``dayNumbers``.
  public init?(dayNumber: Int) {
    guard let number = Int32(exactly: dayNumber), Self.dayNumbers.contains(number) else {
      return nil
    }
    self.dayNumber = number
  }

  /// The date of a year, month and day; nil when there is no such day.
  ///
  /// - Parameters:
  ///   - year: 1…9999.
  ///   - month: 1…12.
  ///   - day: 1…28, 29, 30 or 31, by month and year.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9_999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.daysInMonth(month, of: year) else { return nil }
    // Years from March put the leap day last, so that the day of the year needs no table.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The date some days later, or earlier where `days` is negative; nil outside the calendar.
  public func adding(days: Int) -> CivilDate? {
    let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
    return overflow ? nil : CivilDate(dayNumber: sum)
  }

  /// How many days `left` lies after `right`; negative when before.
  public static func - (left: CivilDate, right: CivilDate) -> Int {
    Int(left.dayNumber) - Int(right.dayNumber)
  }

  /// Whether `left` is the earlier day.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// Whether a year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The number of days of a month (1…12) in a year.
  public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate {
  /// Year, month and day of a date.
  public struct Components: Hashable, Sendable {
    /// 1…9999.
    public let year: Int
    /// 1…12.
    public let month: Int
    /// 1…31.
    public let day: Int
  }

  /// Year, month and day.
  ///
  /// Reference: H. Hinnant, *chrono-compatible low-level date algorithms* (2013), `civil_from_days`.
  public var components: Components {
    let shifted = Int(dayNumber) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return Components(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The year, 1…9999.
  public var year: Int { components.year }
  /// The month, 1…12.
  public var month: Int { components.month }
  /// The day of the month, 1…31.
  public var day: Int { components.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, the fourth day; the shift keeps the remainder from being negative.
    let index = (Int(dayNumber) + 3 + 7 * 200_000) % 7
    return Weekday.allCases[index]
  }
}
