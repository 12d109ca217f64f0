// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Measures
import OutputAnalysis
import Scenarios
import Simulation
import Strategies
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

  /// Simulates every draw, each with replications of its own, and sums up; nil after a halt.
  func uncertainty(
    _ scenarios: [UncertainScenario], threads: Int, control: RunControl, kept: RunCheckpoint?
  ) async -> UncertaintySummary? {
    guard let plan = resolved.scenario.uncertainty, !scenarios.isEmpty else { return nil }
    var draws: [UncertaintyDraw] = []
    for (number, scenario) in scenarios.enumerated() {
      guard !control.stopped else { return nil }
      let first = Self.firstUncertainReplication + number * plan.replications
      let replications = first..<(first + plan.replications)
      var values = kept?.values(
        of: first, rows: scenario.experiment.model.strategies.count,
        replications: replications.count)
      if values == nil {
        values = await simulated(scenario.experiment, replications, threads, control, kept)
      }
      guard let values else { return nil }
      draws.append(UncertaintyDraw(parameters: scenario.parameters, values: values))
    }
    return UncertaintySummary(
      metric: headline.name, strategies: resolved.experiment.model.strategies.map(\.name),
      champion: resolved.scenario.champion, parameters: plan.parameters.map(\.name), draws: draws,
      direction: headline.direction == .lower ? .lowerIsBetter : .higherIsBetter)
  }

  /// The headline metric of a draw by strategy and replication; nil after a halt.
  private func simulated(
    _ experiment: Experiment, _ replications: Range<Int>, _ threads: Int, _ control: RunControl,
    _ kept: RunCheckpoint?
  ) async -> [[Double]]? {
    let results = await experiment.run(replications, threads: threads, control: control)
    guard !control.stopped else { return nil }
    let values = experiment.model.strategies.indices.map {
      experiment.values(of: headline, strategy: $0, results)
    }
    kept?.keep(FinishedPart(key: replications.lowerBound, values: values))
    return values
  }

  /// What a draw costs, in replications of the run.
  var drawCost: Double {
    let replications = resolved.scenario.uncertainty?.replications ?? 0
    return Double(replications) / Double(resolved.experiment.design.members)
  }

  /// Beyond all replications of a run, so that the draws have chance of their own.
  private static let firstUncertainReplication = 1 << 24
}
