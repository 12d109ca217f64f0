// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Measures
import OutputAnalysis
import Scenarios
import Simulation
import Strategies
import Studies
import Vocabulary

extension Scenario {
  /// The scenario with independent debtors and single simulations.
  ///
  /// How much of a portfolio's variance is due to chance is a question about real portfolios, so draws of uncertain
  /// parameters take no part in what makes replications spread less.
  fileprivate var sampledPlainly: Scenario {
    var plain = self
    plain.varianceReduction.isAntithetic = false
    plain.varianceReduction.points = nil
    return plain
  }
}

/// A draw of the uncertain parameters made ready to run.
struct UncertainScenario: Sendable {
  let parameters: [Double]
  let experiment: Experiment
}

extension ScenarioRun {
  /// The scenario under every draw of its uncertain parameters; empty when all are known.
  ///
  /// - Parameter control: A halt is answered between two draws.
  /// - Returns: A scenario per draw, in order.
  /// - Throws: ``RunFailure`` when a draw makes the scenario invalid, such as a share above 100 %;
  ///   ``RunFailure/nothingComplete`` after a halt.
  func uncertainScenarios(_ control: RunControl) throws(RunFailure) -> [UncertainScenario] {
    guard let plan = resolved.scenario.uncertainty else { return [] }
    let variants = file.variants
    var scenarios: [UncertainScenario] = []
    for (number, values) in ParameterDraws.of(plan, seed: resolved.scenario.seed).enumerated() {
      guard !control.stopped else { throw .nothingComplete }
      scenarios.append(try scenario(number, plan, values, variants))
    }
    return scenarios
  }

  /// Tries the first draws of the uncertain parameters, so that a law which does not suit a key is told before a run.
  ///
  /// - Throws: ``RunFailure`` when a draw makes the scenario invalid.
  public func checkDraws() throws(RunFailure) {
    guard let plan = resolved.scenario.uncertainty else { return }
    let variants = file.variants
    let draws = ParameterDraws.of(plan, seed: resolved.scenario.seed).prefix(Self.triedDraws)
    for (number, values) in draws.enumerated() { _ = try scenario(number, plan, values, variants) }
  }

  private static let triedDraws = 8

  private func scenario(
    _ number: Int, _ plan: UncertaintyPlan, _ values: [Double], _ variants: ScenarioVariants
  ) throws(RunFailure) -> UncertainScenario {
    let settings = zip(plan.parameters, values).map { "parameters.\($0.name)=\(Self.text($1))" }
    do throws(RunFailure) {
      let scenario = try variants.values(settings).sampledPlainly
      do throws(ScenarioProblem) {
        return UncertainScenario(
          parameters: values,
          experiment: try ResolvedScenario(scenario, imported: imported).experiment)
      } catch {
        throw .problem(error)
      }
    } catch {
      throw .uncertainty(draw: number + 1, settings: settings, error.summary)
    }
  }

  /// A drawn number as a scenario has it: a whole one is put in as such, as where days and counts are wanted.
  private static func text(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }

  /// Simulates every draw, each with replications of its own, and sums up; nil without draws and after a halt.
  func uncertainty(
    _ scenarios: [UncertainScenario], _ simulator: StudySimulator
  ) async -> UncertaintySummary? {
    guard let plan = resolved.scenario.uncertainty, !scenarios.isEmpty else { return nil }
    let headline = headline
    let tasks = scenarios.enumerated().map { number, scenario in
      let experiment = scenario.experiment
      let strategies = experiment.model.strategies.indices
      let variant = StudyVariant(Self.variant(ofDraw: number), experiment, width: strategies.count)
      {
        results in
        let columns = strategies.map {
          experiment.values(of: headline, strategy: $0, results)
        }
        return results.indices.map { row in columns.map { $0[row] } }
      }
      let first = Self.firstUncertainReplication + number * plan.replications
      return StudyTask(variant, first..<(first + plan.replications))
    }
    let found = await simulator.rows(tasks)
    guard !simulator.control.stopped else { return nil }
    let draws = zip(scenarios, found).map { scenario, rows in
      UncertaintyDraw(
        parameters: scenario.parameters,
        values: (rows.first ?? []).indices.map { strategy in rows.map { $0[strategy] } })
    }
    return UncertaintySummary(
      metric: headline.name, strategies: resolved.experiment.model.strategies.map(\.name),
      champion: resolved.scenario.champion, parameters: plan.parameters.map(\.name), draws: draws,
      direction: headline.direction == .lower ? .lowerIsBetter : .higherIsBetter)
  }

  /// What all draws cost, in replications of the run.
  var uncertaintyCost: Double {
    guard let plan = resolved.scenario.uncertainty else { return 0 }
    return Double(plan.draws * plan.replications) * costOfDrawnReplication
  }

  /// What is known of the draws, in replications of the run.
  func uncertaintyDone(in memory: StudyMemory) -> Double {
    (0..<(resolved.scenario.uncertainty?.draws ?? 0)).reduce(0) {
      $0 + Double(memory.count(of: Self.variant(ofDraw: $1))) * costOfDrawnReplication
    }
  }

  private var costOfDrawnReplication: Double { 1 / Double(resolved.experiment.design.members) }

  private static func variant(ofDraw number: Int) -> String { "draw \(number)" }

  /// Beyond all replications of a run, so that the draws have chance of their own.
  private static let firstUncertainReplication = 1 << 24
}
