// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis
import Simulation
public import Vocabulary

/// A run that ends when the paired differences are known well enough.
public struct PrecisionGoal: Sendable {
  /// The metric watched.
  public var metric: Metric
  /// When to look, and how narrow the intervals must be.
  public var stopping: SequentialStopping
  /// The position of the champion.
  public var champion: Int

  /// Creates a goal.
  public init(metric: Metric, stopping: SequentialStopping, champion: Int) {
    self.metric = metric
    self.stopping = stopping
    self.champion = champion
  }
}

extension Experiment {
  /// Simulates until every paired difference to the champion is known to the half-width asked for.
  ///
  /// The error rate is spent evenly over the looks, so the intervals at the end cover in spite of the looking.
  /// With a single strategy its own mean is watched.
  ///
  /// Method: *HowManyReplications* (OutputAnalysis).
  ///
  /// - Returns: The results, and how the run ended; no ending after a halt.
  public func run(
    until goal: PrecisionGoal, threads: Int, control: RunControl = RunControl(),
    checkpoint: Checkpoint? = nil
  ) async -> (results: [ReplicationResult], ending: StoppingSummary?) {
    var results: [ReplicationResult] = []
    var next = goal.stopping.plan.minimum
    while true {
      results += await run(
        results.count..<next, threads: threads, control: control, checkpoint: checkpoint)
      guard !control.stopped, results.count == next else { return (results, nil) }
      let decision = goal.stopping.decision(
        after: next, of: watched(goal, results), intervals: intervals(goal, results))
      guard case .proceed(let look) = decision else {
        return (
          results, StoppingSummary(metric: goal.metric.name, goal.stopping, ended: decision)
        )
      }
      next = look
    }
  }

  /// The intervals of what the goal watches, as they are reported.
  ///
  /// They know what was counted, so that no run ends because nothing seldom has been seen yet. Nil between looks, and for
  /// metrics that no measure gives.
  private func intervals(
    _ goal: PrecisionGoal, _ results: [ReplicationResult]
  ) -> [ConfidenceInterval?]? {
    guard goal.stopping.plan.isLook(results.count),
      let base = ratios(of: goal.metric.name, strategy: goal.champion, results)
    else { return nil }
    let level = goal.stopping.levelOfEachLook
    let challengers = model.strategies.indices.filter { $0 != goal.champion }
    guard !challengers.isEmpty else { return [RatioCombination(base).interval(level: level)] }
    return challengers.map { challenger in
      ratios(of: goal.metric.name, strategy: challenger, results).flatMap { own in
        RatioCombination(
          [(1, own), (-1, base)], isIdenticalByDesign: areEqual(challenger, goal.champion)
        ).interval(level: level)
      }
    }
  }

  /// The moments of what the goal watches.
  private func watched(_ goal: PrecisionGoal, _ results: [ReplicationResult]) -> [Moments] {
    let base = values(of: goal.metric, strategy: goal.champion, results)
    let challengers = model.strategies.indices.filter { $0 != goal.champion }
    guard !challengers.isEmpty else { return [Moments(base)] }
    return challengers.map { challenger in
      let values = values(of: goal.metric, strategy: challenger, results)
      return Moments(zip(values, base).map { $0 - $1 })
    }
  }
}
