// SPDX-License-Identifier: GPL-3.0-or-later

public import Measures
public import OutputAnalysis
import Simulation
import Strategies

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
  /// With a single strategy its own mean is watched. A metric that some strategy has no value of in
  /// `fewestWithoutValue` replications ends the run: its interval will not come.
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
      let lacking = withoutValue(of: goal.metric, results)
      let decision =
        lacking.isEmpty
        ? goal.stopping.decision(after: next, following: watched(goal, results)) : .exhausted([nil])
      guard case .proceed(let look) = decision else {
        var ending = StoppingSummary(metric: goal.metric.name, goal.stopping, ended: decision)
        ending?.withoutValue = lacking.map { arms[$0].name }
        return (results, ending)
      }
      next = look
    }
  }

  /// What the goal watches, with intervals as they are reported.
  ///
  /// They know what was counted, so that no run ends because nothing seldom has been seen yet. Nothing between looks.
  private func watched(
    _ goal: PrecisionGoal, _ results: [ReplicationResult]
  ) -> [SequentialStopping.Quantity] {
    guard goal.stopping.plan.isLook(results.count) else { return [] }
    let level = goal.stopping.levelOfEachLook
    let base = values(of: goal.metric, strategy: goal.champion, results)
    let challengers = arms.indices.filter { $0 != goal.champion }
    guard !challengers.isEmpty else {
      let counted = ratios(of: goal.metric, strategy: goal.champion, results)
      return [.init(counted.map { RatioCombination($0) }, of: Moments(base), level: level)]
    }
    return challengers.map { challenger in
      let own = values(of: goal.metric, strategy: challenger, results)
      return .init(
        combination(goal.metric, challenger, minus: goal.champion, results),
        of: Moments(zip(own, base).map { $0 - $1 }), level: level)
    }
  }
}
