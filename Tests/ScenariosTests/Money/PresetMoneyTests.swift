// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Strategies
import Testing
import Vocabulary

@testable import Grammar
@testable import Scenarios

/// Amounts of presets under another currency are converted, or refused with the key that converts them.
@Suite struct PresetMoneyTests {
  private func text(
    _ head: String, channels: String = "preset: latam-2026",
    behavior: String = "preset: consumer-cards"
  ) -> String {
    """
    version: 1
    name: money
    horizon: 30 days
    \(head)
    portfolio: { accounts: 10, segments: { all: { balance: 100_000, liquidity: 50_000 } } }
    behavior: { \(behavior) }
    channels: { \(channels) }
    strategies: { one: { path: [ { at: 1 dpd, channel: sms } ] } }

    """
  }

  private func read(_ text: String, set: [String] = []) -> (
    scenario: Scenario?, problems: [Diagnostic]
  ) {
    do throws(InvalidSource) {
      let scenario = try ScenarioReader(file: "f", bytes: Array(text.utf8), overrides: set).read()
      return (scenario, scenario.warnings)
    } catch {
      return (nil, error.diagnostics)
    }
  }

  @Test(arguments: ["COP", "CLP", "EUR", "KWD"])
  func anotherCurrencyNeedsARate(_ code: String) throws {
    let found = read(text("currency: \(code)")).problems
    #expect(found.map(\.code.description) == ["S223"])
    let problem = try #require(found.first)
    #expect(problem.message.contains("USD") && problem.message.contains(code))
    #expect(problem.help.joined().contains("`exchange_rate: …`"))
    #expect(problem.primary.span.line == 4)
  }

  /// What a rate would convert is said, and what it would not, by key.
  @Test func whatIsNotConvertedIsSaid() throws {
    let problem = try #require(
      read(
        text(
          "currency: COP\ncomplaint_cost: 40",
          channels: "preset: latam-2026, sms: { cost_per_attempt: 80 }")
      ).problems.first)
    let notes = problem.notes.joined(separator: "\n")
    #expect(notes.contains("converts every amount that a preset gives, and nothing else"))
    for key in [
      "complaint_cost", "portfolio.segments.all.balance", "portfolio.segments.all.liquidity",
      "channels.sms.cost_per_attempt",
    ] {
      #expect(notes.contains("`\(key)`"), "\(key)")
    }
    #expect(notes.contains("taken as COP as they stand"))
  }

  /// Prices in pesos on balances in dollars, and the other way round; both amounts are named.
  @Test func pricesThatNoDebtBearsAreWarnedOf() throws {
    func prices(_ balance: String, _ extra: String = "", set: [String] = []) -> [Diagnostic] {
      read(
        text("currency: COP\nexchange_rate: 4_100\n\(extra)").replacing(
          "balance: 100_000", with: "balance: \(balance)"), set: set
      ).problems.filter { $0.code.description == "S413" }
    }
    // One message costs 123 pesos.
    let dear = try #require(prices("122").first)
    #expect(dear.message.contains("`sms`") && dear.message.contains("COP 123"))
    #expect(dear.message.contains("median placed balance of COP 122"))
    #expect(dear.keyPath == "channels.sms.cost_per_attempt")
    #expect(prices("123").isEmpty && prices("600_000").isEmpty)
    // Only channels that are used are looked at: a call costs 5,002 with its minutes.
    #expect(prices("5_001").isEmpty)
    let call = prices("5_001", set: ["strategies.one.path[0].channel=agent_call"])
    #expect(call.count == 1 && call[0].message.contains("COP 5002"), "\(call.map(\.message))")
    #expect(call[0].keyPath == "channels.agent_call.cost_per_minute")
    let complaint = prices("600_000", "complaint_cost: 6_000_001")
    #expect(complaint.map(\.keyPath) == ["complaint_cost"])
    #expect(
      complaint[0].message.contains("COP 6000001") && complaint[0].message.contains("COP 600000"))
    #expect(prices("600_000", "complaint_cost: 6_000_000").isEmpty)
  }

  /// The median of a mixture is where half of its accounts lie.
  @Test func theMedianIsThatOfAllSegments() throws {
    let scenario = try #require(
      read(
        """
        version: 1
        name: mix
        horizon: 30 days
        portfolio:
          accounts: 10
          segments:
            low: { share: 25%, balance: { uniform: [0, 100] } }
            high: { share: 75%, balance: { uniform: [100, 400] } }
        behavior: { baseline: 0.01 per day }
        strategies: { one: { path: [] } }

        """
      ).scenario)
    #expect(abs(scenario.portfolio.specification.medianBalance - 200) < 1e-6)
  }

  /// 4,100 pesos a dollar: prices of channels, the floor and the least payment, from both presets.
  @Test func theRateConvertsEveryAmountOfBothPresets() throws {
    let dollars = try #require(read(text("currency: USD")).scenario)
    let pesos = try #require(
      read(text("currency: COP\nexchange_rate: 4_100  # 2026-01-05")).scenario)
    #expect(pesos.warnings.isEmpty)
    for (one, other) in zip(dollars.channels, pesos.channels) {
      #expect(abs(other.costPerAttempt - 4_100 * one.costPerAttempt) < 1e-9)
      #expect(abs(other.costPerMinute - 4_100 * one.costPerMinute) < 1e-9)
      #expect(other.stimulus == one.stimulus && other.engagement == one.engagement)
    }
    let (here, there) = (
      try #require(dollars.behavior.intensity), try #require(pesos.behavior.intensity)
    )
    #expect(there.payment.floor == 4_100 * here.payment.floor)
    #expect(there.liquidity?.leastPayment == 4_100 * (here.liquidity?.leastPayment ?? 0))
    // The rate has done its work: the resolved scenario would have nothing left to convert.
    #expect(!pesos.resolved.contains("exchange_rate"))
    #expect(pesos.resolved.contains("least_payment: 20500\n"))
  }

  @Test func whatTheScenarioGivesIsInItsCurrency() throws {
    let own = "preset: latam-2026, sms: { cost_per_attempt: 120 }"
    let scenario = try #require(
      read(
        text("currency: COP\nexchange_rate: ${fx}\nparameters: { fx: 4_000 }", channels: own),
        set: ["behavior.payment.floor=700", "parameters.fx=5_000"]
      ).scenario)
    #expect(scenario.channels.first { $0.name == "sms" }?.costPerAttempt == 120)
    #expect(scenario.behavior.intensity?.payment.floor == 700)
    #expect(scenario.behavior.intensity?.liquidity?.leastPayment == 25_000)
  }

  @Test func withEveryAmountReplacedNoRateIsNeeded() throws {
    let behavior =
      "preset: consumer-cards, payment: { floor: 900 }, liquidity: { least_payment: 9_000 }"
    let channels = "sms: { engagement: 30%, stimulus: 0.05 per day, cost_per_attempt: 90 }"
    #expect(read(text("currency: COP", channels: channels, behavior: behavior)).scenario != nil)
  }

  /// A rate that is inverted, forgotten or absurd is told; any that may be right is not.
  @Test(
    arguments: [
      ("COP", "0.00025", "rather"), ("COP", "1", "worth the same"), ("MXN", "1", "worth the same"),
      ("COP", "1e-8", "far"), ("COP", "410", "far"), ("COP", "41_000", "far"),
      ("ARS", "14_000", "far"), ("BRL", "54", "far"), ("TRY", "4", "far"), ("EUR", "2", "far"),
      ("PAB", "10", "far"), ("AED", "2", "far"), ("MXN", "180", "far"), ("JPY", "1_500", "far"),
      ("COP", "1_000_000", "far"),
      ("PEN", "0.27", "rather"), ("MXN", "0.055", "rather"), ("JPY", "1", "worth the same"),
      ("KRW", "0.0007", "rather"),
      ("CLP", "1", "worth the same"), ("BRL", "0.18", "rather"), ("VND", "4e-5", "rather"),
      ("GBP", "1.285", "rather"), ("EUR", "1.1", "rather"), ("EUR", "1.17", "rather"),
      ("CHF", "1.2", "rather"),
      ("CAD", "0.72", "rather"), ("AUD", "0.65", "rather"), ("SGD", "0.77", "rather"),
      ("KWD", "3.25", "rather"),
    ])
  func anUnusualRateIsSaid(_ code: String, _ rate: String, _ word: String) throws {
    for form in ["exchange_rate: \(rate)", "exchange_rate: ${fx}\nparameters: { fx: \(rate) }"] {
      let found = read(text("currency: \(code)\n\(form)")).problems
        .filter { $0.code.description == "S414" }
      #expect(found.count == 1 && found[0].message.contains(word), "\(found.map(\.message))")
      #expect(found[0].keyPath == "exchange_rate")
      // Followed, the advice ends.
      let advised = try #require(found[0].help.joined().split(separator: "`").dropFirst().first)
      let again = read(text("currency: \(code)\nexchange_rate: \(advised)")).problems
      #expect(again.allSatisfy { $0.code.description != "S414" }, "\(advised)")
    }
  }

  @Test(
    arguments: [
      ("COP", "4_100"), ("COP", "1_900"), ("COP", "20_000"), ("EUR", "0.85"), ("EUR", "1"),
      ("EUR", "0.64"), ("EUR", "1.02"), ("GBP", "0.5"), ("GBP", "0.83"), ("AUD", "0.97"),
      ("AUD", "1.9"),
      ("CHF", "1"), ("CAD", "1.05"), ("PEN", "3.5"), ("ARS", "350"), ("PAB", "1"), ("KWD", "0.31"),
      ("JPY", "90"),
    ])
  func aRateThatMayBeRightIsNotSaid(_ code: String, _ rate: String) {
    let found = read(text("currency: \(code)\nexchange_rate: \(rate)")).problems
    #expect(found.allSatisfy { $0.code.description != "S414" }, "\(found.map(\.message))")
  }

  /// Whatever the rate, it is said that nobody checks it.
  @Test(
    arguments: ["VES", "CUP", "IRR", "SYP", "SDG", "SSP", "KPW"], ["1", "0.02", "36.5", "120_000"])
  func aRateThatCannotBeCheckedIsSaid(_ code: String, _ rate: String) {
    let found = read(text("currency: \(code)\nexchange_rate: \(rate)")).problems
      .filter { $0.code.description == "S414" }
    #expect(found.map { "\($0.severity)" } == ["warning"])
    #expect(
      found.first?.message
        == "`exchange_rate` cannot be checked: no steady rate of \(code) to USD is known")
  }

  /// Every currency has a rate or is told to have none.
  @Test func everyCurrencyIsKnown() {
    let unsteady = Currency.codes.filter { ExchangeRates.usual(of: "USD", in: $0) == nil }
    #expect(unsteady == ["CUP", "IRR", "KPW", "SDG", "SSP", "SYP", "VES"])
  }

  /// A rate beyond any is refused by its own key, and says nothing of the preset's amounts.
  @Test(arguments: ["1e300", "1e-300", "1e9", "0", "-1"])
  func aRateBeyondAnyIsRefused(_ rate: String) {
    let found = read(text("currency: COP\nexchange_rate: \(rate)")).problems
    #expect(found.map { "\($0.code) \($0.keyPath)" } == ["S204 exchange_rate"])
  }

  /// At the ends of the rates every amount of the presets is one that can be read.
  @Test func everyRateGivesAmounts() {
    for rate in [ExchangeRates.domain.lower, ExchangeRates.domain.upper].compactMap(\.self) {
      let found = read(text("currency: VES\nexchange_rate: \(NumberText.write(rate))")).problems
      #expect(found.allSatisfy { "\($0.severity)" == "warning" }, "\(found.map(\.message))")
    }
  }

  @Test func aRateWithoutUseIsSaid() throws {
    #expect(
      read(text("currency: USD\nexchange_rate: 2")).problems.map(\.code.description) == ["S412"])
    #expect(
      read(text("currency: COP\nexchange_rate: 0")).problems.map(\.code.description) == ["S204"])
  }

  /// The walk by keys finds what the sections declare, and only that.
  @Test func everyAmountIsFoundByItsKey() {
    let all: Set = [
      "complaint_cost", "cost_per_attempt", "cost_per_minute", "cost_per_query", "cost_per_search",
      "floor", "least_payment", "balance", "wage_per_hour",
    ]
    #expect(MoneyKeys.amounts == all)
  }
}
