// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Portfolios
import Randomness
import Testing

@testable import Scenarios

/// The pairs of numbers that say which lognormal law is meant.
@Suite("Pairs of a lognormal law") struct LognormalPairTests {
  private func law(_ pair: String) throws -> Distribution {
    let text = """
      version: 1
      name: pairs
      horizon: 90 days
      portfolio:
        accounts: 300
        segments: { a: { balance: { lognormal: { \(pair) } }, dpd: 0 } }
      behavior: { baseline: 0.02 per day }
      strategies: { one: { path: [] } }

      """
    let scenario = try ScenarioReader(file: "a.yaml", bytes: Array(text.utf8)).read()
    return scenario.portfolio.specification.segments[0].balance
  }

  private func problem(_ pair: String) throws -> Diagnostic {
    do {
      _ = try law(pair)
    } catch let invalid as InvalidSource {
      return try #require(invalid.diagnostics.first)
    }
    throw Unrefused()
  }

  private struct Unrefused: Error {}

  @Test("A standard deviation stands for its ratio to the mean")
  func standardDeviation() throws {
    let law = try law("mean: 580, sd: 551")
    #expect(try law == self.law("mean: 580, cv: 0.95"))
    #expect(abs(law.mean - 580) < 1e-9)
  }

  @Test(
    "A mixed pair is refused with the pair that it means, which reads",
    arguments: [
      ("mean: 100, sigma: 1", 100, nil), ("median: 100, cv: 0.5", nil, 0.5),
      ("median: 100, sd: 30", nil, nil),
    ] as [(String, Double?, Double?)])
  func mixed(pair: String, mean: Double?, ratio: Double?) throws {
    let help = try #require(try problem(pair).help.first)
    let meant = try law(String(help.drop { $0 != "{" }.dropFirst().prefix { $0 != "}" }))
    let deviation = try #require(meant.variance).squareRoot()
    // Four digits are shown.
    if let mean { #expect(abs(meant.mean / mean - 1) < 1e-3) }
    if let ratio { #expect(abs(deviation / meant.mean / ratio - 1) < 1e-3) }
    if mean == nil, ratio == nil { #expect(abs(deviation / 30 - 1) < 1e-3) }
  }

  @Test("Two measures of spread at once, and none, are refused")
  func refused() throws {
    #expect(try problem("mean: 100, cv: 0.5, sd: 50").code == .excludingKeys)
    #expect(try problem("mean: 100").code == .missingKey)
    #expect(try problem("median: 100, mean: 110, sigma: 1").code == .missingKey)
  }
}
