// SPDX-License-Identifier: GPL-3.0-or-later

/// Stops replications when intervals are narrow enough, without losing coverage by looking often.
///
/// A plan of J looks spends α/J on each:
///
///     look j:   stop when  t(n − 1, 1 − α/2J) · s/√n  ≤  target            (1)
///
/// The reported interval is the one that was looked at, at level 1 − α/J. If the interval of every
/// look covers with probability 1 − α/J, all J cover together with at least 1 − α (Bonferroni), and
/// so does the one at which the run stopped, whatever made it stop. A plain 95 % interval at that
/// moment covers less than 95 %.
///
/// Several quantities, such as the differences of all challengers, are followed together: the run
/// stops when all meet the target. The coverage is that of each, not of all at once.
///
/// The choice is fixed before the first replication; adding looks later voids the guarantee.
///
/// Method: <doc:HowManyReplications>; Y. S. Chow and H. Robbins, *Annals of Mathematical Statistics*
/// 36 (1965) 457–462, and P. W. Glynn and W. Whitt, *Annals of Applied Probability* 2 (1992)
/// 180–198, on why unadjusted looks are valid only in the limit.
public struct SequentialStopping: Hashable, Sendable {
  /// When to look.
  public let plan: StoppingPlan
  /// How narrow the intervals must be.
  public let target: PrecisionTarget
  /// The coverage 1 − α promised at the end.
  public let level: ConfidenceLevel

  /// Creates a procedure.
  public init(plan: StoppingPlan, target: PrecisionTarget, level: ConfidenceLevel = .ninetyFive) {
    self.plan = plan
    self.target = target
    self.level = level
  }

  /// The level 1 − α/J of the interval at each look.
  public var levelOfEachLook: ConfidenceLevel { level.shared(among: plan.lookCount) }

  /// Decides after some replications.
  ///
  /// Between looks the answer is to proceed to the next one: data in hand early are not looked at.
  ///
  /// - Parameters:
  ///   - replications: The replications simulated, missing values included.
  ///   - quantities: The moments of each quantity followed; with none the target is never met.
  ///   - known: Their intervals at ``levelOfEachLook`` where something is known of what was counted; Student's without.
  /// - Returns: Whether to go on, and the intervals when not.
  public func decision(
    after replications: Int, of quantities: [Moments], intervals known: [ConfidenceInterval?]? = nil
  ) -> StoppingDecision {
    let next = plan.nextLook(after: replications)
    if let next, !plan.isLook(replications) { return .proceed(to: next) }
    let intervals = known ?? quantities.map { $0.interval(level: levelOfEachLook) }
    if let reached = meetingTarget(intervals, quantities) { return .reached(reached) }
    return next.map { .proceed(to: $0) } ?? .exhausted(intervals)
  }

  /// All intervals when there is one and each meets the target, otherwise nil.
  private func meetingTarget(
    _ intervals: [ConfidenceInterval?], _ quantities: [Moments]
  ) -> [ConfidenceInterval]? {
    let met = zip(intervals, quantities).compactMap { interval, moments -> ConfidenceInterval? in
      guard let interval, let mean = moments.mean, target.isMet(by: interval, mean: mean) else {
        return nil
      }
      return interval
    }
    return met.isEmpty || met.count < quantities.count ? nil : met
  }
}
