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

  /// A quantity that is followed.
  public struct Quantity: Sendable {
    /// Its mean; nil without values.
    public let mean: Double?
    /// Its interval at the level of a look; nil where there is none.
    public let interval: ConfidenceInterval?

    /// A quantity with the interval that is reported, or Student's of its values where it is not known what they count.
    ///
    /// - Parameters:
    ///   - combination: What it counts; nil for plain numbers.
    ///   - moments: Its values.
    ///   - level: The level of a look.
    public init(
      _ combination: RatioCombination? = nil, of moments: Moments, level: ConfidenceLevel
    ) {
      mean = moments.mean
      interval =
        combination.map { $0.interval(level: level) } ?? moments.interval(level: level)
    }
  }

  /// Decides after some replications.
  ///
  /// Between looks the answer is to proceed to the next one: data in hand early are not looked at.
  ///
  /// - Parameters:
  ///   - replications: The replications simulated, missing values included.
  ///   - quantities: What is followed, with intervals at ``levelOfEachLook``; with none the target is never met.
  /// - Returns: Whether to go on, and the intervals when not.
  public func decision(
    after replications: Int, following quantities: [Quantity]
  ) -> StoppingDecision {
    let next = plan.nextLook(after: replications)
    if let next, !plan.isLook(replications) { return .proceed(to: next) }
    if let reached = meetingTarget(quantities) { return .reached(reached) }
    return next.map { .proceed(to: $0) } ?? .exhausted(quantities.map(\.interval))
  }

  /// The same for plain numbers.
  ///
  /// - Parameters:
  ///   - replications: The replications simulated, missing values included.
  ///   - quantities: The moments of each quantity followed.
  /// - Returns: Whether to go on, and the intervals when not.
  public func decision(after replications: Int, of quantities: [Moments]) -> StoppingDecision {
    decision(
      after: replications, following: quantities.map { Quantity(of: $0, level: levelOfEachLook) })
  }

  /// All intervals when there is one and each meets the target, otherwise nil.
  private func meetingTarget(_ quantities: [Quantity]) -> [ConfidenceInterval]? {
    let met = quantities.compactMap { quantity -> ConfidenceInterval? in
      guard let interval = quantity.interval, let mean = quantity.mean,
        target.isMet(by: interval, mean: mean)
      else { return nil }
      return interval
    }
    return met.isEmpty || met.count < quantities.count ? nil : met
  }
}

/// How narrow an interval must be before replications may stop.
public enum PrecisionTarget: Hashable, Sendable {
  /// The half-width is at most this, in the metric's unit; ≥ 0.
  case absolute(Double)
  /// The half-width is at most γ/(1 + γ) of the mean's size, for γ ≥ 0.
  ///
  /// The mean is estimated too; dividing by 1 + γ makes the error relative to the *true* mean at
  /// most γ whenever the interval covers it.
  case relative(Double)

  /// Whether an interval around `mean` is narrow enough; false for targets outside their domain.
  public func isMet(by interval: ConfidenceInterval, mean: Double) -> Bool {
    switch self {
    case .absolute(let halfWidth):
      halfWidth >= 0 && interval.halfWidth <= halfWidth
    case .relative(let gamma):
      gamma >= 0 && interval.halfWidth <= gamma / (1 + gamma) * mean.magnitude
    }
  }
}

/// What to do after some replications.
public enum StoppingDecision: Hashable, Sendable {
  /// Simulate until this many replications, then look again.
  case proceed(to: Int)
  /// Stop: every interval meets the target.
  case reached([ConfidenceInterval])
  /// Stop at the maximum: some interval does not meet the target or does not exist.
  case exhausted([ConfidenceInterval?])
}
