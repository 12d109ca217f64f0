// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Grammar
@testable import Scenarios

struct UnitGrammarTests {
  @Test(arguments: [
    ("7 days", 7.0), ("1 day", 1), ("36 hours", 1.5), ("90 minutes", 0.0625), ("2 weeks", 14),
    ("7days", 7), ("1_000 days", 1000), ("1.5 days", 1.5), ("1e2 days", 100), ("0 days", 0),
  ])
  func durationsAreDays(_ text: String, _ expected: Double) {
    #expect(Read.value(Grammar<Double>.duration, text) == expected)
  }

  @Test(arguments: [
    ("7", "S202 `x` is a duration and needs a unit; write `7 days`; write `7 hours`"),
    (
      "6 months",
      "S203 `x` has the unit `months`, whose length varies; write `180 days`"
    ),
    ("7 dyas", "S203 `x` has an unknown unit `dyas`; did you mean `7 days`?"),
    ("days", "S201 `x` is not a duration"),
    ("-1 days", "S204 `x` must lie between 0 days and 1000000 days"),
    ("1e999 days", "S205 `x` is too large a number to compute with"),
    ("7 days ago", "S203 `x` has an unknown unit `days ago`"),
  ])
  func durationsNeedKnownUnits(_ text: String, _ expected: String) {
    #expect(Read.problem(Grammar<Double>.duration, text) == expected)
  }

  @Test(arguments: [
    ("7 days", "7 days"), ("24 hours", "1 day"), ("36 hours", "36 hours"),
    ("90 minutes", "90 minutes"),
    ("2 weeks", "14 days"), ("1 hour", "1 hour"), ("0 days", "0 days"),
  ])
  func durationsAreWrittenInTheLargestWholeUnit(_ text: String, _ expected: String) {
    #expect(Read.text(Grammar<Double>.duration, text).reading?.resolved == .plain(expected))
  }

  @Test func wholeDaysRefuseFractions() {
    #expect(Read.value(.wholeDays(), "26 weeks") == 182)
    #expect(Read.value(.wholeDays(), "48 hours") == 2)
    #expect(
      Read.problem(.wholeDays(), "36 hours")
        == "S201 `x` is not a number of whole days; write `2 days`")
    #expect(Read.problem(.wholeDays(.positive), "0 days") == "S204 `x` must be above 0 days")
  }

  @Test func ratesArePerDay() throws {
    #expect(Read.value(.rate, "0.1 per day") == 0.1)
    #expect(Read.value(.rate, "365 per year") == 1)
    #expect(Read.value(.rate, "1 per hour") == 24)
    let weekly = try #require(Read.value(.rate, "7 per week"))
    #expect(abs(weekly - 1) < 1e-12)
    #expect(
      Read.problem(.rate, "3 per month")
        == "S203 `x` has the unit `per month`, whose length varies; write `36 per year`"
    )
    #expect(
      Read.problem(.rate, "3")
        == "S202 `x` is a rate and needs a unit; write `3 per day`; write `3 per year`")
  }

  @Test func daysPastDueNameTheirUnit() {
    #expect(Read.value(.dpd, "15 dpd") == 15)
    #expect(Read.value(.dpd, "-3 dpd") == -3)
    #expect(
      Read.problem(.dpd, "15")
        == "S202 `x` counts days past due and needs the unit `dpd`; write `15 dpd`")
    #expect(
      Read.problem(.dpd, "15 days")
        == "S203 `x` is a place in time, not a duration; write `15 dpd` for 15 days past due")
    // An exponent belongs to the number, whatever unit follows.
    for text in ["1e1 dpd", "1E1dpd", "+1e+1 dpd", "10 dpd"] {
      #expect(Read.value(.dpd, text) == 10)
    }
    #expect(Read.value(.wholeDays(.positive), "1E1 days") == 10)
    #expect(Read.problem(.dpd, "1e1").hasSuffix("write `1e1 dpd`"))
    #expect(Read.problem(.dpd, "dpd") == "S201 `x` is not a number of days past due")
  }
}
