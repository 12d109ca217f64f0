// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Vocabulary

@Suite struct MoneyTests {
  let usd: Currency
  let jpy: Currency
  let kwd: Currency
  /// `1.234,56`.
  let continental: DecimalMarks

  init() throws {
    usd = try #require(Currency(code: "USD"))
    jpy = try #require(Currency(code: "JPY"))
    kwd = try #require(Currency(code: "KWD"))
    continental = try #require(DecimalMarks(decimal: .comma, grouping: .point))
  }

  @Test(arguments: [
    ("0", 0), ("1", 100), ("94", 9_400), ("72.27", 7_227), ("72.2", 7_220), (".5", 50),
    ("5.", 500), ("-3.10", -310), ("+3.10", 310), ("007.5", 750), ("1.005", 101), ("1.004", 100),
    ("-1.005", -101), ("1.00499999999999999999999", 100), ("0.995", 100), ("-0.004", 0),
    ("92233720368547758.07", Int64.max), ("-92233720368547758.07", -Int64.max),
  ])
  func readsCents(_ text: String, _ cents: Int64) throws {
    #expect(try Money(text, in: usd).minorUnits == cents)
  }

  @Test(arguments: [
    ("", MoneyTextError.empty), ("-", .notANumber), (".", .notANumber), ("NaN", .notANumber),
    ("inf", .notANumber), ("1e3", .notANumber), ("0x1F", .notANumber), ("1,5", .notANumber),
    ("1.2.3", .notANumber), ("$5", .notANumber), ("5 ", .notANumber), ("--5", .notANumber),
    ("92233720368547758.08", .tooLarge), ("92233720368547758.075", .tooLarge),
    ("99999999999999999999999999", .tooLarge), ("9999999999999999999999999x", .notANumber),
  ])
  func refuses(_ text: String, _ error: MoneyTextError) {
    #expect(throws: error) { try Money(text, in: usd) }
  }

  @Test func keepsTheMinorDigitsOfTheCurrency() throws {
    #expect(try Money("1234.5", in: jpy).minorUnits == 1_235)
    #expect(try Money("1234.5678", in: kwd).minorUnits == 1_234_568)
    #expect(try Money("-0.5", in: jpy).minorUnits == -1)
  }

  @Test(arguments: [
    ("1.234,56", 123_456), ("1234,56", 123_456), ("12.345.678,9", 1_234_567_890),
    ("1.000", 100_000),
  ])
  func readsDecimalCommas(_ text: String, _ cents: Int64) throws {
    #expect(try Money(text, in: usd, marks: continental).minorUnits == cents)
  }

  @Test(arguments: [
    "12.34", "1.23,4", ".123", "1234.567", "1..234", "1.2345", "1.234.", "1234.567.890",
  ])
  func refusesMisplacedGroups(_ text: String) {
    #expect(throws: MoneyTextError.misplacedGrouping) {
      try Money(text, in: usd, marks: continental)
    }
  }

  @Test func readsOtherGroupings() throws {
    let comma = try #require(DecimalMarks(decimal: .point, grouping: .comma))
    #expect(try Money("1,00,000.50", in: usd, marks: comma).minorUnits == 10_000_050)
    let space = try #require(DecimalMarks(decimal: .comma, grouping: .space))
    for text in ["1 234,5", "1\u{A0}234,5", "1\u{202F}234,5"] {
      #expect(try Money(text, in: usd, marks: space).minorUnits == 123_450)
    }
    let apostrophe = try #require(DecimalMarks(decimal: .point, grouping: .apostrophe))
    for text in ["1'234.5", "1\u{2019}234.5"] {
      #expect(try Money(text, in: usd, marks: apostrophe).minorUnits == 123_450)
    }
  }

  @Test func decimalAndGroupingMarksDiffer() {
    #expect(DecimalMarks(decimal: .comma, grouping: .comma) == nil)
    #expect(DecimalMarks(decimal: .point, grouping: .point) == nil)
  }

  @Test func saysWhetherAnythingWasRoundedOff() throws {
    let exact = ContiguousArray("1.5000".utf8)
    let rounded = ContiguousArray("1.501".utf8)
    #expect(try Money.reading(exact.span, in: usd, marks: .plain).isExact)
    #expect(try !Money.reading(rounded.span, in: usd, marks: .plain).isExact)
  }

  @Test(arguments: [
    (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (123_456, "1234.56"),
    (Int64.min, "-92233720368547758.08"),
  ])
  func formats(_ cents: Int64, _ text: String) {
    #expect(Money(minorUnits: cents).formatted(in: usd) == text)
  }

  @Test func formatsWithGroupsAndWithoutMinorUnits() {
    #expect(Money(minorUnits: 123_456_789).formatted(in: usd, marks: continental) == "1.234.567,89")
    #expect(Money(minorUnits: -123_456).formatted(in: jpy, marks: continental) == "-123.456")
    #expect(Money(minorUnits: 999).formatted(in: usd, marks: continental) == "9,99")
    #expect(Money(minorUnits: 7).formatted(in: kwd) == "0.007")
  }

  @Test func readsBackWhatItFormats() throws {
    var units: Int64 = 1
    for step in 0..<60 {
      units = units &* 7 &+ Int64(step)
      let money = Money(minorUnits: units)
      for marks in [.plain, continental] {
        for currency in [usd, jpy, kwd] {
          let text = money.formatted(in: currency, marks: marks)
          #expect(try Money(text, in: currency, marks: marks) == money)
        }
      }
    }
  }

  @Test func roundsDoublesAwayFromZero() {
    #expect(Money(roundingMinorUnits: 2.5)?.minorUnits == 3)
    #expect(Money(roundingMinorUnits: -2.5)?.minorUnits == -3)
    #expect(Money(roundingMinorUnits: 2.49)?.minorUnits == 2)
    #expect(Money(roundingMinorUnits: .nan) == nil)
    #expect(Money(roundingMinorUnits: .infinity) == nil)
    #expect(Money(roundingMinorUnits: 0x1p63) == nil)
  }

  @Test func addsAndCompares() {
    var sum = Money(minorUnits: 5) + Money(minorUnits: 7)
    sum -= Money(minorUnits: 20)
    #expect(sum == -Money(minorUnits: 8))
    #expect(sum < .zero)
  }
}
