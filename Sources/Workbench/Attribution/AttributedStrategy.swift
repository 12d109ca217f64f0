// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import OutputAnalysis
import Simulation
import Strategies
import Studies
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

  /// The strategy and its variants as one variant of a study: the rows of all of them side by side.
  var variant: StudyVariant {
    let (experiment, outputs) = (experiment, outputs)
    return StudyVariant(
      Self.variant(ofStrategy: number), experiment, width: outputs.count * width
    ) { results in
      let rows = outputs.map { StudyRow.rows(experiment, $0, results) }
      return results.indices.map { row in rows.flatMap { $0[row].numbers } }
    }
  }

  /// What a memory calls a strategy with its variants.
  static func variant(ofStrategy number: Int) -> String { "attribution of \(number)" }

  /// What the steps bring by the rows of ``variant``.
  func attribution(_ rows: [[Double]]) -> StrategyAttribution {
    let samples = outputs.enumerated().map { variant, outputs in
      let own = rows.compactMap {
        StudyRow(numbers: $0[(variant * width)..<((variant + 1) * width)])
      }
      return outputs.enumerated().map { StudyForm($1, of: experiment).sample(of: $0, in: own) }
    }
    let names = metrics.map(\.name)
    return StrategyAttribution(strategy: name, steps: steps, metrics: names, samples: samples) {
      terms, metric in
      experiment.combination(
        terms.map { MetricTerm($0.factor, names[metric], strategy: $0.variant) }
      ) { term in
        names.firstIndex(of: term.metric).map { samples[term.strategy][$0] }
      }
    }
  }

  /// What is kept of a replication, by variant.
  private var outputs: [[StudyOutput]] {
    experiment.model.strategies.indices.map { variant in
      metrics.map { StudyOutput(strategy: variant, metric: $0) }
    }
  }

  /// How many numbers are kept of a replication of a variant.
  private var width: Int { StudyRow.width(metrics: metrics.count) }
}
