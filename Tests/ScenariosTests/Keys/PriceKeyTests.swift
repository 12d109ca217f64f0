// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Testing
import Vocabulary

@testable import Scenarios

/// `price_lists` and `prices`.
@Suite("Keys of price lists") struct PriceKeyTests: ReadsScenarios {
  private static let provider = """
    provider:
        currency: USD
        country: CO
        prices:
          sms:
            - { effective_from: 2025-07-01, cost_per_attempt: 0.02 }
            - { effective_from: 2026-02-01, cost_per_attempt: 0.06 }
          agent_call: [{ effective_from: 2025-01-01, cost_per_minute: 0.4 }]
    """

  private static func scenario(
    _ lists: String = provider, prices: String = "prices: provider", currency: String = "USD",
    start: String = "2026-01-05"
  ) -> String {
    """
    version: 1
    name: prices
    start: \(start)
    horizon: 90 days
    currency: \(currency)
    portfolio:
      accounts: 300
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.02 per day }
    channels:
      sms: { engagement: 40%, stimulus: 0.2 per day, cost_per_attempt: 0.5 }
      agent_call: { engagement: 20%, stimulus: 0.2 per day, cost_per_attempt: 0.1, cost_per_minute: 1, minutes_engaged: 4 }
    price_lists:
      \(lists)
    \(prices)
    strategies:
      messages:
        path: [{ at: 0 dpd, every: 7 days, channel: sms }, { at: 5 dpd, every: 9 days, channel: agent_call }]

    """
  }

  @Test("A list's prices take the place of the channels' own; what it leaves out stays")
  func prices() throws {
    let scenario = try read(Self.scenario())
    #expect(scenario.warnings.isEmpty)
    let (sms, call) = (scenario.channels[0], scenario.channels[1])
    #expect(sms.costPerAttempt == 0.02)
    #expect(sms.laterPrices == [DatedPrice(day: 27, perAttempt: 0.06, perMinute: 0)])
    #expect(call.costPerAttempt == 0.1 && call.costPerMinute == 0.4 && call.laterPrices.isEmpty)
    #expect(
      scenario.priceLists == [
        PriceListUse(
          name: "provider", currency: "USD", country: "CO",
          dates: ["2025-01-01", "2025-07-01", "2026-02-01"])
      ])
    let own = try read(Self.scenario(prices: ""))
    #expect(own.channels[0].costPerAttempt == 0.5 && own.priceLists.isEmpty)
  }

  @Test("The resolved scenario has the same prices")
  func resolved() throws {
    let scenario = try read(Self.scenario())
    let again = try read(scenario.resolved)
    #expect(again.channels == scenario.channels)
    #expect(again.resolved == scenario.resolved)
  }

  @Test("A list in another currency is converted at its stated rate, and refused without one")
  func currencies() throws {
    let foreign = problems(Self.scenario(currency: "COP"))
    #expect(foreign.map(\.code.description) == ["S250"])
    #expect(foreign.first?.keyPath == "prices")
    let rate = "rate: { value: 4_000, currency: COP, date: 2026-01-02, source: the bank }"
    let stated = Self.provider.replacingOccurrence(
      of: "country: CO", with: "country: CO\n    " + rate)
    let scenario = try read(Self.scenario(stated, currency: "COP"))
    // A message of 240 pesos is dear for debts of 100.
    #expect(scenario.warnings.allSatisfy { $0.code.description == "S413" })
    #expect(scenario.channels[0].costPerAttempt == 80)
    #expect(scenario.channels[0].laterPrices.map(\.perAttempt) == [240])
    #expect(
      scenario.channels[1].costPerAttempt == 0.1 && scenario.channels[1].costPerMinute == 1_600)
    #expect(
      scenario.priceLists.first?.rate == 4_000
        && scenario.priceLists.first?.rateDate == "2026-01-02")
    // Another currency than that of the rate: nothing is relabelled.
    #expect(problems(Self.scenario(stated), ["currency=EUR"]).map(\.code.description) == ["S250"])
    #expect(problems(Self.scenario(), ["currency=EUR"]).map(\.code.description) == ["S250"])
    // A rate that converts nothing, and one that is upside down.
    #expect(problems(Self.scenario(stated)).map(\.code.description) == ["S412"])
    let inverted = stated.replacingOccurrence(of: "4_000", with: "0.00025")
    #expect(problems(Self.scenario(inverted, currency: "COP")).map(\.code.description) == ["S414"])
  }

  @Test("Days before the first price are refused, days after the last known one warned of")
  func ends() throws {
    let early = problems(Self.scenario(start: "2025-03-01"))
    #expect(early.map(\.code.description) == ["S251"])
    #expect(early.first?.message.contains("2025-03-01 to 2025-05-29") == true)
    let ended = Self.provider.replacingOccurrence(
      of: "country: CO", with: "effective_until: 2026-02-28")
    #expect(problems(Self.scenario(ended)).map(\.code.description) == ["S460"])
    #expect(problems(Self.scenario(ended), ["horizon=55 days"]).isEmpty)
    #expect(problems(Self.scenario(ended), ["horizon=56 days"]).map(\.code.description) == ["S460"])
  }

  @Test("What is misspelt, twice, out of order or of no use is told")
  func mistakes() throws {
    let misspelt = Self.provider.replacingOccurrence(of: "sms:", with: "smss:")
    #expect(problems(Self.scenario(misspelt)).map(\.code) == [.undefinedName])
    #expect(problems(Self.scenario(prices: "prices: supplier")).map(\.code) == [.undefinedName])
    #expect(
      problems(Self.scenario(prices: "prices: [provider, sms-united-states]"), ["start=2026-06-01"])
        .map(\.code.description) == ["S111"])
    let order = Self.provider.replacingOccurrence(of: "2026-02-01", with: "2025-07-01")
    #expect(problems(Self.scenario(order)).map(\.code) == [.outOfRange])
    let idle = problems(
      Self.scenario(prices: "prices: whatsapp-utility-chile"), ["start=2026-10-05"])
    #expect(idle.map(\.code.description) == ["S461"])
  }

  @Test("Lists of this build can be chosen from their first day on")
  func library() throws {
    #expect(LibraryPriceList.all.count == 9)
    let scenario = try read(
      Self.scenario(prices: "prices: sms-united-states"), ["start=2026-04-01"])
    #expect(scenario.channels[0].costPerAttempt == 0.0113)
    #expect(
      problems(Self.scenario(prices: "prices: sms-united-states")).map(\.code.description) == [
        "S251"
      ])
  }

  @Test("Variants are paid by lists of their own")
  func variants() throws {
    let text =
      Self.scenario()
      + "variants: { own: { prices: provider }, listed: { price_lists.provider.currency: USD, start: 2026-02-02 } }\n"
    let scenario = try read(text)
    #expect(scenario.variants.map { $0.scenario.channels[0].costPerAttempt } == [0.02, 0.06])
  }

  @Test("Chains have no channels to be paid")
  func chains() {
    let text = """
      version: 1
      name: chain
      horizon: 400 days
      portfolio: { accounts: 10, segments: { a: { balance: 100 } } }
      behavior: { model: payment-run, term: 12, pay_probability: 80%, client_rate: 20%, arrears_loss: 60%, balance_loss: 40% }
      prices: sms-united-states
      strategies: { a: { give_up: { missed: 3 } } }

      """
    #expect(problems(text).contains { $0.message.contains("`prices` means nothing") })
  }
}

extension String {
  fileprivate func replacingOccurrence(of part: String, with other: String) -> String {
    replacing(part, with: other, maxReplacements: 1)
  }
}
