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
    ("D M YYYY", "24 11 2012"), ("MM/DD/YYYY", "11/24/2012"), ("YYYY/M/D", "2012/11/24"),
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
    "0000-01-01", "2012-11-24T00:00", "yyyy-mm-dd",
  ])
  func refusesWhatDoesNotFit(_ text: String) {
    #expect(date(text, .iso) == nil)
  }

  @Test(arguments: [
    "", "YYYY", "YYYY-MM", "YY-MM-DD", "YYYY-MM-MM", "YYYY-MM-DD-DD", "yyyy-mm-dd", "MDYYYY",
    "DMM.YYYY",
    "YYYY--MM-DD", "YYYY-MMM-DD", "DD MMMM YYYY",
  ])
  func refusesPatterns(_ pattern: String) {
    #expect(DateFormat(pattern) == nil)
  }

  @Test func isoIsThePattern() {
    #expect(DateFormat("YYYY-MM-DD") == .iso)
  }
}
