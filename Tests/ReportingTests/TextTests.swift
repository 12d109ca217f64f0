// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Measures
import OutputAnalysis
import Results
import Testing
import Vocabulary

@testable import Reporting

@Suite struct TextTests {
  @Test func decimalsOfBothLanguages() {
    let english = DecimalText(language: .english)
    let spanish = DecimalText(language: .spanish)
    #expect(english.text(1_234.567, decimals: 2) == "1,234.57")
    #expect(spanish.text(1_234.567, decimals: 2) == "1.234,57")
    #expect(english.percent(12.345, decimals: 1) == "1,234.5%")
    #expect(spanish.percent(12.345, decimals: 1) == "1.234,5\u{A0}%")
    #expect(english.text(-0.004, decimals: 2) == "0.00")
    #expect(english.text(-0.004, decimals: 3, isSigned: true) == "−0.004")
    #expect(english.text(0.5, decimals: 1, isSigned: true) == "+0.5")
    #expect(english.text(.nan, decimals: 1) == "—")
    #expect(english.text(Int.min) == "−9,223,372,036,854,775,808")
    #expect(english.text(Double.greatestFiniteMagnitude, decimals: 15).utf8.count == 411)
  }

  @Test func widthsInColumns() {
    #expect(TerminalText.width("señal") == 5)
    #expect(TerminalText.width("sen\u{303}al") == 5)
    #expect(TerminalText.width("回収率") == 6)
    #expect(TerminalText.width("👩‍👩‍👧") == 2)
    #expect(TerminalText.width("❤️") == 2)
    #expect(TerminalText.truncated("回収率", to: 4) == "回…")
    #expect(TerminalText.truncated("abc", to: 3) == "abc")
    #expect(TerminalText.padded("回", to: 4, isRight: true) == "  回")
  }

  @Test func labelsNameCurrenciesAndMembers() {
    // An amount in a label has its currency.
    #expect(
      MetricLabel.text("vulnerable_contacts_per_unit_recovered", in: .english, currency: "COP")
        == "contacts per COP\u{A0}1,000 from vulnerable")
    #expect(
      MetricLabel.text("vulnerable_contacts_per_unit_recovered", in: .spanish, currency: "")
        == "contactos por 1.000 de vulnerables")
    #expect(MetricLabel.text("kept_rate", in: .spanish, currency: "EUR") == "promesas cumplidas")
    #expect(
      MetricLabel.text("contacts_per_account[sms]", in: .english, currency: "")
        == "contacts per account [sms]")
    #expect(MetricLabel.text("my_\u{7}index", in: .spanish, currency: "EUR") == #"my_\u{7}index"#)
  }

  @Test(arguments: [ReportLanguage.english, .spanish])
  func longWorkIsForeseen(_ language: ReportLanguage) throws {
    let words = try #require(
      ProgressLine.foreseen(done: 0.5, left: 999.5, seconds: 3, language: language))
    #expect(words.contains("1:39:57") && words.contains("100") && words.contains("--replications"))
    #expect(ProgressLine.foreseen(done: 5, left: 995, seconds: 3, language: language) == nil)
    #expect(ProgressLine.foreseen(done: 0, left: 999, seconds: 3, language: language) == nil)
    let slow = ProgressLine.foreseen(done: 0.001, left: 10, seconds: 3, language: language)
    #expect(slow?.contains("--replications") == false)
  }

  @Test func progress() {
    #expect(
      ProgressLine.text(
        done: 84, total: 200, accountDays: 2.1e9, seconds: 10, language: .english)
        == " 42%  84 of 200 replications  210 M account-days/s  0:14 left")
    #expect(
      ProgressLine.text(
        done: 84, earlier: 64, total: 200, accountDays: 2.1e9, seconds: 10, language: .english)
        == " 42%  84 of 200 replications  210 M account-days/s  0:58 left")
    #expect(
      ProgressLine.text(
        done: 1_000, total: 4_000, accountDays: 9.996e6, seconds: 3_000, language: .spanish)
        == " 25 %  1.000 de 4.000 réplicas  3,33 k días-cuenta/s  quedan 2:30:00")
    #expect(
      ProgressLine.text(done: 0, total: 0, accountDays: 0, seconds: 0, language: .english)
        == "  0%  0 of 1 replications  — account-days/s  — left")
    #expect(
      ProgressLine.text(
        done: 1, total: 1_000_000, accountDays: 5, seconds: 1, language: .english
      )
      .hasSuffix("5.00 account-days/s  > 99 h left"))
  }

  @Test func roundAxes() {
    #expect(CurveSketch.niceRange(0, 0.412) == 0...(3 * 0.15))
    #expect(CurveSketch.niceRange(0, 0) == 0...1)
    #expect(CurveSketch.niceRange(0, 3) == 0...3)
    let mixed = CurveSketch.niceRange(-0.05, 0.1)
    #expect(mixed.lowerBound <= -0.05 && mixed.upperBound >= 0.1)
  }

  /// No share passes 100 %, and where nobody pays anything the ticks are round too.
  @Test(arguments: [0, 0.81, 0.9, 0.97, 1]) func axesOfSharesEndAtTheWhole(_ last: Double) throws {
    var summary = SampleExperiment.summary
    for index in summary.strategies.indices {
      summary.strategies[index].curve = CurveEstimate(
        day: [0, 30], mean: [0, last], standardError: [], p05: [], p50: [], p95: [])
    }
    let lines = TerminalReport(summary).curveLines
    let ticks = lines.compactMap { $0.firstMatch(of: /^ *([0-9.]+%) ┤/).map { String($0.1) } }
    #expect(ticks == ["100%", "75%", "50%", "25%", "0%"] || ticks == ["90%", "60%", "30%", "0%"])
    #expect(ticks[0] == (last == 0.81 || last == 0.9 ? "90%" : "100%"))
  }

  @Test func curvesWithoutTwoDaysAreNotDrawn() {
    let empty = CurveEstimate(day: [0], mean: [0], standardError: [], p05: [], p50: [], p95: [])
    #expect(CurveSketch([empty]) == nil)
    #expect(CurveSketch([]) == nil)
  }

  @Test func aCurveEndsWhereItsDaysEnd() throws {
    let short = CurveEstimate(
      day: [0, 1], mean: [0, 1], standardError: [], p05: [], p50: [], p95: [])
    let long = CurveEstimate(
      day: [0, 4], mean: [0, 0], standardError: [], p05: [], p50: [], p95: [])
    let sketch = try #require(CurveSketch([short, long]))
    #expect(sketch.grid.compactMap { $0.lastIndex(of: "A") }.max() == 22)
    #expect(sketch.grid.last?.last == "B")
  }
}
