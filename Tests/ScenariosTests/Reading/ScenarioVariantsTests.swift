// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Grammar
@testable import Scenarios

/// A scenario read many times with other parameters is the scenario read afresh with them.
@Suite struct ScenarioVariantsTests {
  private static let text = """
    version: 1
    name: variants
    horizon: "${days} days"
    currency: CLP
    exchange_rate: "${rate}"
    replications: 4
    parameters: { reach: 30, days: 60, rate: 950, every: 7 }
    portfolio:
      accounts: 20
      segments: { a: { share: 40%, balance: 100_000 }, b: { share: 60%, balance: 50_000 } }
    behavior: { preset: consumer-cards }
    channels:
      preset: latam-2026
      sms: { engagement: "${reach}%" }
    strategies:
      none: { path: [] }
      some: { path: [{ at: 3 dpd, every: "${every} days", until: 50 dpd, channel: sms }] }

    """

  /// Settings one after the other; each leaves something as the one before it had it.
  private static let sequence = [
    [], ["parameters.reach=12.5"], ["parameters.reach=12.5", "parameters.every=3"],
    ["parameters.days=30"], ["parameters.rate=1000"], ["parameters.reach=130"],
    ["parameters.reach=12.5"],
    ["parameters.rate=950", "parameters.every=0"], [],
  ]

  @Test func equalFreshReadings() throws {
    let bytes = Array(Self.text.utf8)
    let variants = ScenarioVariants(file: "variants.yaml", bytes: bytes, overrides: [])
    var refused = 0
    for settings in Self.sequence {
      let reader = ScenarioReader(file: "variants.yaml", bytes: bytes, overrides: settings)
      let fresh = Result { () throws(InvalidSource) in try reader.read() }
      let again = Result { () throws(InvalidSource) in try variants.scenario(settings) }
      switch (fresh, again) {
      case (.success(let fresh), .success(let again)):
        #expect(again.channels == fresh.channels && again.strategies == fresh.strategies)
        #expect(again.behavior == fresh.behavior && again.horizon == fresh.horizon)
        #expect(again.portfolio.specification == fresh.portfolio.specification)
      case (.failure(let fresh), .failure(let again)):
        refused += 1
        #expect(
          again.diagnostics.filter { $0.severity == .error }.map(\.message)
            == fresh.diagnostics.filter { $0.severity == .error }.map(\.message))
      default: Issue.record("\(settings): \(fresh) and \(again)")
      }
    }
    #expect(refused == 2)
  }

  @Test func aFileWithFaultsIsRefusedEachTime() {
    let variants = ScenarioVariants(
      file: "variants.yaml", bytes: Array("version: 1\nname: [".utf8), overrides: [])
    for _ in 0..<2 {
      #expect(throws: InvalidSource.self) { try variants.scenario(["parameters.reach=1"]) }
    }
  }
}
