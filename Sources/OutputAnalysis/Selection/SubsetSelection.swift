// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
public import Vocabulary

/// Which of K systems may be the best, after a fixed number of common replications.
///
/// With Wᵢₗ = t(nᵢₗ − 1, 1 − β) · Sᵢₗ/√nᵢₗ, S the standard deviation of Yᵢ − Yₗ over the nᵢₗ
/// replications in which both have a value, and higher values better:
///
///     contenders          Ȳᵢ ≥ Ȳₗ − Wᵢₗ       for all l ≠ i,  β = α/(K − 1)        (1)
///     indifference set    Ȳᵢ ≥ Ȳₗ − Wᵢₗ − δ   for all l ≠ i,  β = α/(K(K − 1))     (2)
///
/// (1) contains the best with probability at least 1 − α: it is lost only if one of K − 1 one-sided
/// intervals fails. (2) contains *every* system within δ of the best with probability at least 1 − α,
/// because all K(K − 1) intervals hold together. Both use the paired differences, so they are valid
/// under common random numbers and gain from them; both are exact for normal differences.
///
/// Neither set is small by itself: few replications keep everybody. Pairs with fewer than two
/// replications show nothing. A constant difference of plain numbers other than 0 shows all there is to show; where it is
/// known what the values count, the reported interval at level 1 − 2β must lie on the same side too (``PairEvidence``).
///
/// Screening first and selecting among the contenders afterwards spends α twice; give each step half.
///
/// Method: <doc:SelectingTheBest>; B. L. Nelson, J. Swann, D. Goldsman and W. Song, *Operations
/// Research* 49 (2001) 950–963, with Bonferroni's inequality in place of independence.
public struct SubsetSelection {
  /// The number K of systems.
  public let systems: Int
  /// Which way the metric improves.
  public let direction: MetricDirection
  private let differences: PairwiseDifferences
  private let evidence: ((_ i: Int, _ l: Int) -> RatioCombination?)?

  /// Collects the paired differences.
  ///
  /// - Parameters:
  ///   - values: One array per system with one value per replication; nil, NaN and infinities are
  ///     missing and leave the pairs of that system only.
  ///   - direction: Which way the metric improves.
  ///   - evidence: What the difference of two systems counts; nil for plain numbers.
  /// - Precondition: All arrays are of the same length.
  /// - Complexity: O(K² R) once.
  public init(
    _ values: [[Double?]], direction: MetricDirection = .higherIsBetter,
    evidence: ((_ i: Int, _ l: Int) -> RatioCombination?)? = nil
  ) {
    let replications = values.first?.count ?? 0
    precondition(values.allSatisfy { $0.count == replications }, "one value per replication")
    var differences = PairwiseDifferences(systems: values.count)
    for r in 0..<replications {
      differences.add(values.map { $0[r] ?? .nan }, among: Array(values.indices))
    }
    systems = values.count
    self.direction = direction
    self.differences = differences
    self.evidence = evidence
  }

  /// The set (1), in increasing order.
  ///
  /// - Parameter level: The probability 1 − α with which the set contains the best.
  /// - Returns: At least one system, unless there are none.
  public func contenders(level: ConfidenceLevel = .ninetyFive) -> [Int] {
    kept(margin: 0, tail: level.alpha / Double(max(systems - 1, 1)))
  }

  /// The set (2): all systems not shown to be worse than the best by more than δ, increasing.
  ///
  /// - Parameters:
  ///   - indifference: The difference δ that does not matter, in the metric's unit, ≥ 0.
  ///   - level: The probability 1 − α with which no system within δ of the best is left out.
  /// - Returns: At least one system, unless there are none.
  /// - Throws: `ParameterError` when δ is negative or NaN.
  public func indifferenceSet(
    within indifference: Double, level: ConfidenceLevel = .ninetyFive
  ) throws(ParameterError) -> [Int] {
    guard indifference >= 0 else {
      throw ParameterError(
        name: "indifference", value: indifference, requirement: "not negative")
    }
    let statements = max(systems * (systems - 1), 1)
    return kept(margin: indifference, tail: level.alpha / Double(statements))
  }

  private func kept(margin: Double, tail: Double) -> [Int] {
    (0..<systems).filter { i in
      !(0..<systems).contains { l in l != i && shows(l, above: i, by: margin, tail: tail) }
    }
  }

  private func shows(_ l: Int, above i: Int, by margin: Double, tail: Double) -> Bool {
    let moments = differences.moments(i, l)
    guard let lead = differences.mean(of: l, minus: i), let error = moments.standardError else {
      return false
    }
    let t = -StudentLaw.quantile(tail, degrees: Double(moments.count - 1))
    return direction.sign * lead > max(0, t * error) + margin
      && agrees(l, above: i, by: margin, tail: tail)
  }

  private func agrees(_ l: Int, above i: Int, by margin: Double, tail: Double) -> Bool {
    guard let combination = evidence?(l, i) else { return true }
    guard let level = try? ConfidenceLevel(1 - 2 * tail),
      let interval = combination.interval(level: level)
    else { return false }
    return (direction == .higherIsBetter ? interval.low : -interval.high) > margin
  }
}
