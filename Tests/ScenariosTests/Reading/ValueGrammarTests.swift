// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Vocabulary

@testable import Grammar
@testable import Scenarios

struct ValueGrammarTests {
  @Test func rangesNameTheLowerEndFirst() {
    #expect(Read.value(.wholeRange(), "2..6") == 2...6)
    #expect(Read.value(.wholeRange(), "3") == 3...3)
    #expect(Read.value(.wholeRange(), "-3 .. 1_000") == -3...1000)
    #expect(
      Read.problem(.wholeRange(), "6..2") == "S209 `x` is a range that runs backwards; write `2..6`"
    )
    #expect(Read.problem(.wholeRange(), "2...6") == "S201 `x` is not a range of whole numbers")
    #expect(Read.problem(.wholeRange(), "2..") == "S201 `x` is not a range of whole numbers")
    #expect(Read.problem(.wholeRange(.atLeast(1)), "0..3") == "S204 `x` must be at least 1")
  }

  @Test func aPercentSignAtTheEndCountsForBothEnds() {
    #expect(Read.value(.shareRange, "0..15%") == 0...0.15)
    #expect(Read.value(.shareRange, "5%..20%") == 0.05...0.2)
    #expect(Read.value(.shareRange, "0.05..0.2") == 0.05...0.2)
    #expect(Read.value(.shareRange, "10%") == 0.1...0.1)
    #expect(
      Read.problem(.shareRange, "0..15")
        == "S204 `x` is a share and must lie between 0% and 100%; write `15%`")
  }

  @Test(arguments: ["0..15%", "0.05..0.2", "10%", "0..1"])
  func shareRangesPrintAsThemselves(_ text: String) throws {
    let reading = try #require(Read.text(.shareRange, text).reading)
    guard case .plain(let written) = reading.resolved else {
      Issue.record("not a plain text")
      return
    }
    #expect(Read.value(.shareRange, written) == reading.value)
  }

  @Test func datesAreISO() {
    #expect(Read.value(.date, "2026-01-05")?.description == "2026-01-05")
    #expect(Read.problem(.date, "2025-02-29") == "S210 `x` is a day no calendar has")
    #expect(Read.problem(.date, "2100-02-29") == "S210 `x` is a day no calendar has")
    #expect(
      Read.problem(.date, "soon")
        == "S201 `x` is not a date; write year, month and day: `2026-01-05`")
    for text in ["9999-12-31", "2201-01-01", "1899-12-31", "0001-01-01"] {
      #expect(
        Read.problem(.date, text)
          == "S204 `x` must lie in the years 1900 to 2200; write a day of these years, such as `2026-01-05`",
        "\(text)")
    }
    for text in ["1900-01-01", "2200-12-31"] {
      #expect(Read.value(.date, text)?.description == text)
    }
  }

  /// The day that was meant, or both where two may be.
  @Test(arguments: [
    ("2026/03/01", "write `2026-03-01`"), ("2026-3-1", "write `2026-03-01`"),
    ("20260301", "write `2026-03-01`"), ("1 de marzo de 2026", "write `2026-03-01`"),
    ("Mar 1, 2026", "write `2026-03-01`"), ("1. März 2026", "write `2026-03-01`"),
    ("2026-03-01T00:00:00Z", "write `2026-03-01`"), ("2026-03-01 10:30", "write `2026-03-01`"),
    ("01-03-2026", "write `2026-03-01` or `2026-01-03`"),
    ("3/1/2026", "write `2026-03-01` or `2026-01-03`"),
    ("31/03/2026", "write `2026-03-31`"), ("31.03.26", "write `2026-03-31`"),
    ("46082", "write `2026-03-01`"),
    ("1 de marzo", "write the year too: YYYY-03-01"),
    ("March 1st", "write the year too: YYYY-03-01"),
    ("31/02/2026", "write year, month and day: `2026-01-05`"),
  ])
  func datesInOtherFormsAreToldTheDay(_ text: String, _ help: String) {
    let found = Read.problem(.date, text)
    #expect(found == "S201 `x` is not a date; \(help)")
  }

  @Test func timesOfDayHaveTwoDigits() {
    #expect(Read.value(.timeOfDay, "10:30")?.minutes == 630)
    #expect(Read.value(.timeOfDay, "24:00")?.description == "24:00")
    #expect(Read.problem(.timeOfDay, "24:01") == "S204 `x` must lie between 00:00 and 24:00")
    #expect(Read.problem(.timeOfDay, "10:61") == "S204 `x` must lie between 00:00 and 24:00")
    #expect(Read.problem(.timeOfDay, "9:05").hasPrefix("S201 `x` is not a time of day"))
  }

  @Test(arguments: [
    ("true", "no problem"), ("yes", "S208 `x` is true or false, and nothing else; write `true`"),
    ("Off", "S208 `x` is true or false, and nothing else; write `false`"),
    ("maybe", "S208 `x` is true or false, and nothing else"),
  ])
  func truthHasOneSpelling(_ text: String, _ expected: String) {
    #expect(Read.problem(.boolean, text) == expected)
  }

  @Test func wordsAreSuggested() {
    #expect(Read.value(Grammar<SampleChannel>.choice("a channel"), "agent_call") == .agentCall)
    #expect(
      Read.problem(Grammar<SampleChannel>.choice("a channel"), "agent_cal")
        == "S207 `x` is `agent_cal`, which is not a channel; did you mean `agent_call`?")
    #expect(
      Read.text(Grammar<SampleChannel>.choice("a channel"), "agent_call").reading?.resolved
        == .plain("agent_call"))
  }

  @Test func namesStandInPaths() {
    #expect(Read.value(.name, "high_risk-2") == "high_risk-2")
    #expect(Read.problem(.name, "two words") == "S213 `x` is not a name; write `two_words`")
    #expect(Read.problem(.name, "2fast") == "S213 `x` is not a name; write `_2fast`")
    #expect(Read.problem(.name, "año") == "S213 `x` is not a name; write `ano`")
  }

  @Test(arguments: [
    (">= 0.62", Comparison(sign: .atLeast, value: 0.62)),
    ("< 20", Comparison(sign: .below, value: 20)),
    ("= 3", Comparison(sign: .equal, value: 3)), ("3", Comparison(sign: .equal, value: 3)),
    ("!=3", Comparison(sign: .notEqual, value: 3)), ("<=-1", Comparison(sign: .atMost, value: -1)),
    ("> 1_000", Comparison(sign: .above, value: 1000)),
  ])
  func comparisonsHaveASign(_ text: String, _ expected: Comparison<Double>) {
    #expect(Read.value(.comparison(.number()), text) == expected)
  }

  @Test func comparisonsTakeAnyTextGrammar() {
    #expect(Read.value(.comparison(.name), "!= sms") == Comparison(sign: .notEqual, value: "sms"))
    #expect(Read.value(.comparison(.share), ">= 62%") == Comparison(sign: .atLeast, value: 0.62))
    #expect(Read.problem(.comparison(.share), ">= 62").hasPrefix("S204"))
    #expect(
      Read.problem(.comparison(.number()), "== 3") == "S201 `x` is not a comparison; write one `=`")
    #expect(Read.text(.comparison(.share), ">=0.5").reading?.resolved == .plain(">= 50%"))
  }
}
