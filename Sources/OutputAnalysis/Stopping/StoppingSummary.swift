// SPDX-License-Identifier: GPL-3.0-or-later

/// How the number of replications came about.
public struct StoppingSummary: Hashable, Sendable {
  /// The metric whose precision decided.
  public var metric: String
  /// The precision asked for.
  public var target: PrecisionTarget
  /// Whether every interval met it; false when the run ended at its maximum.
  public var isReached: Bool
  /// The looks planned.
  public var lookCount: Int
  /// The level 1 − α/J at which each look and the final intervals were made.
  public var levelOfEachLook: ConfidenceLevel
  /// The largest half-width at the end; nil when an interval does not exist.
  public var halfWidth: Double?
  /// The strategies that had no value in any replication, in the order of the scenario.
  public var withoutValue: [String] = []

  /// Creates a summary from its parts.
  public init(
    metric: String, target: PrecisionTarget, isReached: Bool, lookCount: Int,
    levelOfEachLook: ConfidenceLevel, halfWidth: Double?
  ) {
    self.metric = metric
    self.target = target
    self.isReached = isReached
    self.lookCount = lookCount
    self.levelOfEachLook = levelOfEachLook
    self.halfWidth = halfWidth
  }

  /// Summarises a procedure that has ended; nil while it would go on.
  public init?(metric: String, _ stopping: SequentialStopping, ended decision: StoppingDecision) {
    let intervals: [ConfidenceInterval?]
    switch decision {
    case .proceed: return nil
    case .reached(let met): intervals = met
    case .exhausted(let last): intervals = last
    }
    let widths = intervals.compactMap { $0?.halfWidth }
    let isReached = if case .reached = decision { true } else { false }
    self.init(
      metric: metric, target: stopping.target, isReached: isReached,
      lookCount: stopping.plan.lookCount, levelOfEachLook: stopping.levelOfEachLook,
      halfWidth: widths.count == intervals.count ? widths.max() : nil)
  }
}
