// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Foundation
import OutputAnalysis
import Portfolios
import Scenarios
import Simulation
import Testing
import Vocabulary
import Workbench

/// `antithetic` and `points` in scenarios.
@Suite("Variance reduction in scenarios") struct VarianceReductionScenarioTests {
  private static func text(_ reduction: String, resample: String = "both") -> String {
    """
    version: 1
    name: test
    horizon: 60 days
    replications: 8
    resample: \(resample)
    portfolio: { accounts: 50, segments: { all: { balance: 300 } } }
    behavior: { baseline: 0.02 per day }
    strategies: { one: { path: [] } }
    variance_reduction: \(reduction)
    """
  }

  private static func scenario(_ text: String) throws -> Scenario {
    try ScenarioReader(file: "test.yaml", bytes: Array(text.utf8)).read()
  }

  @Test(
    "The keys reach the experiment, each by itself and together",
    arguments: [
      ("{ antithetic: true }", true, false), ("{ antithetic: false }", false, false),
      ("{ points: sobol }", false, true),
      ("{ control: martingale, antithetic: true, points: sobol }", true, true),
    ])
  func keys(value: String, antithetic: Bool, sobol: Bool) throws {
    let scenario = try Self.scenario(Self.text(value))
    #expect(scenario.varianceReduction.isAntithetic == antithetic)
    #expect((scenario.varianceReduction.points == .sobol) == sobol)
    let experiment = try ResolvedScenario(scenario).experiment
    #expect(experiment.design.isAntithetic == antithetic)
    #expect(experiment.design.hasSobolPoints == sobol)
    #expect(experiment.model.settings.keepsMartingale == value.contains("martingale"))
    // What was read is written, and read again it means the same.
    let again = try Self.scenario(scenario.resolved)
    #expect(again.varianceReduction == scenario.varianceReduction)
    #expect(again.resolved == scenario.resolved)
  }

  @Test(
    "Points follow `resample: portfolio`, pairs every kind", arguments: ["portfolio", "behavior"])
  func resample(kind: String) throws {
    #expect(try Self.scenario(Self.text("{ antithetic: true }", resample: kind)).warnings.isEmpty)
    if kind == "portfolio" {
      #expect(try Self.scenario(Self.text("{ points: sobol }", resample: kind)).warnings.isEmpty)
    }
  }

  @Test(
    "What cannot be is refused, with its place",
    arguments: [
      ("{}", "both", "9:1", "S101"),
      ("{ antithetic: yes }", "both", "9:35", "S208"),
      ("{ points: halton }", "both", "9:31", "S207"),
      ("{ points: sobol }", "behavior", "9:31", "S308"),
    ])
  func refused(value: String, resample: String, place: String, code: String) throws {
    #expect(Self.problems(Self.text(value, resample: resample)) == ["\(place) \(code)"])
  }

  @Test("An imported portfolio has nothing to draw by points")
  func imported() {
    let text = Self.text("{ points: sobol }").replacingOccurrences(
      of: "portfolio: { accounts: 50, segments: { all: { balance: 300 } } }",
      with: """
        portfolio: { import: { file: a.csv, columns: { id: id, balance: b } }, segments: { all: {} } }
        """)
    #expect(Self.problems(text) == ["9:31 S308"])
  }

  private static func problems(_ text: String) -> [String] {
    do throws(InvalidSource) {
      _ = try ScenarioReader(file: "test.yaml", bytes: Array(text.utf8)).read()
      return []
    } catch {
      return error.diagnostics.map {
        "\($0.primary.span.line):\($0.primary.span.column) \($0.code)"
      }
    }
  }
}
