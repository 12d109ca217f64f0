// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Testing

@testable import Scenarios

/// Documented tolerances and limits at their edge, on both sides, in each notation.
@Suite struct ToleranceTests {
  private func codes(_ moves: String) -> [String] {
    let text = """
      version: 1
      name: chain
      horizon: 365 days
      portfolio: { accounts: 10, segments: { all: { balance: 100, dpd: 1 } } }
      behavior:
        model: roll-rate
        states: { I: 1 dpd, II: 31 dpd }
        ends: { paid: paid, bad: lost }
        moves: { I: \(moves), II: { paid: 50%, bad: 50% } }
      strategies: { one: {} }

      """
    do throws(InvalidSource) {
      let scenario = try ScenarioReader(file: "f", bytes: Array(text.utf8)).read()
      guard case .rollRate(let model) = scenario.behavior else { return ["no chain"] }
      let sum = model.moves[0][0].reduce(0, +)
      return abs(sum - 1) < 1e-12 ? [] : ["sum \(sum)"]
    } catch {
      return error.diagnostics.map(\.code.description)
    }
  }

  @Test(arguments: [
    "{ paid: 33.3%, I: 33.3%, II: 33.3% }", "{ paid: 0.333, I: 0.333, II: 0.333 }",
    "{ paid: 33.3%, I: 0.333, II: 33.3 % }", "{ paid: 33.4%, I: 33.4%, II: 33.3% }",
    "{ paid: 33.4%, I: 33.3%, II: 33.3% }", "{ paid: 0.334, I: 0.334, II: 0.333 }",
    "{ paid: 3.33e-1, I: 33.3%, II: 0.3330 }", "{ paid: 49.95%, I: 49.95% }",
    // Three targets with a decimal: 0.15 points; four: 0.2.
    "{ paid: 33.3%, I: 33.3%, II: 33.25% }", "{ paid: 25.0%, I: 24.9%, II: 25.0%, bad: 24.9% }",
    "{ paid: 0.251, I: 0.250, II: 0.250, bad: 0.251 }", "{ paid: 99.9% }", "{ paid: 0.999 }",
  ])
  func rowsWithinTheToleranceAreScaled(_ row: String) {
    // 0.15 points with a second decimal are beyond the 0.1 that hold then.
    #expect(codes(row) == (row.contains("33.25") ? ["S212"] : []), "\(row)")
  }

  @Test(arguments: [
    "{ paid: 33.3%, I: 33.3%, II: 33.2% }", "{ paid: 0.333, I: 0.333, II: 0.332 }",
    "{ paid: 49.9%, I: 49.9% }", "{ paid: 0.4994, I: 0.4995 }", "{ paid: 99.89% }",
    "{ paid: 25.0%, I: 24.9%, II: 24.9%, bad: 24.9% }", "{ paid: 33%, I: 33%, II: 33% }",
  ])
  func rowsBeyondItAreRefused(_ row: String) { #expect(codes(row) == ["S212"], "\(row)") }

  @Test func sharesHoldWithinABillionthInEveryNotation() {
    func isWhole(_ shares: [String]) -> Bool {
      let list = shares.enumerated().map { "c\($0.offset): \($0.element)" }.joined(separator: ", ")
      return Read.document("name: a\nhorizon: 1 day\nchannel: { \(list) }\n").reading != nil
    }
    #expect(isWhole(["33.3333333%", "33.3333333%", "33.3333333%"]))
    #expect(isWhole(["0.333333333", "0.333333333", "0.333333333"]))
    #expect(!isWhole(["33.3333333%", "33.3333333%", "33.3333332%"]))
    #expect(!isWhole(["0.333333333", "0.333333333", "0.333333332"]))
    #expect(isWhole(["33.3333334%", "33.3333334%", "33.3333333%"]))
    #expect(!isWhole(["0.333333334", "0.333333334", "0.333333334"]))
    #expect(
      isWhole(Array(repeating: "0.1", count: 10)) && isWhole(Array(repeating: "10%", count: 10)))
  }

  /// The same decimal number is the same share, whatever stands behind it.
  @Test func percentAndFractionAreOneNumber() throws {
    for tenths in 0...1_000 {
      let percent = "\(tenths / 10).\(tenths % 10)%"
      let digits = String(tenths)
      let fraction =
        tenths == 1_000 ? "1" : "0." + String(repeating: "0", count: 3 - digits.count) + digits
      #expect(try ShareText.parse(percent) == ShareText.parse(fraction), "\(percent)")
    }
    #expect(try ShareText.parse("0.05%") == 0.0005 && ShareText.parse("100.0%") == 1)
  }

  @Test func limitsIncludeTheirEnds() {
    #expect(
      Read.value(Grammar<Double>.share, "100%") == 1 && Read.value(Grammar<Double>.share, "0%") == 0
    )
    #expect(Read.value(Grammar<Double>.share, "100.1%") == nil)
    #expect(Read.value(Grammar<Double>.share, "1.001") == nil)
    #expect(
      Read.value(Grammar<Double>.money, "1e9") == 1e9
        && Read.value(Grammar<Double>.money, "1_000_000_000.01") == nil)
    #expect(Read.value(.wholeNumber(.between(1, 31)), "31") == 31)
    #expect(Read.value(.wholeNumber(.between(1, 31)), "32") == nil)
  }

  /// Days written in hours or minutes are whole days wherever they are.
  @Test func wholeDaysInOtherUnits() {
    for days in 1...2_000 {
      #expect(Read.value(Grammar<Int>.wholeDays(), "\(24 * days) hours") == days)
      #expect(Read.value(Grammar<Int>.wholeDays(), "\(1_440 * days) minutes") == days)
      #expect(Read.value(Grammar<Double>.rate, "\(365 * days) per year") == Double(days))
    }
    #expect(Read.value(Grammar<Int>.wholeDays(), "25 hours") == nil)
  }
}
