// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis
public import Vocabulary

/// The points of two objectives that no other point beats in both, and how sure that is.
///
/// Both objectives are turned so that smaller is better. Point a *dominates* b if it is at most b in
/// both means and below it in one. The front holds what nothing dominates.
///
/// Means have errors, so membership is resampled: whole replications, all points and both objectives
/// of a replication together, B times with replacement;
///
///     membership   the share of resamples in which nothing dominates the point           (1)
///
/// A point of the front with a membership below the level is *uncertain*, and so is a point behind
/// the front with one above 1 − level. Points with equal means do not dominate each other.
///
/// A replication in which any value is missing is left out and counted.
///
/// Method: <doc:HonestAnswers>.
public struct ParetoFront: Hashable, Sendable {
  /// One point.
  public struct Point: Hashable, Sendable {
    /// The mean of the first objective, as given.
    public let first: Double
    /// The mean of the second objective, as given.
    public let second: Double
    /// Whether nothing dominates the point's means.
    public let isOnFront: Bool
    /// The share (1) of resamples in which nothing dominates it.
    public let membership: Double
    /// Whether the resamples leave open if the point belongs to the front.
    public let isUncertain: Bool
  }

  /// One element per point, in the order given.
  public let points: [Point]
  /// The positions of the front, by the first objective from its best end.
  public let front: [Int]
  /// The replications used.
  public let replications: Int
  /// The replications left out.
  public let missing: Int
  /// The directions of the two objectives.
  let directions: [MetricDirection]

  /// Finds the front; nil for fewer than two complete replications or without points.
  ///
  /// - Parameters:
  ///   - first: One array per point with the first objective in each replication.
  ///   - second: The second objective in the same replications.
  ///   - directions: Which way the first and the second improve.
  ///   - level: The membership that counts as certain.
  ///   - resamples: The number B, ≥ 1.
  ///   - generator: The source of chance.
  /// - Throws: ParameterError when `resamples` is below 1.
  /// - Precondition: Both objectives have the same points and replications.
  /// - Complexity: O(B K (R + K)).
  public init?(
    first: [[Double?]], second: [[Double?]],
    directions: (MetricDirection, MetricDirection) = (.lowerIsBetter, .lowerIsBetter),
    level: ConfidenceLevel = .ninetyFive, resamples: Int = 1_000,
    using generator: inout some RandomNumberGenerator
  ) throws(ParameterError) {
    try require("resamples", Double(resamples), "at least 1") { $0 >= 1 }
    let total = first.first?.count ?? 0
    precondition(first.count == second.count, "two objectives per point")
    precondition((first + second).allSatisfy { $0.count == total }, "one value per replication")
    let signs = [directions.0, directions.1].map { $0 == .lowerIsBetter ? 1.0 : -1 }
    let rows = Self.completeRows(first, second, signs)
    guard rows.count >= 2, !first.isEmpty else { return nil }
    let means = Self.means(rows, rows.map { _ in 1 })
    let onFront = Self.undominated(means)
    let memberships = Self.memberships(rows, resamples: resamples, &generator)
    points = first.indices.map { k in
      Point(
        first: signs[0] * means[k].0, second: signs[1] * means[k].1, isOnFront: onFront[k],
        membership: memberships[k],
        isUncertain: onFront[k] ? memberships[k] < level.value : memberships[k] > level.alpha)
    }
    front = first.indices.filter { onFront[$0] }.sorted {
      (means[$0].0, means[$0].1, $0) < (means[$1].0, means[$1].1, $1)
    }
    replications = rows.count
    missing = total - rows.count
    self.directions = [directions.0, directions.1]
  }

  /// The replications without missing values, first and then second objectives, smaller better.
  private static func completeRows(
    _ first: [[Double?]], _ second: [[Double?]], _ signs: [Double]
  ) -> [[Double]] {
    let columns = first.map { ($0, signs[0]) } + second.map { ($0, signs[1]) }
    return (first.first ?? []).indices.compactMap { r in
      let row = columns.map { values, sign in sign * (values[r] ?? .nan) }
      return row.allSatisfy(\.isFinite) ? row : nil
    }
  }

  /// The shares (1).
  private static func memberships(
    _ rows: [[Double]], resamples: Int, _ generator: inout some RandomNumberGenerator
  ) -> [Double] {
    var counts = [Int](repeating: 0, count: rows[0].count / 2)
    for _ in 0..<resamples {
      let resampled = undominated(means(rows, generator.multiplicities(rows.count)))
      for point in counts.indices where resampled[point] { counts[point] += 1 }
    }
    return counts.map { Double($0) / Double(resamples) }
  }

  private static func means(_ rows: [[Double]], _ weights: [Int]) -> [(Double, Double)] {
    let points = rows[0].count / 2
    var sums = rows[0].map { _ in 0.0 }
    for (row, weight) in zip(rows, weights) where weight > 0 {
      for column in sums.indices { sums[column] += Double(weight) * row[column] }
    }
    return (0..<points).map { k in
      (sums[k] / Double(rows.count), sums[points + k] / Double(rows.count))
    }
  }

  private static func undominated(_ means: [(Double, Double)]) -> [Bool] {
    means.map { point in
      !means.contains { $0.0 <= point.0 && $0.1 <= point.1 && $0 != point }
    }
  }
}
