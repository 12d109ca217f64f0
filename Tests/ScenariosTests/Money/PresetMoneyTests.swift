// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Strategies
import Testing

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
    #expect(there.floor == 4_100 * here.floor)
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
    #expect(scenario.behavior.intensity?.floor == 700)
    #expect(scenario.behavior.intensity?.liquidity?.leastPayment == 25_000)
  }

  @Test func withEveryAmountReplacedNoRateIsNeeded() throws {
    let behavior =
      "preset: consumer-cards, payment: { floor: 900 }, liquidity: { least_payment: 9_000 }"
    let channels = "sms: { engagement: 30%, stimulus: 0.05 per day, cost_per_attempt: 90 }"
    #expect(read(text("currency: COP", channels: channels, behavior: behavior)).scenario != nil)
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
      "complaint_cost", "cost_per_attempt", "cost_per_minute", "floor", "least_payment", "balance",
    ]
    #expect(MoneyKeys.amounts == all)
  }
}
