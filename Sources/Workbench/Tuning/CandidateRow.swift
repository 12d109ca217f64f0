// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import OutputAnalysis
import Simulation
import Vocabulary

/// What a replication of a candidate came to: a ratio for each metric that is kept, with what it counts.
struct CandidateRow: Hashable, Sendable {
  /// The debtors' lives it holds.
  var lives: Double
  /// Whether anybody paid.
  var isPaid: Bool
  /// The metrics' ratios.
  var terms: [Quotient]

  /// Plain numbers.
  init(values: [Double]) {
    lives = 0
    isPaid = true
    terms = values.map { Quotient($0) }
  }

  init(lives: Double, isPaid: Bool, terms: [Quotient]) {
    self.lives = lives
    self.isPaid = isPaid
    self.terms = terms
  }

  /// A metric's value.
  subscript(metric: Int) -> Double { terms[metric].value }

  // MARK: Numbers that are put aside

  /// Everything as numbers; ``init(numbers:)`` reads them.
  var numbers: [Double] { [lives, isPaid ? 1 : 0] + terms.flatMap(\.numbers) }

  /// A row of numbers; nil where they are none.
  init?(numbers: [Double]) {
    let width = Quotient.numberCount
    guard numbers.count > 2, (numbers.count - 2).isMultiple(of: width) else { return nil }
    lives = numbers[0]
    isPaid = numbers[1] == 1
    terms = stride(from: 2, to: numbers.count, by: width).compactMap {
      Quotient(numbers: numbers[$0..<$0 + width])
    }
  }
}

/// What a candidate's metric is made of, whatever the replication.
struct CandidateForm: Hashable, Sendable {
  var form = RatioForm()
  /// Whether no touch can move a payment.
  var isInert = false
  /// Between what the metric must lie.
  var range: ClosedRange<Double> = -.infinity ... .infinity
}

extension CandidateRow {
  /// The rows of some replications of an experiment.
  static func rows(
    _ experiment: Experiment, _ outputs: [CandidateOutput], _ results: [ReplicationResult]
  ) -> [CandidateRow] {
    let columns = outputs.map { output in
      experiment.ratios(of: output.metric, strategy: output.strategy, results)?.terms
        ?? experiment.values(of: output.metric, strategy: output.strategy, results).map {
          Quotient($0)
        }
    }
    let strategy = outputs.first?.strategy ?? 0
    return results.indices.map { row in
      let outcome = results[row].totals[strategy]
      return CandidateRow(
        lives: Double(outcome.debtors), isPaid: (outcome.curve.last ?? 0) != 0,
        terms: columns.map { $0[row] })
    }
  }
}

extension CandidateForm {
  /// The forms of the metrics that are kept.
  static func forms(_ experiment: Experiment, _ outputs: [CandidateOutput]) -> [CandidateForm] {
    outputs.map { output in
      experiment.ratios(of: output.metric, strategy: output.strategy, []).map {
        CandidateForm(form: $0.form, isInert: $0.isInert, range: $0.range)
      } ?? CandidateForm()
    }
  }
}
