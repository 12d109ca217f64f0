// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// Races K systems, dropping each as soon as another is shown to be better; the last is the best.
///
/// The systems still in share every replication. At each look i is dropped if for some l still in the paired
/// differences Yₗ − Yᵢ (all for which both had values) have an interval of ``StudentSequence`` at level
/// 1 − α/(K − 1) that lies on the better side of 0:
///
///     drop i   if   Ȳₗ − Ȳᵢ > c(r, α/(K − 1)) · Sᵢₗ/√r   for some l             (1)
///
/// The survivors are *indifferent* when the same intervals of all their pairs lie inside [−δ, δ]; replications
/// added then may still drop some. The race ends when one is left or at the maximum.
///
/// *Guarantee*, for normal values with any correlation: with probability at least 1 − α the intervals of all
/// pairs that contain the best hold at all replications together (there are K − 1). Then the best is never
/// dropped, whatever its lead, whatever δ, and at whatever replication the caller stops; a *selected* system is
/// the best, a set of survivors contains it, and survivors found indifferent lie within δ of the best and so of
/// each other. ``BestComparison`` says by the same intervals who else lies within δ.
///
/// Against ``KimNelson``: variances are updated, there is no first stage, and δ only decides when
/// to give up. Clear losers go after five to ten replications; contenders with a lead near δ take
/// longer here, because KN may err on leads below δ and this may not.
///
/// A replication in which a surviving system has no value is left out and counted. A difference
/// that is constant, 0 or not, is decided when there are too many of it for chance.
///
/// Where it is known what the values count, nothing is decided unless the reported interval at the same level says it too:
/// replications in which something seldom has not happened are equal without being alike. See ``PairEvidence``.
///
/// Method: <doc:SelectingTheBest>.
public struct SequentialElimination: Hashable, Sendable {
  /// The difference δ that does not matter, in the metric's unit, ≥ 0; 0 to race to the end.
  public let indifference: Double
  /// The replications after which the race ends in any case, those left out included.
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

  private let sequence: StudentSequence
  private var differences: PairwiseDifferences
  /// Whether all pairs left are shown to lie within δ of each other.
  private var isClose = false

  /// Prepares a race.
  ///
  /// - Parameters:
  ///   - systems: The number K of systems, ≥ 2.
  ///   - indifference: The difference δ that does not matter, ≥ 0 and finite.
  ///   - maximum: The replications after which the race ends in any case, ≥ 2.
  ///   - level: The probability 1 − α with which the best stays in.
  ///   - effect: The lead, in standard deviations of a difference, that most systems are expected to
  ///     lose by; > 0. It changes how fast, never how sure.
  ///   - direction: Which way the metric improves.
  /// - Throws: `ParameterError` when a parameter lies outside its domain.
  public init(
    systems: Int, indifference: Double, maximum: Int, level: ConfidenceLevel = .ninetyFive,
    effect: Double = 5, direction: MetricDirection = .higherIsBetter
  ) throws(ParameterError) {
    try ParameterError.check(systems: systems)
    try ParameterError.check(indifference: indifference)
    guard maximum >= 2 else {
      throw ParameterError(name: "maximum", value: Double(maximum), requirement: "at least 2")
    }
    self.indifference = indifference
    self.maximum = maximum
    self.direction = direction
    sequence = try StudentSequence(level: level.shared(among: systems - 1), effect: effect)
    surviving = Array(0..<systems)
    droppedAfter = Array(repeating: nil, count: systems)
    differences = PairwiseDifferences(systems: systems)
  }

  /// Adds one replication and drops what it shows to be worse; without effect once one is left.
  ///
  /// - Parameter row: One value per system; nil, NaN and infinities are missing. Values of systems
  ///   already dropped are not read.
  /// - Returns: What to do next.
  /// - Precondition: `row` has one place per system.
  /// - Complexity: O(k²) for k systems still in.
  @discardableResult
  public mutating func add(_ row: [Double?]) -> SelectionDecision { add(batch: [row]) }

  /// Adds some replications and looks once, after all of them; without effect once one is left.
  ///
  /// - Parameters:
  ///   - rows: One row per replication, as for ``add(_:)``.
  ///   - evidence: What the replications count, those left out included; nil for plain numbers.
  /// - Returns: What to do next.
  /// - Precondition: Every row has one place per system.
  @discardableResult
  public mutating func add(
    batch rows: [[Double?]], evidence: PairEvidence? = nil
  ) -> SelectionDecision {
    for row in rows where surviving.count > 1 && replications + missing < maximum {
      precondition(row.count == droppedAfter.count, "one place per system")
      let values = row.map { $0 ?? .nan }
      guard surviving.allSatisfy({ values[$0].isFinite }) else {
        missing += 1
        continue
      }
      differences.add(values, among: surviving)
      replications += 1
    }
    look(evidence)
    return decision
  }

  /// What the replications so far say.
  public var decision: SelectionDecision {
    if surviving.count == 1 { return .selected(surviving[0]) }
    return replications + missing >= maximum || isClose ? .indifferent(surviving) : .proceed
  }

  /// The evaluations so far: one per replication for each system that was still in.
  public var evaluations: Int {
    droppedAfter.reduce(0) { $0 + ($1 ?? replications) }
  }

  /// Drops, in one step, every system that some other shows to be worse, and looks whether those left are close.
  private mutating func look(_ evidence: PairEvidence?) {
    guard let multiplier = sequence.multiplier(at: replications) else { return }
    let worse = surviving.filter { i in
      surviving.contains { l in
        l != i && lead(of: l, over: i) > multiplier * error(i, l)
          && holds(i, l, evidence) { direction == .higherIsBetter ? $0.high < 0 : $0.low > 0 }
      }
    }
    for system in worse { droppedAfter[system] = replications }
    surviving.removeAll { droppedAfter[$0] != nil }
    isClose = surviving.enumerated().allSatisfy { position, i in
      surviving[(position + 1)...].allSatisfy { l in
        lead(of: l, over: i).magnitude + multiplier * error(i, l) <= indifference
          && holds(i, l, evidence) { max($0.high, -$0.low) <= indifference }
      }
    }
  }

  /// Whether the reported interval of Yᵢ − Yₗ says so too.
  private func holds(
    _ i: Int, _ l: Int, _ evidence: PairEvidence?, _ claim: (ConfidenceInterval) -> Bool
  ) -> Bool {
    guard let combination = evidence?(i, l, replications + missing) else { return true }
    return sequence.interval(of: combination).map(claim) ?? false
  }

  private func lead(of l: Int, over i: Int) -> Double {
    direction.sign * (differences.mean(of: l, minus: i) ?? 0)
  }

  private func error(_ i: Int, _ l: Int) -> Double {
    let error = differences.moments(i, l).standardError ?? .infinity
    return error > 0 || sequence.admitsConstant(replications) ? error : .infinity
  }
}
