// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import OutputAnalysis
import Simulation
import Strategies
import Vocabulary

/// A strategy made ready to be simulated with and without its steps.
struct AttributedStrategy: Sendable {
  /// What attribution reports, as far as the scenario's strategies have it.
  private static let metrics: [Metric] = [
    .netRecoveryRate, .recoveryRate, .costPerAccount, .contactsPerAccount, .complaintsPer1000,
  ]

  /// The strategy's position in the scenario.
  let number: Int
  let name: String
  let steps: [AttributedStep]
  /// The whole strategy, that without any touch, and those without each step.
  let experiment: Experiment

  /// What is reported of it.
  let metrics: [Metric]

  init(number: Int, name: String, steps: [AttributedStep], experiment: Experiment) {
    self.number = number
    self.name = name
    self.steps = steps
    self.experiment = experiment
    metrics = Self.metrics.filter(experiment.model.metrics(strategy: 0).contains)
  }

  /// Strategies that differ in the steps that touch, in the order of ``experiment``.
  static func variants(of strategy: Strategy) -> [Strategy] {
    [strategy, strategy.muting { _ in true }]
      + strategy.steps.indices.map { step in strategy.muting { $0 == step } }
  }

  /// The metrics in rows, variant by variant, a value a replication.
  func rows(_ results: [ReplicationResult]) -> [[Double]] {
    experiment.model.strategies.indices.flatMap { variant in
      metrics.map { experiment.values(of: $0, strategy: variant, results) }
    }
  }

  /// What the steps bring by the rows of ``rows(_:)``.
  func attribution(_ rows: [[Double]]) -> StrategyAttribution {
    StrategyAttribution(
      strategy: name, steps: steps, metrics: metrics.map(\.name),
      values: experiment.model.strategies.indices.map { variant in
        Array(rows[(variant * metrics.count)..<((variant + 1) * metrics.count)])
      })
  }
}
