// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Grammar
@testable import Scenarios

struct NumberGrammarTests {
  @Test(arguments: [
    ("0", 0.0), ("7", 7), ("-3", -3), ("+3", 3), ("1_000", 1000), ("1_000_000.5", 1_000_000.5),
    ("1e3", 1000), ("2.5E-3", 0.0025), ("0.62", 0.62), (".62", 0.62), ("-.5", -0.5), (".5e1", 5),
    ("-0.5", -0.5), ("0e0", 0), (" 4 ", 4),
  ])
  func numbersAreDecimal(_ text: String, _ expected: Double) {
    #expect(Read.value(.number(), text) == expected)
  }

  @Test(arguments: [
    "", "-", ".", "-.", "5.", "1_.5", "1__0", "_1", "1_", "1e", "1e1_0", "1 000", "١٢", "one",
    "1.2.3", "--1",
    "é",
  ])
  func otherTextIsRefused(_ text: String) {
    #expect(Read.problem(.number(), text).hasPrefix("S201 `x` is not a number"))
  }

  @Test(arguments: [
    ("010", "S206 `x` begins with a zero, which some programs read as octal; write `10`"),
    ("-007.5", "S206 `x` begins with a zero, which some programs read as octal; write `-7.5`"),
    ("0x1F", "S206 `x` is not written in decimal digits; write it in decimal digits"),
    (
      "1,000",
      "S206 `x` has a comma, which may mean thousands or decimals; "
        + "write `1_000` for thousands or `1` for decimals"
    ),
    ("nan", "S205 `x` must be finite; write a number"),
    ("-.inf", "S205 `x` must be finite; write a number"),
    ("1e400", "S205 `x` is too large a number to compute with"),
  ])
  func ambiguousNumbersAreRefused(_ text: String, _ expected: String) {
    #expect(Read.problem(.number(), text) == expected)
  }

  @Test(arguments: [
    ("50_000", 50_000), ("-4", -4), ("1e3", 1000), ("9007199254740993", 9_007_199_254_740_993),
  ])
  func wholeNumbersAreExact(_ text: String, _ expected: Int) {
    #expect(Read.value(.wholeNumber(), text) == expected)
  }

  @Test(arguments: [
    ("3.0", "S201 `x` is not a whole number; write `3`"),
    ("1e-3", "S201 `x` is not a whole number"),
    ("9223372036854775808", "S205 `x` is too large a number to compute with"),
    ("1e17", "S205 `x` is too large a number to compute with"),
    ("50,000", "S206 `x` has a comma, which may mean thousands or decimals; write `50_000`"),
  ])
  func wholeNumbersHaveNoFraction(_ text: String, _ expected: String) {
    #expect(Read.problem(.wholeNumber(), text) == expected)
  }

  @Test func domainsAreNamed() {
    #expect(Read.problem(.positive, "0") == "S204 `x` must be above 0")
    #expect(Read.problem(.number(.between(-1, 1)), "2") == "S204 `x` must lie between -1 and 1")
    #expect(Read.problem(.number(.atMost(5)), "5.5") == "S204 `x` must be at most 5")
    #expect(Read.problem(.wholeNumber(.atLeast(1)), "0") == "S204 `x` must be at least 1")
    #expect(Read.problem(.money, "-1") == "S204 `x` must lie between 0 and 1000000000")
    // The example is one that could be written.
    #expect(
      Grammar.wholeNumber(.between(1, 31)).expected == "a whole number from 1 to 31 such as 30")
    #expect(
      Grammar.wholeNumber(.between(1, 1_000)).expected
        == "a whole number from 1 to 1000 such as 100")
    #expect(Grammar.number(.above(2)).expected == "a number above 2 such as 2.5")
  }

  @Test(arguments: [
    ("62%", 0.62), ("0.62", 0.62), ("0", 0), ("1", 1), ("100%", 1), ("0.1%", 0.001),
    ("12.5 %", 0.125),
  ])
  func sharesArePercentOrFractions(_ text: String, _ expected: Double) {
    #expect(Read.value(.share, text) == expected)
  }

  @Test func sharesProposeWhatWasMeant() {
    #expect(
      Read.problem(.share, "62")
        == "S204 `x` is a share and must lie between 0% and 100%; write `62%`")
    #expect(
      Read.problem(.share, "162") == "S204 `x` is a share and must lie between 0% and 100%")
    #expect(
      Read.problem(.share, "101%") == "S204 `x` is a share and must lie between 0% and 100%")
    #expect(
      Read.problem(.share, "-5%") == "S204 `x` is a share and must lie between 0% and 100%")
    #expect(
      Read.problem(.change, "5")
        == "S202 `x` needs a unit beyond ±1; write `5%`, or `500%` for 5 times the whole")
    #expect(Read.value(.change, "-5%") == -0.05)
  }

  @Test func everySharePrintsAsItself() {
    for step in 0...1000 {
      let share = Double(step) / 1000
      let text = Read.text(.share, NumberText.write(share)).reading?.resolved
      guard case .plain(let written) = text else {
        Issue.record("share \(share) was not written")
        continue
      }
      #expect(Read.value(.share, written) == share)
    }
  }
}
