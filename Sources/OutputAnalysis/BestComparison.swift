// SPDX-License-Identifier: GPL-3.0-or-later

/// Who of K systems lies within δ of the best of them, at all numbers of replications together.
///
/// S is a set that contains the best, such as the survivors of ``SequentialElimination``; the shortfall of i
/// behind l is the paired difference Yₗ − Yᵢ (turned round where less is better) in the replications they share,
/// with the interval (Lᵢₗ, Uᵢₗ) of ``StudentSequence`` at level 1 − α/(K − 1). Then i is
///
///     within       if Uᵢₗ ≤ δ for all l ≠ i of S                               (1)
///     out          if i is not in S and Lᵢₗ > δ for all l of S                 (2)
///     unresolved   otherwise                                                   (3)
///
/// *Guarantee*, for normal values with any correlation: all claims (1) and (2), whenever and however often they
/// are made, are true together with the elimination's own with probability at least 1 − α. Each rests on the pair of i
/// and the best, wherever the best is in S, and those K − 1 intervals hold together at all replications
/// (Bonferroni and Ville); asking the same of the rest of S costs nothing but patience. So pairs may have
/// different numbers of replications, and these may depend on what was seen.
///
/// Method: <doc:SelectingTheBest>.
public struct BestComparison: Hashable, Sendable {
  /// Where a system stands with respect to δ.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// Shown not to be worse than the best by more than δ.
    case within
    /// Shown to be worse than the best by more than δ.
    case out
    /// Neither is shown.
    case unresolved
  }

  /// The difference δ that does not matter, ≥ 0.
  public let indifference: Double
  /// Which way the metric improves.
  public let direction: MetricDirection
  private let sequence: StudentSequence

  /// Prepares comparisons.
  ///
  /// - Parameters:
  ///   - systems: The number K of systems, ≥ 2.
  ///   - indifference: The difference δ that does not matter, ≥ 0 and finite.
  ///   - level: The probability 1 − α with which all claims hold.
  ///   - effect: The shortfall, in standard deviations of a difference, for which intervals are tight; > 0.
  ///   - direction: Which way the metric improves.
  /// - Throws: ``ParameterError`` when a parameter lies outside its domain.
  public init(
    systems: Int, indifference: Double, level: ConfidenceLevel = .ninetyFive, effect: Double = 1,
    direction: MetricDirection = .higherIsBetter
  ) throws(ParameterError) {
    try ParameterError.check(systems: systems)
    try ParameterError.check(indifference: indifference)
    self.indifference = indifference
    self.direction = direction
    sequence = try StudentSequence(level: level.shared(among: systems - 1), effect: effect)
  }

  /// Where a system stands.
  ///
  /// - Parameters:
  ///   - differences: The system less each other member of S, over the replications they share.
  ///   - isSurviving: Whether the system is itself in S.
  /// - Returns: (1), (2) or (3).
  public func standing(_ differences: some Sequence<Moments>, isSurviving: Bool) -> Standing {
    var isWithin = true
    var isOut = !isSurviving
    var isAlone = true
    for moments in differences {
      guard let interval = interval(of: moments) else { return .unresolved }
      let isMore = direction == .higherIsBetter
      let (least, most) = isMore ? (-interval.high, -interval.low) : (interval.low, interval.high)
      isWithin = isWithin && most <= indifference
      isOut = isOut && least > indifference
      isAlone = false
      guard isWithin || isOut else { return .unresolved }
    }
    return isWithin && (isSurviving || !isAlone) ? .within : isOut && !isAlone ? .out : .unresolved
  }

  /// The interval of a difference, as the standing uses it; nil while there is none.
  public func interval(of moments: Moments) -> ConfidenceInterval? {
    sequence.interval(of: moments)
  }
}
