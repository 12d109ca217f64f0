// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reporting

@Suite struct ImportLineTests {
  private func line(_ language: ReportLanguage, bytes: Int, of total: Int?, seconds: Double)
    -> String
  {
    ImportLine.text(
      rows: 2_097_152, bytes: bytes, of: total, seconds: seconds, language: language)
  }

  @Test func saysShareRateAndTimeLeft() {
    #expect(
      line(.english, bytes: 42, of: 100, seconds: 2)
        == "importing  42%  2,097,152 rows  1.05 M rows/s  0:03 left")
    #expect(
      line(.spanish, bytes: 42, of: 100, seconds: 2)
        == "importando  42 %  2.097.152 filas  1,05 M filas/s  quedan 0:03")
  }

  @Test func saysNoShareWhereTheSizeIsUnknown() {
    #expect(
      line(.english, bytes: 42, of: nil, seconds: 2) == "importing  2,097,152 rows  1.05 M rows/s")
  }

  @Test func aFileThatGrewIsNeverBeyondItsEnd() {
    #expect(
      line(.english, bytes: 120, of: 100, seconds: 2)
        == "importing  100%  2,097,152 rows  1.05 M rows/s  0:00 left")
  }

  @Test func theFirstMomentHasNoRate() {
    #expect(!line(.english, bytes: 0, of: 100, seconds: 0).contains("inf"))
  }
}
