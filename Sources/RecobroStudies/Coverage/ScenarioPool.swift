// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Measures
import OutputAnalysis
import Simulation
import Strategies
import Workbench

/// Many replications of a scenario of the project's own, from which runs are drawn with replacement.
///
/// Replications are independent by their addresses, so a draw of R of them is a run of R replications of a world whose
/// truth is the pool.
struct ScenarioPool: Sendable {
  /// A metric of a strategy, or of one less the first, over all replications of the pool.
  struct Measure: Sendable {
    let name: String
    let metric: String
    let terms: [(factor: Double, sample: RatioSample)]
    let truth: Double
    var isDifference: Bool { terms.count > 1 }

    /// A run of some replications.
    func run(_ replications: [Int]) -> RatioCombination {
      RatioCombination(
        terms.map { term in
          let share = Double(replications.count) / Double(term.sample.terms.count)
          return (
            term.factor,
            RatioSample(
              term.sample.form, replications.map { term.sample.terms[$0] },
              lives: term.sample.lives * share)
          )
        })
    }
  }

  let name: String
  let replications: Int
  let measures: [Measure]
  /// By challenger, its recovery curve less the first strategy's in every replication.
  let curves: [[[Double]]]

  /// Simulates a scenario.
  ///
  /// - Parameters:
  ///   - scenario: The scenario's file without its ending.
  ///   - name: What it is called.
  ///   - accounts: How many accounts; nil for those of the file.
  ///   - overrides: Further settings.
  ///   - replications: The size of the pool.
  ///   - settings: Seed, threads and the folder of the scenarios.
  ///   - metrics: Whether a metric is wanted.
  /// - Throws: What is wrong with the scenario.
  init(
    _ scenario: String, name: String, accounts: Int?, overrides: [String], replications: Int,
    _ settings: StudySettings,
    metrics: (String) -> Bool
  ) async throws {
    var chance = Chance(seed: settings.seed, study: "pool \(scenario)", experiment: accounts ?? 0)
    let file = try ScenarioFile(
      path: "\(settings.scenarios)/\(scenario).yaml",
      overrides: ["seed=\(chance.next() >> 11)"]
        + (accounts.map { ["portfolio.accounts=\($0)"] } ?? []) + overrides)
    let experiment = try ScenarioRun(file).resolved.experiment
    let results = await experiment.run(0..<replications, threads: settings.threads)
    let model = experiment.model
    self.name = name
    self.replications = replications
    curves = model.strategies.indices.dropFirst().map { strategy in
      results.map { zip($0.totals[strategy].curve, $0.totals[0].curve).map { $0 - $1 } }
    }
    measures = model.strategies.indices.flatMap { strategy in
      model.metrics(strategy: strategy).filter { metrics($0.name) }.flatMap { metric in
        Self.measures(metric, strategy, experiment, results)
      }
    }
  }

  private static func measures(
    _ metric: Metric, _ strategy: Int, _ experiment: Experiment, _ results: [ReplicationResult]
  ) -> [Measure] {
    guard let own = experiment.ratios(of: metric, strategy: strategy, results) else { return [] }
    let name = "\(experiment.model.strategies[strategy].name).\(metric.name)"
    let single = measure(name, metric.name, [(1, own)])
    guard strategy > 0, let base = experiment.ratios(of: metric, strategy: 0, results) else {
      return [single].compactMap { $0 }
    }
    let first = experiment.model.strategies[0].name
    return [single, measure("\(name) - \(first)", metric.name, [(1, own), (-1, base)])]
      .compactMap { $0 }
  }

  /// Nil for what never varies or is never there: then there is nothing to cover.
  private static func measure(
    _ name: String, _ metric: String, _ terms: [(factor: Double, sample: RatioSample)]
  ) -> Measure? {
    let whole = RatioCombination(terms)
    guard let truth = whole.value, whole.fact == nil else { return nil }
    return Measure(name: name, metric: metric, terms: terms, truth: truth)
  }
}
