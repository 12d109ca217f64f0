// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

/// Which candidates cannot be told from the winner, and what it would take.
///
/// From common replications of the finalists: the winner is the best mean; the *indifference set*
/// holds everything not shown to be worse than the best by more than δ (`SubsetSelection`); for
/// each other candidate, with d̄ and s the mean and the standard deviation of its paired
/// differences to the winner, the replications with which Student's test would separate a true
/// difference d̄ from 0 with the power given, at a level shared by all K − 1 (`PairedTestDesign`).
///
/// An estimate that happens to lie near 0 asks for very many: then δ is the better question.
///
/// Method: <doc:HonestAnswers>.
public struct RemainingDoubt: Hashable, Sendable {
  /// A candidate that is not the winner.
  public struct Contender: Hashable, Sendable {
    /// The candidate's position.
    public let candidate: Int
    /// The candidate less the winner.
    public let difference: PairedDifference
    /// The replications that would separate it from the winner; nil when none would, or too many.
    public let replicationsNeeded: Int?
  }

  /// The position of the candidate with the best mean, the first of equals.
  public let winner: Int
  /// The positions of all candidates not shown to be worse than the best by more than δ, the winner
  /// among them.
  public let indifferenceSet: [Int]
  /// The other candidates, closest first.
  public let contenders: [Contender]
  /// The number of replications.
  public let replications: Int

  /// Compares the finalists; nil without a candidate that has a mean.
  ///
  /// - Parameters:
  ///   - values: One array per candidate with one value per common replication; nil, NaN and
  ///     infinities are missing.
  ///   - indifference: The difference δ that does not matter, ≥ 0.
  ///   - direction: Which way the metric improves.
  ///   - level: The level of the set and of the tests.
  ///   - power: The power for which replications are counted, in (½, 1).
  /// - Throws: ParameterError when a number lies outside its domain.
  /// - Precondition: All arrays are of the same length.
  public init?(
    _ values: [[Double?]], within indifference: Double,
    direction: MetricDirection = .lowerIsBetter, level: ConfidenceLevel = .ninetyFive,
    power: Double = 0.8
  ) throws(ParameterError) {
    let selection = SubsetSelection(values, direction: direction)
    let set = try selection.indifferenceSet(within: indifference, level: level)
    let design = try PairedTestDesign(
      power: power, level: level, comparisons: max(values.count - 1, 1))
    guard let winner = Self.best(values, direction) else { return nil }
    let others = values.indices.filter { $0 != winner }.map { candidate in
      let difference = PairedDifference(
        challenger: values[candidate], minus: values[winner], direction: direction)
      return Contender(
        candidate: candidate, difference: difference,
        replicationsNeeded: Self.replications(difference.moments, design))
    }
    self.winner = winner
    indifferenceSet = set
    contenders = others.sorted { left, right in
      let (near, far) = (Self.distance(left), Self.distance(right))
      return near == far ? left.candidate < right.candidate : near < far
    }
    replications = values.first?.count ?? 0
  }

  private static func best(_ values: [[Double?]], _ direction: MetricDirection) -> Int? {
    let means = values.map { MetricEstimate($0).mean }
    let known = values.indices.filter { means[$0] != nil }
    let sign = direction == .lowerIsBetter ? 1.0 : -1
    return known.min { sign * (means[$0] ?? 0) < sign * (means[$1] ?? 0) }
  }

  private static func distance(_ contender: Contender) -> Double {
    contender.difference.moments.mean?.magnitude ?? .infinity
  }

  private static func replications(_ moments: Moments, _ design: PairedTestDesign) -> Int? {
    guard let mean = moments.mean, let deviation = moments.standardDeviation else { return nil }
    return design.replications(difference: mean, deviation: deviation)
  }
}
