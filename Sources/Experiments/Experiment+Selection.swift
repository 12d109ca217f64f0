// SPDX-License-Identifier: GPL-3.0-or-later

public import Measures
public import OutputAnalysis
import Simulation
import Strategies

/// A run that ends when the best strategy is known, or when it is plain that the rest are near ties.
public struct SelectionGoal: Sendable {
  /// The metric that decides.
  public var metric: Metric
  /// The procedure before its first replication.
  public var procedure: KimNelson
  /// The probability of a correct selection it was made for.
  public var level: ConfidenceLevel
  /// The replications simulated at once; more than the procedure needs are not wasted on the estimates.
  public var batch: Int

  /// Creates a goal.
  public init(metric: Metric, procedure: KimNelson, level: ConfidenceLevel, batch: Int) {
    self.metric = metric
    self.procedure = procedure
    self.level = level
    self.batch = batch
  }
}

extension Experiment {
  /// Simulates until Kim and Nelson's procedure has selected the best strategy, or its maximum is reached.
  ///
  /// Where the first stage rests on few events, the reported interval must agree. A metric that some strategy has no value of
  /// in `fewestWithoutValue` replications, or in the first stage if that is longer, ends the run: there is nothing to
  /// select by.
  ///
  /// Method: *SelectingTheBest* (OutputAnalysis).
  ///
  /// - Returns: The results, and what was selected; no selection after a halt.
  public func run(
    selecting goal: SelectionGoal, threads: Int, control: RunControl = RunControl(),
    checkpoint: Checkpoint? = nil
  ) async -> (results: [ReplicationResult], selection: SelectionSummary?) {
    var procedure = goal.procedure
    var results: [ReplicationResult] = []
    var lacking: [Int] = []
    while case .proceed = procedure.decision, lacking.isEmpty {
      let first = results.count
      let next = min(
        procedure.maximum, max(first + goal.batch, procedure.firstStage))
      results += await run(
        first..<next, threads: threads, control: control, checkpoint: checkpoint)
      guard !control.stopped, results.count == next else { return (results, nil) }
      let columns = arms.indices.map {
        values(of: goal.metric, strategy: $0, Array(results[first...]))
      }
      for row in 0..<(next - first) {
        procedure.add(columns.map { $0[row] }) { i, l, replications in
          combination(goal.metric, i, minus: l, Array(results.prefix(replications)))
        }
      }
      if procedure.replications == 0 { lacking = withoutValue(of: goal.metric, results) }
    }
    let names = arms.map(\.name)
    var selection = SelectionSummary(
      metric: goal.metric.name, strategies: names, procedure, level: goal.level)
    selection.withoutValue = lacking.map { names[$0] }
    return (results, selection)
  }

  /// So many replications without any value of a metric are enough to say that it has none here: what has a value in one
  /// replication of ten is missed by as many once in 24 runs.
  static let fewestWithoutValue = 30

  /// The strategies without a value of a metric in any replication; none while there are too few to say so.
  func withoutValue(of metric: Metric, _ results: [ReplicationResult]) -> [Int] {
    guard results.count >= Self.fewestWithoutValue else { return [] }
    return arms.indices.filter { strategy in
      values(of: metric, strategy: strategy, results).allSatisfy { !$0.isFinite }
    }
  }
}
