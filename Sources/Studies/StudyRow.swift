// SPDX-License-Identifier: GPL-3.0-or-later

public import Experiments
public import OutputAnalysis
import Simulation
public import Vocabulary

/// A number that is kept of a replication: a metric of one of the strategies simulated.
public struct StudyOutput: Hashable, Sendable {
  /// The strategy's position among those simulated.
  public let strategy: Int
  /// The metric.
  public let metric: Metric

  /// Creates an output.
  public init(strategy: Int, metric: Metric) {
    self.strategy = strategy
    self.metric = metric
  }
}

/// What a replication of a strategy came to: a ratio for each metric that is kept, with what it counts.
public struct StudyRow: Hashable, Sendable {
  /// The debtors' lives it holds.
  public var lives: Double
  /// Whether anybody paid.
  public var isPaid: Bool
  /// The metrics' ratios.
  public var terms: [Quotient]

  /// A metric's value.
  public subscript(metric: Int) -> Double { terms[metric].value }

  /// The rows of some replications of an experiment.
  ///
  /// - Parameters:
  ///   - experiment: What was simulated.
  ///   - outputs: What is kept; whether anybody paid is that of the first one's strategy.
  ///   - results: The replications.
  /// - Returns: A row a replication.
  public static func rows(
    _ experiment: Experiment, _ outputs: [StudyOutput], _ results: [ReplicationResult]
  ) -> [StudyRow] {
    let columns = outputs.map { output in
      experiment.ratios(of: output.metric.name, strategy: output.strategy, results)?.terms
        ?? experiment.values(of: output.metric, strategy: output.strategy, results).map {
          Quotient($0)
        }
    }
    let strategy = outputs.first?.strategy ?? 0
    return results.indices.map { row in
      let outcome = results[row].totals[strategy]
      return StudyRow(
        lives: Double(outcome.debtors), isPaid: (outcome.curve.last ?? 0) != 0,
        terms: columns.map { $0[row] })
    }
  }
}

// MARK: - Numbers that are put aside

extension StudyRow {
  /// Plain numbers.
  public init(values: [Double]) {
    self.init(lives: 0, isPaid: true, terms: values.map { Quotient($0) })
  }

  /// How many numbers a row of so many metrics is.
  public static func width(metrics: Int) -> Int { 2 + metrics * Quotient.numberCount }

  /// Everything as numbers; ``init(numbers:)`` reads them.
  public var numbers: [Double] { [lives, isPaid ? 1 : 0] + terms.flatMap(\.numbers) }

  /// A row of numbers; nil where they are none.
  public init?(numbers: some RandomAccessCollection<Double>) {
    let numbers = Array(numbers)
    let width = Quotient.numberCount
    guard numbers.count > 2, (numbers.count - 2).isMultiple(of: width) else { return nil }
    lives = numbers[0]
    isPaid = numbers[1] == 1
    terms = stride(from: 2, to: numbers.count, by: width).compactMap {
      Quotient(numbers: numbers[$0..<$0 + width])
    }
  }
}

/// What a metric that is kept is made of, whatever the replication.
public struct StudyForm: Hashable, Sendable {
  private var form = RatioForm()
  /// Whether no touch can move a payment.
  private var isInert = false
  /// Between what the metric must lie.
  private var range: ClosedRange<Double> = -.infinity ... .infinity

  /// A plain number.
  public init() {}

  /// The form of a metric of an experiment's strategy.
  public init(_ output: StudyOutput, of experiment: Experiment) {
    guard let empty = experiment.ratios(of: output.metric.name, strategy: output.strategy, [])
    else { return }
    form = empty.form
    isInert = empty.isInert
    range = empty.range
  }

  /// A metric's replications with what they count.
  ///
  /// - Parameters:
  ///   - metric: The metric's position in the rows.
  ///   - rows: The replications.
  /// - Returns: The sample.
  public func sample(of metric: Int, in rows: some Collection<StudyRow>) -> RatioSample {
    var sample = RatioSample(
      form, rows.map { $0.terms[metric] }, lives: rows.reduce(0) { $0 + $1.lives })
    sample.isInert = isInert
    sample.range = range
    sample.isOpen = rows.allSatisfy { !$0.isPaid }
    return sample
  }
}
