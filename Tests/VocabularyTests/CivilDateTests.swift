// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Vocabulary

@Suite struct CivilDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday),
    ("2000-01-01", 10_957, .saturday), ("2000-02-29", 11_016, .tuesday),
    ("1900-03-01", -25_508, .thursday), ("2026-01-05", 20_458, .monday),
    ("1582-10-15", -141_427, .friday), ("0001-01-01", -719_162, .monday),
    ("9999-12-31", 2_932_896, .friday),
  ])
  func knowsItsDayNumberAndWeekday(_ text: String, _ number: Int, _ weekday: Weekday) throws {
    let date = try #require(CivilDate(text))
    #expect(Int(date.dayNumber) == number)
    #expect(date.weekday == weekday)
    #expect(date.description == text)
    #expect(CivilDate(dayNumber: number) == date)
  }

  @Test(arguments: [
    (1900, false), (2000, true), (2024, true), (2023, false), (2100, false), (4, true),
  ])
  func knowsLeapYears(_ year: Int, _ isLeap: Bool) {
    #expect(CivilDate.isLeap(year) == isLeap)
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(arguments: [
    "", "2026-1-05", "2026-01-5", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00",
    "0000-01-01",
    "2026/01/05", "20260105", "2026-01-05T00", "-026-01-05", "2026-01-0x", " 2026-01-05",
  ])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func countsEveryDayOnce() throws {
    // 800 years, a day at a time: two full cycles of the calendar, leap centuries included.
    var date = try #require(CivilDate(year: 1599, month: 12, day: 31))
    var weekday = date.weekday
    for year in 1_600..<2_400 {
      for month in 1...12 {
        for day in 1...31 {
          guard let next = CivilDate(year: year, month: month, day: day) else { continue }
          #expect(next - date == 1)
          #expect(next.components == CivilDate(dayNumber: Int(next.dayNumber))?.components)
          #expect(next.year == year && next.month == month && next.day == day)
          #expect(next.weekday.rawValue == weekday.rawValue % 7 + 1)
          date = next
          weekday = next.weekday
        }
      }
    }
  }

  @Test func addsDaysWithinTheCalendar() throws {
    let date = try #require(CivilDate("2026-12-31"))
    #expect(date.adding(days: 1)?.description == "2027-01-01")
    #expect(date.adding(days: -365)?.description == "2025-12-31")
    #expect(date.adding(days: 0) == date)
    #expect(date.adding(days: 10_000_000) == nil)
    #expect(date.adding(days: .max) == nil)
    #expect(try #require(CivilDate("0001-01-01")).adding(days: -1) == nil)
  }

  @Test func comparesByDay() throws {
    #expect(try #require(CivilDate("2025-12-31")) < #require(CivilDate("2026-01-01")))
  }

  @Test func namesWeekdays() {
    #expect(Weekday.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6, 7])
    #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    for day in Weekday.allCases {
      #expect(Weekday(name: day.description) == day)
    }
    #expect(Weekday(name: "Monday") == nil)
    #expect(Weekday.monday < .sunday)
  }
}
