// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Vocabulary

@testable import Portfolios

@Suite struct DateFormatTests {
  private func date(_ text: String, _ format: DateFormat) -> CivilDate? {
    format.date(ContiguousArray(text.utf8).span)
  }

  @Test(arguments: [
    ("YYYY-MM-DD", "2012-11-24"), ("M/D/YYYY", "11/24/2012"), ("DD.MM.YYYY", "24.11.2012"),
    ("D/M/YYYY", "24/11/2012"), ("YYYYMMDD", "20121124"), ("DD-MM-YYYY", "24-11-2012"),
    ("D M YYYY", "24 11 2012"), ("YY-MM-DD", "12-11-24"), ("D/M/YY", "24/11/12"),
    ("DD MMM YYYY", "24 noviembre 2012"), ("D-MMM-YY", "24-Nov-12"), ("DMMMYYYY", "24NOV2012"),
    ("D MMM YYYY", "24 de noviembre de 2012"), ("MMM D, YYYY", "Nov. 24, 2012"),
    ("serial", "41237"), ("serial", "41237.75"), ("MM/DD/YYYY", "11/24/2012"),
    ("YYYY/M/D", "2012/11/24"),
  ])
  func readsItsForm(_ pattern: String, _ text: String) throws {
    let format = try #require(DateFormat(pattern))
    #expect(date(text, format) == CivilDate("2012-11-24"))
    #expect(format.description == pattern)
  }

  @Test func singleLettersTakeOneOrTwoDigits() throws {
    let format = try #require(DateFormat("M/D/YYYY"))
    #expect(date("2/3/2012", format) == CivilDate("2012-02-03"))
    #expect(date("02/03/2012", format) == CivilDate("2012-02-03"))
    let padded = try #require(DateFormat("MM/DD/YYYY"))
    #expect(date("2/3/2012", padded) == nil)
  }

  @Test(arguments: [
    "", "2012-11-2", "2012-11-241", "2012-11-24 ", "12-11-24", "2012/11/24", "2012-02-30",
    "2012-13-01",
    "0000-01-01", "2012-11-24T00", "2012-11-24T23:00:00Z", "2012-11-24 25:00", "2012-11-24 10:61",
    "2012-11-24 10:30 X", "2012-11-2410:30", "yyyy-mm-dd",
  ])
  func refusesWhatDoesNotFit(_ text: String) {
    #expect(date(text, .iso) == nil)
  }

  @Test(arguments: [
    "", "YYYY", "YYYY-MM", "YYY-MM-DD", "YYYY-MM-MM", "YYYY-MM-DD-DD", "yyyy-mm-dd", "MDYYYY",
    "DMM.YYYY",
    "YYYY--MM-DD", "YYYY-MMM-MM", "DD MMMM YYYY", "YYYYYY-MM-DD", "Serial", "DYYYYMM",
  ])
  func refusesPatterns(_ pattern: String) {
    #expect(DateFormat(pattern) == nil)
  }

  @Test func isoIsThePattern() {
    #expect(DateFormat("YYYY-MM-DD") == .iso)
  }

  @Test(
    "Two-digit years from 69 on are of the twentieth century",
    arguments: [("68", 2068), ("69", 1969), ("00", 2000)])
  func shortYears(_ text: String, _ year: Int) throws {
    let format = try #require(DateFormat("D/M/YY"))
    #expect(date("1/2/\(text)", format) == CivilDate(year: year, month: 2, day: 1))
  }

  @Test(
    "What a form writes it reads", arguments: ["serial", "D-MMM-YY", "MMM D, YYYY", "DD.MM.YYYY"])
  func writes(_ pattern: String) throws {
    let format = try #require(DateFormat(pattern))
    let day = try #require(CivilDate("2024-02-29"))
    #expect(date(format.text(day), format) == day)
  }
}
