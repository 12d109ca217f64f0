// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import OutputAnalysis
import Scenarios
import Simulation
import Strategies

/// Method: <doc:Attribution>.
extension ScenarioRun {
  /// The strategies that touch anybody with and without their steps; none when the scenario does not ask for it.
  ///
  /// - Throws: ``RunFailure/problem(_:)`` when a strategy does not fit the scenario.
  func attributedStrategies() throws(RunFailure) -> [AttributedStrategy] {
    guard resolved.scenario.attribution != nil else { return [] }
    let channels = resolved.scenario.channels.map(\.name)
    var found: [AttributedStrategy] = []
    for (number, strategy) in resolved.scenario.strategies.enumerated()
    where !strategy.steps.isEmpty {
      found.append(
        AttributedStrategy(
          number: number, name: strategy.name,
          steps: AttributedStep.all(of: strategy, channels: channels),
          experiment: try experiment(AttributedStrategy.variants(of: strategy))))
    }
    return found
  }

  /// The run's debtors under other strategies, a simulation a replication.
  private func experiment(_ strategies: [Strategy]) throws(RunFailure) -> Experiment {
    var scenario = resolved.scenario
    scenario.strategies = strategies
    scenario.varianceReduction.control = nil
    do throws(ScenarioProblem) {
      return Experiment(
        model: try ResolvedScenario.model(scenario), debtors: resolved.experiment.debtors,
        seed: scenario.seed, resampling: scenario.resampling)
    } catch {
      throw .problem(error)
    }
  }

  /// Simulates the strategies and sums up; nil when there are none, and after a halt.
  func attribution(
    _ strategies: [AttributedStrategy], threads: Int, control: RunControl, kept: RunCheckpoint?
  ) async -> AttributionSummary? {
    guard let plan = resolved.scenario.attribution, !strategies.isEmpty else { return nil }
    var found: [StrategyAttribution] = []
    for strategy in strategies {
      guard let rows = await rows(of: strategy, plan.replications, threads, control, kept) else {
        return nil
      }
      found.append(strategy.attribution(rows))
    }
    return AttributionSummary(replications: plan.replications, strategies: found)
  }

  /// The metrics of a strategy's variants, from the checkpoint where it has them; nil after a halt.
  private func rows(
    of strategy: AttributedStrategy, _ replications: Int, _ threads: Int, _ control: RunControl,
    _ kept: RunCheckpoint?
  ) async -> [[Double]]? {
    let key = FinishedPart.attribution(ofStrategy: strategy.number)
    if let rows = kept?.values(of: key, rows: strategy.rowCount, replications: replications) {
      return rows
    }
    let results = await strategy.experiment.run(
      0..<replications, threads: threads, control: control)
    guard !control.stopped else { return nil }
    let rows = strategy.rows(results)
    kept?.keep(FinishedPart(key: key, values: rows))
    return rows
  }

  /// What the attribution of a strategy costs, in replications of the run.
  func attributionCost(ofStrategy number: Int) -> Double {
    let strategies = resolved.scenario.strategies
    guard let plan = resolved.scenario.attribution, !strategies[number].steps.isEmpty else {
      return 0
    }
    let share = Double(strategies[number].steps.count + 2) / Double(strategies.count)
    return Double(plan.replications) * share / Double(resolved.experiment.design.members)
  }
}
