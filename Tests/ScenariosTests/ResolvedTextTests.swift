// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Foundation
import Testing

@testable import Scenarios

/// The resolved document varies as the scenario does, and says nothing of itself that the scenario did not.
@Suite struct ResolvedTextTests {
  private func read(_ text: String, set: [String] = []) throws -> Scenario {
    do throws(InvalidSource) {
      return try ScenarioReader(file: "f", bytes: Array(text.utf8), overrides: set).read()
    } catch {
      Issue.record("\(error.diagnostics.map(\.message)) in\n\(text)")
      throw error
    }
  }

  private static let varied = """
    version: 1
    name: varied
    description: With ${reach} percent
    start: 2026-03-01
    horizon: ${days} days
    currency: COP
    exchange_rate: ${rate}
    parameters: { reach: 30, days: 40, rate: 4_100, gap: 7, poor: 1.1250, late: 10, wait: 2, owed: 600_000 }
    complaint_cost: ${poor}
    portfolio:
      accounts: 10
      segments: { a: { balance: { lognormal: { median: "${owed}", sigma: 0.5 } }, dpd: { uniform: [1, "${late}"] }, liquidity: 50_000 } }
    behavior: { preset: consumer-cards, types: { forgetter: { full: ["${reach}%", 8%, 2%] } } }
    channels: { preset: latam-2026, sms: { engagement: "${reach}%", latency: "${wait} hours" }, agent_call: { cost_per_attempt: 2_000 } }
    strategies:
      one:
        path:
          - { at: 1 dpd, every: "${gap} days", channel: sms, while: { balance: ">= ${poor}" } }
          - { at: 5 dpd, channel: agent_call }
    expect: ["one.net_recovery_rate >= ${reach}% - 100%"]

    """

  @Test func referencesStayReferences() throws {
    let scenario = try read(Self.varied)
    for line in [
      "horizon: \"${days} days\"", "exchange_rate: \"${rate}\"", "complaint_cost: \"${poor}\"",
      "engagement: \"${reach}%\"", "latency: \"${wait} hours\"", "balance: \">= ${poor}\"",
      "every: \"${gap} days\"", "- \"${late}\"", "median: \"${owed}\"",
      "description: \"With ${reach} percent\"", "poor: 1.1250", "cost_per_attempt: 2000",
    ] {
      #expect(scenario.resolved.contains(line + "\n"), "\(line)")
    }
    let again = try read(scenario.resolved)
    #expect(again.resolved == scenario.resolved)
    #expect(scenario.warnings.isEmpty && again.warnings.isEmpty, "\(again.warnings.map(\.message))")
  }

  @Test(arguments: [
    "owed=700_000", "reach=40", "days=20", "rate=900", "gap=3", "poor=2", "late=4", "wait=5",
  ])
  func whatMovesTheScenarioMovesItsResolvedText(_ setting: String) throws {
    let text = try read(Self.varied).resolved
    let (own, again) = (
      try read(Self.varied, set: ["parameters." + setting]),
      try read(text, set: ["parameters." + setting])
    )
    #expect(again.channels == own.channels && again.strategies == own.strategies)
    #expect(again.horizon == own.horizon && again.complaintCost == own.complaintCost)
    #expect("\(again.portfolio)" == "\(own.portfolio)" && "\(again.behavior)" == "\(own.behavior)")
    #expect(again.expectations == own.expectations && again.about == own.about)
    let before = try read(Self.varied)
    let changes = [
      own.channels != before.channels, own.strategies != before.strategies,
      own.horizon != before.horizon, own.complaintCost != before.complaintCost,
      "\(own.portfolio)" != "\(before.portfolio)",
    ]
    #expect(changes.contains(true), "\(setting) moves nothing")
  }

  /// A rate that is a number has done its work: amounts are in pesos, and nothing is left to convert.
  @Test func aRateWithoutParameterIsGone() throws {
    let scenario = try read(Self.varied, set: ["exchange_rate=4100", "parameters.rate=1"])
    #expect(!scenario.resolved.contains("exchange_rate"))
    let kept = try read(
      Self.varied.replacing("exchange_rate: ${rate}", with: "exchange_rate: 4_100")
        .replacing("rate: 4_100, ", with: ""))
    let again = try read(kept.resolved)
    #expect(kept.warnings.isEmpty && again.warnings.isEmpty, "\(again.warnings.map(\.message))")
    #expect(again.channels == kept.channels)
    #expect(kept.resolved.contains("least_payment: 20500\n"))
  }

  /// Amounts whose decimals could be thousands, wherever amounts are: the resolved text has one digit more.
  @Test(arguments: ["1.1250", "12.3750", "999.0010", "-1.1250"])
  func amountsOfThreeDecimalsAreWrittenSoThatTheyAreNoThousands(_ amount: String) throws {
    let positive = amount.hasPrefix("-") ? String(amount.dropFirst()) : amount
    let scenario = try read(
      """
      version: 1
      name: amounts
      horizon: 30 days
      complaint_cost: \(positive)
      discount: { annual: 12% }
      margins: { npv: \(positive), cost_per_account: \(positive) }
      replications: { min: 5, max: 10, until: { metric: cost_per_account, half_width: \(positive) } }
      portfolio: { accounts: 10, segments: { all: { balance: { uniform: [\(positive), 2000] }, liquidity: \(positive) } } }
      behavior: { baseline: 0.01 per day, payment: { floor: 1.0 } }
      channels: { sms: { engagement: 50%, cost_per_attempt: \(positive), stimulus: 0.1 per day, irritation: 1, complaint: 1% } }
      strategies: { one: { path: [ { at: 1 dpd, channel: sms, while: { balance: ">= \(positive)" } } ] }, two: { path: [] } }
      expect: ["one.npv - two.npv >= \(amount)"]

      """.replacing("floor: 1.0", with: "floor: 1"))
    // Income is idle without `behavior.liquidity`, which is told of both.
    func others(_ warnings: [Diagnostic]) -> [String] {
      warnings.filter { $0.code != .idleKey }.map(\.message)
    }
    #expect(others(scenario.warnings) == [])
    let again = try read(scenario.resolved)
    #expect(others(again.warnings) == [])
    #expect(again.warnings.map(\.message) == scenario.warnings.map(\.message))
    #expect(again.resolved == scenario.resolved && again.complaintCost == scenario.complaintCost)
  }

  @Test func shippedScenariosWarnOfNothingMoreWhenResolved() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("scenarios")
    let files = try #require(FileManager.default.enumerator(atPath: root.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(files.count > 10)
    for file in files {
      let text = try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
      let scenario = try read(text)
      let again = try read(scenario.resolved)
      #expect(again.resolved == scenario.resolved, "\(file)")
      let before = Set(scenario.warnings.map(\.code))
      #expect(again.warnings.filter { !before.contains($0.code) }.isEmpty, "\(file)")
    }
  }
}
