// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Strategies
import Testing

@testable import Grammar
@testable import Scenarios

/// What a message says to write can be read in the same place: no advice leads to the next message.
@Suite("Advice that works") struct WorkingAdviceTests {
  /// Follows every suggestion for a text; those that cannot be read.
  private func circles<Value>(_ grammar: Grammar<Value>, _ text: String) -> [String] {
    let found = Read.text(grammar, text).diagnostics
    #expect(found.count == 1, "\(text): \(found.map(\.message))")
    let suggestions = found.flatMap(\.help).filter {
      $0.hasPrefix("write `") || $0.hasPrefix("did you mean")
    }
    .flatMap { $0.matches(of: /`([^`]+)`/).map { String($0.output.1) } }
    return suggestions.filter { Read.text(grammar, $0).reading == nil }
  }

  private static let texts = [
    "0.5", "-5", "5,5", "5", "1.500", "1,500", "0,5", "1.234,56", "007", "0.5 days", "5,5 days",
    "1.000 days", "5 d", "3 días",
    "5,5%", "62", "150", "1.500 dpd", "5,5 dpd", "-3", "3.5 weeks", "1.5 per day", "1,5 per day",
    "2 meses", "1 000", "6..2",
    "5,5..7", "１０", "−3", "–3 dpd", "1e2", "yes", "1.000.000", "12,5 hours", "0x10", "inf", "9..",
    "5 5", "high risk",
  ]

  @Test(arguments: texts) func noCircles(_ text: String) {
    for (name, circles) in all(text) { #expect(circles == [], "\(name): \(text)") }
  }

  private func ok<Value>(_ grammar: Grammar<Value>, _ text: String) -> Bool {
    Read.text(grammar, text).reading != nil
  }

  private func all(_ text: String) -> [(String, [String])] {
    func one<Value>(_ name: String, _ grammar: Grammar<Value>) -> (String, [String]) {
      (name, ok(grammar, text) ? [] : circles(grammar, text))
    }
    return [
      one("duration", Grammar<Double>.duration),
      one("whole days", Grammar<Int>.wholeDays(.between(1, 36_500))),
      one("rate", Grammar<Double>.rate), one("dpd", Grammar<Int>.dpd),
      one("share", Grammar<Double>.share),
      one("change", Grammar<Double>.change), one("money", Grammar<Double>.money),
      one("number", Grammar<Double>.number(.between(-0.99, 0.99))),
      one("whole number", Grammar<Int>.wholeNumber(.between(2, 1_000_000))),
      one("range", Grammar<ClosedRange<Int>>.wholeRange(.atLeast(1))),
      one("range of shares", Grammar<ClosedRange<Double>>.shareRange),
      one("name", Grammar<String>.name),
      one("currency", Grammar<String>.currencyCode),
    ]
  }

  /// A whole number that a program kept as another is answered with itself.
  @Test(arguments: [("4.0", "write `4`"), ("-3.00", "write `-3`")])
  func wholeNumbers(_ text: String, _ advice: String) {
    #expect(Read.text(Grammar<Int>.wholeNumber(), text).diagnostics.flatMap(\.help) == [advice])
  }

  /// Percentages of scores, and signs as they are written elsewhere, are answered with what can be read.
  @Test(arguments: [
    ">= 150%", "> 90%", "90%", "<= -5%", "< 12,5%", "=> 0.9", "=<0.9", "≥ 0.9", "≤ 0.5", "<> 0.5",
    "≠ 0.5",
    ">= 0,9",
  ])
  func comparisons(_ text: String) {
    let grammar = Grammar<Comparison<Double>>.comparison(.score)
    let help = Read.text(grammar, text).diagnostics.flatMap(\.help)
    #expect(help.first?.hasPrefix("write `") == true, "\(help)")
    #expect(circles(grammar, text) == [])
    #expect(circles(Grammar<Comparison<Int>>.count, text.replacing("%", with: "x")) == [])
  }

  /// A number is advised with the unit that was written.
  @Test(arguments: [
    ("32,5%", "write `32.5%`"), ("7,25 %", "write `7.25 %`"), ("1.234,5%", "write `1_234.5%`"),
  ])
  func percentStaysPercent(_ text: String, _ help: String) {
    #expect(Read.problem(Grammar<Double>.change, text).hasSuffix("; " + help))
  }

  @Test(arguments: [
    (">= 32,5%", "write `32.5%`"), ("in 1,5%..2%", "write `1.5%`"), (">= 0,5", "write `0.5`"),
    ("> 1,5% @ 99%", "write `1.5%`"),
  ])
  func percentStaysPercentInExpectations(_ text: String, _ help: String) throws {
    var scanner = ExpectationScanner("a.recovery_rate " + text)
    let problem = #expect(throws: ValueProblem.self) { try scanner.expectation() }
    #expect(problem?.help == [help])
  }

  @Test func whatEverySuggestionEndsInIsToldAtOnce() {
    let days = Grammar<Int>.wholeDays(.between(1, 36_500))
    #expect(Read.problem(days, "0.5") == "S202 `x` is a duration and needs a unit; write `1 day`")
    #expect(
      Read.problem(days, "-5")
        == "S202 `x` is a duration and needs a unit, and must lie between 1 day and 36500 days")
    #expect(
      Read.problem(Grammar<Int>.wholeNumber(.between(2, 1_000_000)), "5,5")
        == "S206 `x` has a comma, which may mean thousands or decimals")
    #expect(
      Read.problem(Grammar<Double>.number(.between(-0.99, 0.99)), "5,5")
        == "S206 `x` has a comma, which may mean thousands or decimals, and must lie between -0.99 and 0.99"
    )
    #expect(Read.problem(Grammar<Double>.duration, "5,5 hours").hasSuffix("; write `5.5 hours`"))
  }

  /// A plan has terms, so its word alone is answered by an offer that can be read.
  @Test(arguments: ["plan", "plans"])
  func aPlanWithoutTermsIsGivenThem(_ word: String) {
    #expect(
      Read.problem(Grammar<Offer>.offer, word)
        == "S207 `x` is `\(word)`, which is not an offer; say how many instalments: `offer: { plan: { instalments: 2..6 } }`"
    )
  }

  @Test func aListThatIsNotThereIsGivenWhole() throws {
    let text = "name: a\nhorizon: 1 day\n"
    let found = Read.document(text, set: ["path[0]=payment"]).diagnostics
    #expect(found.map(\.code.description) == ["S110"])
    #expect(found.flatMap(\.help) == ["give the whole list: `--set 'path=[\"payment\"]'`"])
    let nested = Read.document(text, set: ["path[0].at=5 dpd"]).diagnostics
    let advice = "path=[{ at: \"5 dpd\" }]"
    #expect(nested.flatMap(\.help) == ["give the whole list: `--set '\(advice)'`"])
    #expect(Read.document(text, set: [advice]).reading != nil)
    // A mapping's own key is never proposed for itself.
    let plan = Read.document(text, set: ["plan[0]=3"]).diagnostics
    #expect(plan.count == 1 && !plan[0].help.joined().contains("did you mean `plan`"))
  }
}
