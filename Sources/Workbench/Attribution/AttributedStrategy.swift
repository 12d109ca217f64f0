// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Measures
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

  /// What the metrics divide and count in rows, variant by variant, a number a replication; then whether anybody paid.
  func rows(_ results: [ReplicationResult]) -> [[Double]] {
    experiment.model.strategies.indices.flatMap { variant in
      metrics.flatMap { metric in
        let terms = experiment.ratios(of: metric, strategy: variant, results)?.terms ?? []
        return (0..<Quotient.numberCount).map { number in terms.map { $0.numbers[number] } }
      } + [
        results.map { Double($0.totals[variant].debtors) },
        results.map { ($0.totals[variant].curve.last ?? 0) == 0 ? 0 : 1 },
      ]
    }
  }

  /// How many rows ``rows(_:)`` are.
  var rowCount: Int { experiment.model.strategies.count * rowsPerVariant }

  private var rowsPerVariant: Int { metrics.count * Quotient.numberCount + 2 }

  /// What the steps bring by the rows of ``rows(_:)``.
  func attribution(_ rows: [[Double]]) -> StrategyAttribution {
    let samples = experiment.model.strategies.indices.map { variant in
      let own = Array(rows[(variant * rowsPerVariant)..<((variant + 1) * rowsPerVariant)])
      return metrics.indices.map { sample($0, variant, own) }
    }
    return StrategyAttribution(
      strategy: name, steps: steps, metrics: metrics.map(\.name), samples: samples
    ) { terms, metric in
      experiment.combination(
        terms.map { MetricTerm($0.factor, metrics[metric], strategy: $0.variant) }
      ) { term in
        metrics.firstIndex(of: term.metric).map { samples[term.strategy][$0] }
      }
    }
  }

  /// A metric of a variant from the variant's rows.
  private func sample(_ metric: Int, _ variant: Int, _ rows: [[Double]]) -> RatioSample {
    let width = Quotient.numberCount
    let (lives, paid) = (rows[rows.count - 2], rows[rows.count - 1])
    let terms = lives.indices.map { replication in
      Quotient(numbers: (0..<width).map { rows[metric * width + $0][replication] }) ?? .missing
    }
    var sample =
      experiment.ratios(of: metrics[metric], strategy: variant, [])
      ?? RatioSample(RatioForm(), [], lives: 0)
    sample.terms = terms
    sample.lives = lives.reduce(0, +)
    sample.isOpen = paid.allSatisfy { $0 == 0 }
    return sample
  }
}
