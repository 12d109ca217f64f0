// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// Selects the best of K systems, replication by replication, dropping the clearly worse on the way.
///
/// With first stage n₀, indifference zone δ and error probability α:
///
///     η      = ½ ((2α/(K − 1))^(−2/(n₀ − 1)) − 1),   h² = 2η(n₀ − 1)           (1)
///     S²ᵢₗ   = sample variance of Yᵢ − Yₗ over the first n₀ replications       (2)
///     Wᵢₗ(r) = max(0, (δ/2r) (h² S²ᵢₗ/δ² − r))                                 (3)
///
/// After r ≥ n₀ replications system i is dropped when Ȳᵢ < Ȳₗ − Wᵢₗ(r) for some l still in (signs
/// turned round when lower is better). The run ends when one is left.
///
/// If the best leads every other by at least δ, it is selected with probability at least 1 − α, for
/// normal values with any correlation between systems, and so under common random numbers. Closer
/// systems have no such guarantee: δ is the smallest difference worth finding.
///
/// At `maximum` the survivors are *indifferent*; stopping early drops nobody, so the guarantee
/// becomes that the best is among them. The same answer comes as soon as all survivors have equal
/// means and W = 0, as systems that never differ do: more replications would not separate them.
/// Differences of plain numbers that are constant, but not 0, are decided after the first stage.
///
/// **Few events.** The proof of (3) wants values near enough to normal for S² to mean something. Replications in which
/// something seldom has not happened, or happened as often, have mean and S² near 0, and (3) would decide at once. Where it
/// is known what the values count (``PairEvidence``), a pair whose first stage rests on fewer than 30 events that do not
/// cancel, or has no spread, is therefore decided only when the reported interval agrees as well: i is dropped for l if
///
///     U(Yᵢ − Yₗ) < δ                                                            (4)
///
/// and equal means are a tie only if the whole interval lies within ±δ. U is the upper end of the interval of
/// ``StudentSequence`` at level 1 − α/(K − 1), which holds at all replications together; so the best, if it leads by δ, is
/// lost by (4) with probability at most α, whatever S² is.
///
/// A replication in which a surviving system has no value is left out and counted. Systems already
/// dropped need none.
///
/// The type neither estimates the winner's mean without bias (the selected one looks better than it
/// is; use fresh replications) nor checks normality.
///
/// Method: <doc:SelectingTheBest>; S.-H. Kim and B. L. Nelson, *ACM Transactions on Modeling and
/// Computer Simulation* 11 (2001) 251–273,
/// [doi:10.1145/502109.502111](https://doi.org/10.1145/502109.502111), with c = 1.
public struct KimNelson: Hashable, Sendable {
  /// The smallest lead δ that matters, in the metric's unit, > 0.
  public let indifference: Double
  /// The replications n₀ before the first comparison, ≥ 2.
  public let firstStage: Int
  /// The replications after which the run ends in any case, those left out included.
  public let maximum: Int
  /// Which way the metric improves.
  public let direction: MetricDirection
  /// The systems still in, in increasing order.
  public private(set) var surviving: [Int]
  /// The replications used so far.
  public private(set) var replications = 0
  /// The replications left out because a surviving system had no value.
  public private(set) var missing = 0
  /// After how many replications each system was dropped; nil for the survivors.
  public private(set) var droppedAfter: [Int?]

  /// The constant h² of (1).
  let scale: Double
  private var differences: PairwiseDifferences
  /// The differences of the first n₀ replications, from which (2) comes.
  private var initial: PairwiseDifferences
  /// The intervals of (4).
  private let sequence: StudentSequence
  /// The pairs i < l that (4) decides as well, at i · K + l.
  private var restingOnFew: Set<Int> = []
  /// Whether all survivors have equal means and nothing more to wait for.
  public private(set) var isTied = false

  /// Prepares a selection.
  ///
  /// - Parameters:
  ///   - systems: The number K of systems, ≥ 2.
  ///   - indifference: The smallest lead δ that matters, > 0 and finite.
  ///   - firstStage: The replications n₀ before the first comparison, ≥ 2; at least 10 are advised.
  ///   - maximum: The replications after which the run ends in any case, ≥ n₀.
  ///   - level: The probability 1 − α of a correct selection, above 1 − (K − 1)/2.
  ///   - direction: Which way the metric improves.
  /// - Throws: `ParameterError` when a parameter lies outside its domain.
  public init(
    systems: Int, indifference: Double, firstStage: Int = 30, maximum: Int,
    level: ConfidenceLevel = .ninetyFive, direction: MetricDirection = .higherIsBetter
  ) throws(ParameterError) {
    try Self.check(systems: systems, indifference, firstStage: firstStage, maximum: maximum)
    let share = 2 * level.alpha / Double(systems - 1)
    guard share < 1 else {
      throw ParameterError(
        name: "confidence level", value: level.value, requirement: "above 1 − (systems − 1)/2")
    }
    self.indifference = indifference
    self.firstStage = firstStage
    self.maximum = maximum
    self.direction = direction
    scale = Self.scale(share: share, degreesOfFreedom: Double(firstStage - 1))
    sequence = try StudentSequence(level: level.shared(among: systems - 1))
    surviving = Array(0..<systems)
    droppedAfter = Array(repeating: nil, count: systems)
    differences = PairwiseDifferences(systems: systems)
    initial = differences
  }

  /// Adds one replication and drops what it shows to be worse; without effect after the end.
  ///
  /// - Parameters:
  ///   - row: One value per system; nil, NaN and infinities are missing. Values of systems already dropped are not read.
  ///   - evidence: What the replications count, those left out included; nil for plain numbers.
  /// - Returns: What to do next.
  /// - Precondition: `row` has one place per system.
  /// - Complexity: O(k²) for k systems still in.
  @discardableResult
  public mutating func add(_ row: [Double?], evidence: PairEvidence? = nil) -> SelectionDecision {
    precondition(row.count == droppedAfter.count, "one place per system")
    guard case .proceed = decision else { return decision }
    let values = row.map { $0 ?? .nan }
    guard surviving.allSatisfy({ values[$0].isFinite }) else {
      missing += 1
      return decision
    }
    differences.add(values, among: surviving)
    replications += 1
    if replications == firstStage {
      initial = differences
      findFew(evidence)
    }
    if replications >= firstStage { look(evidence) }
    return decision
  }

  /// What the replications so far say.
  public var decision: SelectionDecision {
    if surviving.count == 1 { return .selected(surviving[0]) }
    return replications + missing >= maximum || isTied ? .indifferent(surviving) : .proceed
  }

  /// The bound Wᵢₗ(r) of (3) at the present r, ≥ 0; nil before the first stage is complete.
  public func continuationBound(_ i: Int, _ l: Int) -> Double? {
    guard replications >= firstStage, let variance = initial.moments(i, l).variance else {
      return nil
    }
    let r = Double(replications)
    return max(0, (scale * variance / indifference / r - indifference) / 2)
  }

  /// Notes the pairs of which the first stage says little.
  private mutating func findFew(_ evidence: PairEvidence?) {
    guard let evidence else { return }
    for (position, i) in surviving.enumerated() {
      for l in surviving[(position + 1)...]
      where evidence(i, l, firstStage + missing)?.restsOnFew ?? false {
        restingOnFew.insert(pair(i, l))
      }
    }
  }

  private func pair(_ i: Int, _ l: Int) -> Int { min(i, l) * droppedAfter.count + max(i, l) }

  /// Drops, in one step, every system that some other shows to be worse, and looks for a tie.
  private mutating func look(_ evidence: PairEvidence?) {
    let worse = surviving.filter { i in
      surviving.contains { l in l != i && shows(l, above: i) && agrees(l, above: i, evidence) }
    }
    for system in worse { droppedAfter[system] = replications }
    surviving.removeAll { droppedAfter[$0] != nil }
    isTied = surviving.dropFirst().allSatisfy { other in
      differences.mean(of: surviving[0], minus: other) == 0
        && continuationBound(surviving[0], other) == 0
        && agrees(other, above: surviving[0], evidence)
        && agrees(surviving[0], above: other, evidence)
    }
  }

  private func shows(_ l: Int, above i: Int) -> Bool {
    guard let lead = differences.mean(of: l, minus: i), let bound = continuationBound(i, l) else {
      return false
    }
    return direction.sign * lead > bound
  }

  /// (4), where it is asked for.
  private func agrees(_ l: Int, above i: Int, _ evidence: PairEvidence?) -> Bool {
    guard restingOnFew.contains(pair(i, l)), let evidence else { return true }
    guard let combination = evidence(i, l, replications + missing),
      let interval = sequence.interval(of: combination)
    else { return false }
    return (direction == .higherIsBetter ? interval.high : -interval.low) < indifference
  }
}

/// What a sequential selection says after some replications.
public enum SelectionDecision: Hashable, Sendable {
  /// Simulate another replication of the systems still in.
  case proceed
  /// One system is left, the selected best.
  case selected(Int)
  /// The run ended with these systems, in increasing order, and nothing to choose between them.
  case indifferent([Int])
}
