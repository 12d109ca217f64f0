// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import OutputAnalysis
import Scenarios
import Simulation
import Strategies
import Studies

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
    _ strategies: [AttributedStrategy], _ simulator: StudySimulator
  ) async -> AttributionSummary? {
    guard let plan = resolved.scenario.attribution, !strategies.isEmpty else { return nil }
    let found = await simulator.rows(
      strategies.map { StudyTask($0.variant, 0..<plan.replications) })
    guard !simulator.control.stopped else { return nil }
    return AttributionSummary(
      replications: plan.replications,
      strategies: zip(strategies, found).map { $0.attribution($1) })
  }

  /// What the attribution costs, in replications of the run.
  var attributionCost: Double {
    let replications = Double(resolved.scenario.attribution?.replications ?? 0)
    return resolved.scenario.strategies.indices.reduce(0) {
      $0 + replications * costOfReplication(attributing: $1)
    }
  }

  /// What is known of the attribution, in replications of the run.
  func attributionDone(in memory: StudyMemory) -> Double {
    resolved.scenario.strategies.indices.reduce(0) { done, number in
      let known = memory.count(of: AttributedStrategy.variant(ofStrategy: number))
      return done + Double(known) * costOfReplication(attributing: number)
    }
  }

  /// What a replication of a strategy and its variants costs, in replications of the run.
  private func costOfReplication(attributing number: Int) -> Double {
    let strategies = resolved.scenario.strategies
    guard !strategies[number].steps.isEmpty else { return 0 }
    let share = Double(strategies[number].steps.count + 2) / Double(strategies.count)
    return share / Double(resolved.experiment.design.members)
  }
}
