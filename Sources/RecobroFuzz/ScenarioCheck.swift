// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Portfolios
import Randomness
import Scenarios
import Simulation
import Workbench

/// A scenario is refused with diagnostics, or reads, resolves to itself, and lives a few lives.
struct ScenarioCheck {
  let bytes: [UInt8]
  var overrides: [String] = []

  var complaint: String? {
    let reader = ScenarioReader(file: "input.yaml", bytes: bytes, overrides: overrides)
    do throws(InvalidSource) {
      let scenario = try reader.read()
      if !scenario.warnings.isEmpty,
        let complaint = DiagnosticsCheck.complaint(scenario.warnings, from: reader.sources)
      {
        return complaint
      }
      return Self.complaint(scenario)
    } catch {
      if !error.diagnostics.contains(where: { $0.severity == .error }) {
        return "refused without an error"
      }
      return DiagnosticsCheck.complaint(error.diagnostics, from: reader.sources)
    }
  }

  private static func complaint(_ scenario: Scenario) -> String? {
    do throws(InvalidSource) {
      let again = try ScenarioReader(
        file: "resolved.yaml", bytes: Array(scenario.resolved.utf8)
      ).read()
      if again.resolved != scenario.resolved { return "the resolved scenario resolves otherwise" }
    } catch {
      let first = error.diagnostics.first.map { "\($0.code) \($0.message)" } ?? ""
      return "the resolved scenario does not read: \(first)"
    }
    guard case .synthetic(let portfolio) = scenario.portfolio, portfolio.accounts <= 100_000 else {
      return nil
    }
    do throws(ScenarioProblem) {
      live(try ResolvedScenario(scenario).experiment)
      return nil
    } catch {
      return error.message.isEmpty ? "a problem without a message" : nil
    }
  }

  /// Lives the lives of the first block; invariants trap in debug builds, arithmetic traps in all.
  private static func live(_ experiment: Experiment) {
    guard experiment.model.settings.horizon <= 400,
      let range = experiment.debtors.blocks(replication: 0).first
    else { return }
    var few = range
    few.debtors = range.debtors.prefix(4)
    few.accounts = min(range.accounts, 8)
    var block = PortfolioBlock()
    var generator = AddressedGenerator()
    experiment.debtors.fill(&block, few, replication: 0, using: &generator)
    for strategy in experiment.model.strategies.indices.prefix(3) {
      _ = experiment.model.outcome(
        experiment.model.total(
          of: [block], strategy: strategy, seed: experiment.seed, replication: 0))
    }
  }
}
