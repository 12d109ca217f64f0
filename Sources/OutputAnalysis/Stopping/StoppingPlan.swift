// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// When to look at the precision of a growing number of replications, fixed before the first one.
///
/// Looks happen after `minimum`, `minimum + batch`, … replications and, always, after `maximum`.
public struct StoppingPlan: Hashable, Sendable {
  /// The replications before the first look, ≥ 1; at least 30 are advised.
  public let minimum: Int
  /// The replications between looks, ≥ 1.
  public let batch: Int
  /// The replications after which the run ends in any case, ≥ `minimum`.
  public let maximum: Int

  /// Creates a plan.
  ///
  /// - Throws: `ParameterError` when a number lies outside its domain.
  public init(minimum: Int, batch: Int, maximum: Int) throws(ParameterError) {
    guard minimum >= 1 else {
      throw ParameterError(name: "minimum", value: Double(minimum), requirement: "at least 1")
    }
    guard batch >= 1 else {
      throw ParameterError(name: "batch", value: Double(batch), requirement: "at least 1")
    }
    guard maximum >= minimum else {
      throw ParameterError(
        name: "maximum", value: Double(maximum), requirement: "at least the minimum \(minimum)")
    }
    self.minimum = minimum
    self.batch = batch
    self.maximum = maximum
  }

  /// The number J of looks.
  public var lookCount: Int {
    let (whole, rest) = (maximum - minimum).quotientAndRemainder(dividingBy: batch)
    return 1 + whole + (rest > 0 ? 1 : 0)
  }

  /// The replications after which each look happens, increasing, ending at `maximum`.
  public var looks: [Int] {
    // A stride ends before the maximum by itself, so no sum can overflow.
    Array(stride(from: minimum, to: maximum, by: batch)) + [maximum]
  }

  /// The first look after more than `replications`; nil from the maximum on.
  public func nextLook(after replications: Int) -> Int? {
    guard replications >= minimum else { return minimum }
    guard replications < maximum else { return nil }
    let passed = (replications - minimum) / batch + 1
    let (step, overflow) = passed.multipliedReportingOverflow(by: batch)
    return overflow || step > maximum - minimum ? maximum : minimum + step
  }

  /// Whether a look happens after exactly `replications`.
  public func isLook(_ replications: Int) -> Bool {
    guard replications >= minimum, replications <= maximum else { return false }
    return replications == maximum || (replications - minimum).isMultiple(of: batch)
  }
}

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
