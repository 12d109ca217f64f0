// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Vocabulary

@Suite struct PublicHolidaysTests {
  /// Whole years, day by day.
  ///
  /// Compared with the lists of python-holidays 0.109 (secondary source) for every covered year from 2000 to 2050. Three kinds of
  /// difference were resolved by the law: Argentina's 12 October 2025 was held on Friday the 10th (Resolución JGM 139/2025); Spain's
  /// national days stay in the list on Sundays (Real Decreto 2001/1983, art. 45); Easter Sunday is none of Peru's (Decreto Legislativo
  /// 713, art. 6).
  @Test(arguments: [
    (
      "AR", 2_025,
      """
      01-01 03-03 03-04 03-24 04-02 04-17 04-18 05-01 05-02 05-25 06-16 06-20 07-09 08-15 \
      08-17 10-10 11-21 11-24 12-08 12-25
      """
    ),
    (
      "AR", 2_026,
      """
      01-01 02-16 02-17 03-23 03-24 04-02 04-03 05-01 05-25 06-15 06-20 07-09 07-10 08-17 \
      10-12 11-09 11-23 12-07 12-08 12-25
      """
    ),
    (
      "AU", 2_026,
      """
      01-01 01-26 04-03 04-06 04-25 12-25 12-26
      """
    ),
    (
      "BR", 2_026,
      """
      01-01 04-03 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25
      """
    ),
    (
      "CL", 2_027,
      """
      01-01 03-26 03-27 05-01 05-21 06-21 06-28 07-16 08-15 09-17 09-18 09-19 10-11 10-31 \
      11-01 12-08 12-25
      """
    ),
    (
      "CL", 2_028,
      """
      01-01 04-14 04-15 05-01 05-21 06-20 06-26 07-16 08-15 09-18 09-19 10-09 10-27 11-01 \
      12-08 12-25
      """
    ),
    (
      "CL", 2_029,
      """
      01-01 03-30 03-31 05-01 05-21 06-20 07-02 07-16 08-15 09-17 09-18 09-19 10-15 11-01 \
      11-02 12-08 12-25
      """
    ),
    (
      "CO", 2_025,
      """
      01-01 01-06 03-24 04-17 04-18 05-01 06-02 06-23 06-30 07-20 08-07 08-18 10-13 11-03 \
      11-17 12-08 12-25
      """
    ),
    (
      "CO", 2_026,
      """
      01-01 01-12 03-23 04-02 04-03 05-01 05-18 06-08 06-15 06-29 07-13 07-20 08-07 08-17 \
      10-12 11-02 11-16 12-08 12-25
      """
    ),
    (
      "CO", 2_027,
      """
      01-01 01-11 03-22 03-25 03-26 05-01 05-10 05-31 06-07 07-05 07-12 07-20 08-07 08-16 \
      10-18 11-01 11-15 12-08 12-25
      """
    ),
    (
      "ES", 2_026,
      """
      01-01 01-06 04-03 05-01 08-15 10-12 11-01 12-06 12-08 12-25
      """
    ),
    (
      "GB", 2_026,
      """
      01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28
      """
    ),
    (
      "GB", 2_027,
      """
      01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28
      """
    ),
    (
      "GB", 2_028,
      """
      01-01 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26
      """
    ),
    (
      "IN", 2_026,
      """
      01-26 08-15 10-02
      """
    ),
    (
      "KR", 2_025,
      """
      01-01 01-27 01-28 01-29 01-30 03-01 03-03 05-05 05-06 06-03 06-06 08-15 10-03 10-05 \
      10-06 10-07 10-08 10-09 12-25
      """
    ),
    (
      "KR", 2_026,
      """
      01-01 02-16 02-17 02-18 03-01 03-02 05-01 05-05 05-24 05-25 06-03 06-06 07-17 08-15 \
      08-17 09-24 09-25 09-26 10-03 10-05 10-09 12-25
      """
    ),
    (
      "KR", 2_027,
      """
      01-01 02-06 02-07 02-08 02-09 03-01 05-01 05-03 05-05 05-13 06-06 07-17 07-19 08-15 \
      08-16 09-14 09-15 09-16 10-03 10-04 10-09 10-11 12-25 12-27
      """
    ),
    (
      "MX", 2_024,
      """
      01-01 02-05 03-18 05-01 09-16 10-01 11-18 12-25
      """
    ),
    (
      "MX", 2_026,
      """
      01-01 02-02 03-16 05-01 09-16 11-16 12-25
      """
    ),
    (
      "PE", 2_026,
      """
      01-01 04-02 04-03 05-01 06-07 06-29 07-23 07-28 07-29 08-06 08-30 10-08 11-01 12-08 \
      12-09 12-25
      """
    ),
    (
      "RU", 2_026,
      """
      01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 01-09 02-23 03-08 03-09 05-01 05-09 \
      05-11 06-12 11-04 12-31
      """
    ),
    (
      "RU", 2_027,
      """
      01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-22 02-23 03-08 05-01 05-03 05-09 \
      05-10 06-12 06-14 11-04 11-05 12-31
      """
    ),
    (
      "US", 2_026,
      """
      01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25
      """
    ),
    (
      "US", 2_027,
      """
      01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 \
      12-31
      """
    ),
  ])
  func hasTheDaysOfAYear(_ country: String, _ year: Int, _ days: String) throws {
    let holidays = try #require(PublicHolidays(country: country))
    let found = holidays.dates(in: year).map(\.date).uniqued().map { "\($0)".dropFirst(5) }
    #expect(found.joined(separator: " ") == days)
  }

  @Test func movesSaintJosephToMonday() throws {
    let holidays = try #require(PublicHolidays(country: "CO"))
    let monday = try #require(CivilDate("2026-03-23"))
    #expect(monday.weekday == .monday)
    #expect(holidays.contains(monday))
    #expect(!holidays.contains(try #require(CivilDate("2026-03-19"))))
    let name = try #require(holidays.dates(in: 2_026).first { $0.date == monday }?.name)
    #expect(name.english == "Saint Joseph")
    #expect(name.spanish == "Día de San José")
  }

  /// Two holidays on one day are two entries: in 2025 the Sacred Heart and Saints Peter and Paul.
  @Test func tellsEveryHolidayOfADay() throws {
    let holidays = try #require(PublicHolidays(country: "CO"))
    let shared = try #require(CivilDate("2025-06-30"))
    #expect(holidays.dates(in: 2_025).filter { $0.date == shared }.count == 2)
  }

  /// The first of January 2028 is a Saturday, and is held on the last day of the year before, too.
  @Test func looksAcrossTheTurnOfTheYear() throws {
    let holidays = try #require(PublicHolidays(country: "US"))
    #expect(holidays.contains(try #require(CivilDate("2027-12-31"))))
    #expect(holidays.contains(try #require(CivilDate("2028-01-01"))))
  }

  @Test func knowsWhereItEnds() throws {
    let korea = try #require(PublicHolidays(country: "KR"))
    #expect(korea.years == 2_024...2_030)
    #expect(korea.dates(in: 2_031).isEmpty)
    #expect(!korea.contains(try #require(CivilDate("2031-01-01"))))
    #expect(PublicHolidays(country: "XX") == nil)
    #expect(PublicHolidays(country: "co") == nil)
  }

  @Test(arguments: PublicHolidays.countries)
  func namesItsSources(_ country: String) throws {
    let holidays = try #require(PublicHolidays(country: country))
    #expect(holidays.country == country)
    #expect(!holidays.sources.isEmpty)
    for year in holidays.years {
      let dates = holidays.dates(in: year)
      #expect(dates.count >= 3, "\(year)")
      #expect(dates.map(\.date) == dates.map(\.date).sorted(), "\(year)")
      #expect(dates.allSatisfy { holidays.contains($0.date) })
    }
  }
}
