// SPDX-License-Identifier: GPL-3.0-or-later

/// How probably each strategy is the best on average, and what choosing it may cost.
///
/// Replications are resampled B times with replacement, all strategies of a replication together, so
/// that their correlation is kept. With Ȳₖᵇ the mean of strategy k in resample b and higher better:
///
///     probability   Pₖ = (1/B) Σ_b 1{k is best in b}/#{best in b}             (1)
///     regret        Lₖ = (1/B) Σ_b (max_l Ȳₗᵇ − Ȳₖᵇ) ≥ 0                       (2)
///
/// Strategies that tie for the best share a resample equally; the probabilities add up to 1. The
/// regret, in the metric's unit, says what a probability cannot: a strategy that is best with
/// probability 0.4 and regret near 0 may be taken without harm.
///
/// (1) approximates the probability that the long-run mean of k is the largest, given the
/// replications and no prior opinion, as the normal approximation with the estimated covariances
/// does. It is neither a p-value nor the chance to win on one portfolio
/// (``PairedDifference/probabilityBetter``), and it claims nothing: the resamples know only the
/// replications in hand, so with fewer than about 30 both numbers are too sure of themselves. The
/// error of resampling is at most 1/(2√B) for (1).
///
/// A replication in which any strategy has no value is left out and counted.
///
/// Method: <doc:SelectingTheBest>; B. Efron, *Annals of Statistics* 7 (1979) 1–26; S. E. Chick and
/// K. Inoue, *Operations Research* 49 (2001) 732–743, on the opportunity cost of a selection.
public struct BestOfStrategies: Hashable, Sendable {
  /// The probability (1) of each strategy; they add up to 1.
  public let probabilities: [Double]
  /// The expected regret (2) of each strategy, ≥ 0, in the metric's unit.
  public let regrets: [Double]
  /// The replications in which every strategy has a value.
  public let replications: Int
  /// The replications left out.
  public let missing: Int

  /// Resamples the replications; nil for fewer than two complete ones or without strategies.
  ///
  /// - Parameters:
  ///   - values: One array per strategy with one value per replication; nil, NaN and infinities are
  ///     missing.
  ///   - direction: Which way the metric improves.
  ///   - resamples: The number B, ≥ 1.
  ///   - generator: The source of randomness; one number is taken per resample and replication, and
  ///     the same numbers give the same result.
  /// - Throws: ``ParameterError`` when `resamples` is below 1.
  /// - Precondition: All arrays are of the same length.
  /// - Complexity: O(B K R).
  public init?(
    _ values: [[Double?]], direction: MetricDirection = .higherIsBetter, resamples: Int = 2_000,
    using generator: inout some RandomNumberGenerator
  ) throws(ParameterError) {
    guard resamples >= 1 else {
      throw ParameterError(
        name: "resamples", value: Double(resamples), requirement: "at least 1")
    }
    let total = values.first?.count ?? 0
    precondition(values.allSatisfy { $0.count == total }, "one value per replication")
    let rows = Self.completeRows(values, total, direction)
    guard rows.count >= 2, !values.isEmpty else { return nil }
    var tally = RegretTally(strategies: values.count)
    for _ in 0..<resamples { tally.add(Self.resampledMeans(rows, &generator)) }
    probabilities = tally.wins.map { $0 / Double(resamples) }
    regrets = tally.regrets.map { $0 / Double(resamples) }
    replications = rows.count
    missing = total - rows.count
  }

  /// The replications without missing values, turned so that higher is better.
  private static func completeRows(
    _ values: [[Double?]], _ total: Int, _ direction: MetricDirection
  ) -> [[Double]] {
    (0..<total).compactMap { r in
      let row = values.map { direction.sign * ($0[r] ?? .nan) }
      return row.allSatisfy(\.isFinite) ? row : nil
    }
  }

  private static func resampledMeans(
    _ rows: [[Double]], _ generator: inout some RandomNumberGenerator
  ) -> [Double] {
    var counts = [Double](repeating: 0, count: rows.count)
    for _ in rows { counts[generator.index(below: rows.count)] += 1 }
    var means = rows[0].map { _ in 0.0 }
    for (row, count) in zip(rows, counts) where count > 0 {
      let weight = count / Double(rows.count)
      for k in means.indices { means[k] += weight * row[k] }
    }
    return means
  }
}
