// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Foundation
import Measures
import Portfolios
import Scenarios
import Simulation
import Testing
import Vocabulary
import Workbench

/// `variance_reduction: { control: martingale }` in scenarios.
@Suite("Martingale in scenarios") struct MartingaleScenarioTests {
  private static let minimal = """
    version: 1
    name: test
    horizon: 60 days
    replications: 8
    resample: both
    portfolio: { accounts: 50, segments: { all: { balance: 300 } } }
    behavior: { baseline: 0.02 per day }
    strategies: { one: { path: [] } }
    """

  private static func scenario(_ text: String) throws -> Scenario {
    try ScenarioReader(file: "test.yaml", bytes: Array(text.utf8)).read()
  }

  @Test("Mean 0 in scenarios made by dice (z = 4)", arguments: UInt64(1)..<25)
  func random(seed: UInt64) async throws {
    var scenario = try Self.scenario(RandomScenario(seed: seed).text)
    scenario.varianceReduction.control = .martingale
    scenario.resampling = .both
    guard case .synthetic(var portfolio) = scenario.portfolio else { return }
    portfolio.accounts = 300
    scenario.portfolio = .synthetic(portfolio)
    let experiment = try ResolvedScenario(scenario).experiment
    let results = await experiment.run(0..<40, threads: 2)
    for strategy in experiment.model.strategies.indices {
      let payments = experiment.values(of: .paymentsPerAccount, strategy: strategy, results)
      // Where hardly anybody pays, the mean is not normal.
      guard payments.reduce(0, +) * 300 > 2_000 else { continue }
      let values = experiment.values(of: .paymentMartingale, strategy: strategy, results)
      let mean = values.reduce(0, +) / 40
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 39
      #expect(abs(mean) < 4 * (variance / 40).squareRoot(), "\(mean)")
    }
  }

  @Test("The key switches it on, and is off without it")
  func key() throws {
    #expect(try Self.scenario(Self.minimal).varianceReduction.control == nil)
    let text = Self.minimal + "\nvariance_reduction: { control: martingale }\n"
    let scenario = try Self.scenario(text)
    #expect(scenario.varianceReduction.control == .martingale)
    #expect(scenario.resolved.contains("variance_reduction:"))
    #expect(try ResolvedScenario(scenario).experiment.model.settings.keepsMartingale)
    #expect(!(try Self.scenario(Self.minimal).resolved.contains("variance_reduction")))
  }

  @Test(
    "What is not a control is refused, with its place",
    arguments: [
      ("{ control: antithetic }", "both", "9:32", "S207"),
      ("{ control: martingale }", "portfolio", "9:1", "S305"),
      ("{}", "both", "9:1", "S101"),
    ])
  func refused(value: String, resample: String, place: String, code: String) throws {
    let text =
      Self.minimal.replacingOccurrences(of: "resample: both", with: "resample: \(resample)")
      + "\nvariance_reduction: \(value)\n"
    do throws(InvalidSource) {
      _ = try ScenarioReader(file: "test.yaml", bytes: Array(text.utf8)).read()
      Issue.record("read")
    } catch {
      let found = error.diagnostics.map {
        "\($0.primary.span.line):\($0.primary.span.column) \($0.code)"
      }
      #expect(found == ["\(place) \(code)"])
    }
  }
}
