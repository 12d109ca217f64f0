// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Vocabulary

@Suite struct CurrencyTests {
  @Test(arguments: [
    ("USD", 2), ("EUR", 2), ("GBP", 2), ("BRL", 2), ("MXN", 2), ("COP", 2), ("CLP", 0), ("PEN", 2),
    ("ARS", 2), ("UYU", 2), ("PYG", 0), ("JPY", 0), ("KRW", 0), ("INR", 2), ("AUD", 2), ("CAD", 2),
    ("CHF", 2), ("RUB", 2), ("TWD", 2), ("KWD", 3), ("VND", 0),
  ])
  func knowsItsMinorDigits(_ code: String, _ digits: Int) throws {
    let currency = try #require(Currency(code: code))
    #expect(currency.minorDigits == digits)
    #expect(currency.description == code)
  }

  @Test(arguments: ["", "usd", "US", "USDX", "XXX", "BTC"])
  func refusesUnknownCodes(_ code: String) {
    #expect(Currency(code: code) == nil)
  }

  @Test func scalesByPowersOfTen() throws {
    #expect(try #require(Currency(code: "JPY")).minorUnitsPerUnit == 1)
    #expect(try #require(Currency(code: "USD")).minorUnitsPerUnit == 100)
    #expect(try #require(Currency(code: "BHD")).minorUnitsPerUnit == 1_000)
  }

  @Test func listsEachCodeOnce() {
    let codes = Currency.codes
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.utf8.count == 3 && Currency(code: $0) != nil })
  }
}
