// SPDX-License-Identifier: GPL-3.0-or-later

/// Which days are worked: Monday to Friday but for holidays, and what is said otherwise.
public struct BusinessCalendar: Hashable, Sendable {
  /// The country whose public holidays were taken, ISO 3166-1 alpha-2; nil for none.
  public var country: String?
  /// Days on which nobody works, whatever their weekday.
  public let holidays: Set<CivilDate>
  /// Days that are worked all the same, be they holidays or days of a weekend.
  public let working: Set<CivilDate>

  /// Creates a calendar; without arguments Monday to Friday.
  public init(
    country: String? = nil, holidays: Set<CivilDate> = [], working: Set<CivilDate> = []
  ) {
    self.country = country
    self.holidays = holidays.subtracting(working)
    self.working = working
  }

  /// Whether a day is worked.
  public func isBusinessDay(_ date: CivilDate) -> Bool {
    working.contains(date) || !(date.weekday.isWeekend || holidays.contains(date))
  }
}
