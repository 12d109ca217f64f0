// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
public import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

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
/// Where it is known what the values count, the reported interval must claim it too.
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
  /// - Throws: `ParameterError` when a parameter lies outside its domain.
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
  ///   - evidence: What the difference at a position of `differences` counts; nil for plain numbers. It is asked only where
  ///     the values themselves would decide.
  /// - Returns: (1), (2) or (3).
  public func standing(
    _ differences: some Sequence<Moments>, isSurviving: Bool,
    evidence: ((_ position: Int) -> RatioCombination?)? = nil
  ) -> Standing {
    var claim = Claim(isSurviving: isSurviving)
    var count = 0
    for moments in differences {
      claim.take(interval(of: moments), comparison: self)
      guard claim.isOpen else { return .unresolved }
      count += 1
    }
    guard let evidence, count > 0 else { return claim.standing(of: count) }
    for position in 0..<count {
      guard let combination = evidence(position) else { continue }
      claim.take(sequence.interval(of: combination), comparison: self)
      guard claim.isOpen else { return .unresolved }
    }
    return claim.standing(of: count)
  }

  /// What is still claimed of a system after some of its differences.
  private struct Claim {
    let isSurviving: Bool
    var isWithin = true
    var isOut: Bool

    init(isSurviving: Bool) {
      self.isSurviving = isSurviving
      isOut = !isSurviving
    }

    var isOpen: Bool { isWithin || isOut }

    mutating func take(_ interval: ConfidenceInterval?, comparison: BestComparison) {
      guard let interval else {
        (isWithin, isOut) = (false, false)
        return
      }
      let isMore = comparison.direction == .higherIsBetter
      let (least, most) = isMore ? (-interval.high, -interval.low) : (interval.low, interval.high)
      isWithin = isWithin && most <= comparison.indifference
      isOut = isOut && least > comparison.indifference
    }

    func standing(of count: Int) -> Standing {
      if isWithin && (isSurviving || count > 0) { return .within }
      return isOut && count > 0 ? .out : .unresolved
    }
  }

  /// The interval of a difference, as the standing uses it; nil while there is none.
  public func interval(of moments: Moments) -> ConfidenceInterval? {
    sequence.interval(of: moments)
  }

  /// The half-width of an interval in standard errors; nil while there is none.
  func multiplier(at count: Int) -> Double? { sequence.multiplier(at: count) }

  /// The same of a difference of which it is known what it counts.
  public func interval(of combination: RatioCombination) -> ConfidenceInterval? {
    sequence.interval(of: combination)
  }
}

extension BestComparison {
  /// The most replications that are worth naming.
  private static let mostReplications = 10_000_000

  /// With about how many replications it would be settled where a system stands against another, if its difference is what
  /// it looks like: shown to be worse, or shown to lie within δ of it, whichever takes fewer.
  ///
  /// With d the mean, s/√n its standard error and h the half-width of its interval at the present n, and c_m the multiplier
  /// of `StudentSequence` at m replications,
  ///
  ///     the first m > n, in steps of 5 %, with  h·(c_m/√m)/(c_n/√n) + z·s/√m ≤ max(|d|, δ − |d|)   (4)
  ///
  /// z the normal quantile of the power. Where all differences are 0, h reaches for lives not yet seen and falls as 1/m.
  ///
  /// - Parameters:
  ///   - difference: The one less the other with an interval of `interval(of:)`.
  ///   - areSame: Whether both had the same value in every replication.
  ///   - power: The probability with which it is then settled.
  /// - Returns: More than the replications there are; nil without an interval, and beyond ten million.
  public func replicationsNeeded(
    for difference: DifferenceEstimate, areSame: Bool = false, power: Double = 0.8
  ) -> Int? {
    guard let mean = difference.mean, let error = difference.standardError,
      let interval = difference.interval, let present = multiplier(at: difference.n)
    else { return nil }
    let gap = max(mean.magnitude, indifference - mean.magnitude)
    let half = max(interval.high - mean, mean - interval.low)
    let n = Double(difference.n)
    var m = n + 1
    while m <= Double(Self.mostReplications) {
      let shrinkage =
        areSame
        ? n / m : (multiplier(at: Int(m)) ?? .infinity) / present * (n / m).squareRoot()
      let slack = areSame ? 0 : NormalLaw.quantile(power) * error * (n / m).squareRoot()
      if half * shrinkage + slack <= gap { return Int(m) }
      m = (m * 1.05).rounded(.up)
    }
    return nil
  }
}
