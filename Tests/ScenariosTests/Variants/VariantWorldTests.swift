// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Strategies
import Testing

@testable import Scenarios

/// One variant of a scenario, read by itself.
@Suite("One world of several") struct VariantWorldTests {
  private static let text = """
    version: 1
    name: worlds
    start: 2026-01-05
    horizon: 60 days
    parameters: { every: 7, price: 0.1 }
    portfolio: { accounts: 50, segments: { a: { balance: 100, dpd: 0 } } }
    behavior: { baseline: 0.02 per day }
    channels: { sms: { engagement: 40%, stimulus: 0.2 per day, cost_per_attempt: "${price}" } }
    strategies:
      a: { path: [{ at: 0 dpd, every: "${every} days", channel: sms }] }
      b: { path: [] }
    variants:
      now: {}
      dear: { parameters: { price: 0.5 } }
      later: { start: 2026-02-02, strategies: [a] }
    expect: [a@dear.recovery_rate >= 0%]

    """

  private func reader(_ variant: String?, _ overrides: [String] = []) -> ScenarioReader {
    ScenarioReader(
      file: "a.yaml", bytes: Array(Self.text.utf8), overrides: overrides, variant: variant)
  }

  @Test("It is the scenario of that variant, without variants, under a name that tells it")
  func world() throws {
    let whole = try reader(nil).read()
    #expect(reader(nil).variantNames == ["now", "dear", "later"])
    for variant in whole.variants {
      let alone = try reader(variant.name).read()
      #expect(alone.variants.isEmpty && alone.expectations.isEmpty)
      #expect(alone.name == "worlds@\(variant.name)")
      #expect(alone.simulatesLike(variant.scenario))
      #expect(alone.strategies.count == 2)
    }
  }

  @Test("Parameters are those of the variant, and candidates win over them")
  func parameters() throws {
    #expect(reader("dear").parameters.map(\.text) == ["7", "0.5"])
    #expect(reader("now").parameters.map(\.text) == ["7", "0.1"])
    let worlds = ScenarioVariants(
      file: "a.yaml", bytes: Array(Self.text.utf8), overrides: [], variant: "dear")
    let candidate = try worlds.scenario(["parameters.every=14"])
    #expect(candidate.strategies[0].treatments[0].path[0].every == 14)
    #expect(candidate.channels[0].costPerAttempt == 0.5)
    #expect(try worlds.scenario(["parameters.price=0.7"]).channels[0].costPerAttempt == 0.7)
  }

  @Test("Numbers are written where they count, and nowhere if the variant has its own")
  func written() {
    #expect(reader("dear").text(replacing: ["every": "3"])?.contains("every: 3") == true)
    #expect(reader("dear").text(replacing: ["price": "3"]) == nil)
    #expect(reader("now").text(replacing: ["price": "3"]) != nil)
  }
}
