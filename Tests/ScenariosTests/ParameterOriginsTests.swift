// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing
import Vocabulary

@testable import Scenarios

/// Where a scenario's numbers come from, by what the reader knows and not by what its text looks like.
@Suite struct ParameterOriginsTests {
  private func origins(
    portfolio: String = "{ accounts: 10, segments: { all: { balance: 100 } } }",
    behavior: String, channels: String = "{}", _ overrides: [String] = []
  ) throws -> ParameterOrigins {
    let text = """
      version: 1
      name: a
      horizon: 30 days
      portfolio: \(portfolio)
      behavior: \(behavior)
      channels: \(channels)
      strategies: { nothing: { path: [] } } # preset: latam-2026

      """
    return try ScenarioReader(file: "a.yaml", bytes: Array(text.utf8), overrides: overrides)
      .read().origins
  }

  private func section(_ origins: ParameterOrigins, _ name: String) throws
    -> ParameterOrigins.Section
  {
    try #require(origins.sections.first { $0.name == name })
  }

  @Test func writtenNumbersAndDefaults() throws {
    let one = try origins(behavior: "{ baseline: 0.01 per day }")
    let two = try origins(
      behavior: "{ baseline: 0.01 per day, excitation: { decay: 0.2 per day } }")
    let (first, second) = (try section(one, "behavior"), try section(two, "behavior"))
    #expect(first.written == 1 && first.preset == 0 && first.data == 0 && first.byDefault > 5)
    // What is written is no default any more.
    #expect(second.written == 2 && second.byDefault == first.byDefault - 1)
    #expect(second.total == first.total)
    // The number of accounts is no assumption about debtors.
    #expect(try section(one, "portfolio").written == 1)
    // A comment that names a preset uses none.
    #expect(one.presets.isEmpty)
  }

  @Test func presetsCountHoweverTheyAreNamed() throws {
    let named = try origins(behavior: "{ preset: consumer-cards }")
    let set = try origins(
      behavior: "{ baseline: 0.01 per day }", ["behavior.preset=consumer-cards"])
    #expect(named.presets == ["consumer-cards"] && set.presets == ["consumer-cards"])
    let (all, most) = (try section(named, "behavior"), try section(set, "behavior"))
    #expect(all.preset > 20 && all.written == 0)
    #expect(most.written == 1 && most.preset < all.preset)
    let changed = try origins(
      behavior: "{ preset: consumer-cards }", ["behavior.excitation.decay=0.3 per day"])
    let own = try section(changed, "behavior")
    #expect(own.written == 1 && own.preset == all.preset - 1 && own.total == all.total)
    let both = try origins(
      behavior: "{ preset: consumer-cards }", channels: "{ preset: latam-2026 }")
    #expect(both.presets == ["consumer-cards", "latam-2026"])
    #expect(try section(both, "channels").preset > 20)
    #expect(both.all.total == both.sections.reduce(0) { $0 + $1.total })
  }

  @Test func columnsAreTheReadersData() throws {
    func file(_ columns: String, _ segment: String = "{}") throws -> ParameterOrigins.Section {
      try section(
        try origins(
          portfolio:
            "{ import: { file: a.csv, columns: { id: id, balance: amount\(columns) } }, segments: { all: \(segment) } }",
          behavior: "{ baseline: 0.01 per day }"), "portfolio")
    }
    let (plain, aged) = (try file(""), try file(", dpd: dpd"))
    #expect(plain.data == 1 && aged.data == 2)
    // The law of the ages has no say where a column states them, written or not.
    #expect(aged.byDefault == plain.byDefault - 1)
    #expect(try file(", dpd: dpd", "{ dpd: 9 }").written == 0)
    #expect(try file("", "{ dpd: 9 }").written == 1)
  }
}
