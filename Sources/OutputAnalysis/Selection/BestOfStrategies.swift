// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
public import Vocabulary

/// How probably each strategy is the best on average, and what choosing it may cost.
///
/// Given the replications and no prior opinion, the long-run means follow Student's law of R − 1 degrees about the means
/// seen. With c_rk = (Y_rk − Ȳₖ)/√(R(R − 1)), z standard normal numbers and χ² of R − 1 degrees, draw b has
///
///     shift   Dₖᵇ = Σ_r z_r c_rk + eₖ z′ₖ                                          (1)
///     mean    μₖᵇ = Ȳₖ + Dₖᵇ √((R − 1)/χ²)                                         (2)
///     Pₖ = (1/B) Σ_b 1{μₖᵇ is best}/#{best}                                        (3)
///     Lₖ = (1/B) Σ_b (max_l (Ȳₗ + Dₗᵇ) − Ȳₖ − Dₖᵇ) ≥ 0                              (4)
///
/// All strategies share z, so that the correlation of their means is kept. The error eₖ is what the reported interval of
/// the leader less k has toward 0 beyond the spread of the replications: what rare events and few lives may still show.
/// So the probability that k beats the leader is above 2.5 % just where that interval of 95 % holds 0.
///
/// Strategies that tie for the best share a draw equally; the probabilities add up to 1. The regret (4), in the metric's
/// unit, says what a probability cannot: a strategy that is best with probability 0.4 and regret near 0 may be taken
/// without harm. It is without the factor of (2), whose law has no mean at two replications.
///
/// (3) is neither a p-value nor the chance to win on one portfolio (``PairedDifference/probabilityBetter``), and it claims
/// nothing: verdicts allow for many challengers, it does not. The error of drawing is at most 1/(2√B) for (3).
///
/// A replication in which any strategy has no value is left out and counted.
///
/// Method: <doc:SelectingTheBest>; A. Gelman et al., *Bayesian Data Analysis* (2013) § 3.6, on the means of normal values;
/// S. E. Chick and K. Inoue, *Operations Research* 49 (2001) 732–743, on the opportunity cost of a selection.
public struct BestOfStrategies: Hashable, Sendable {
  /// The probability (3) of each strategy; they add up to 1.
  public let probabilities: [Double]
  /// The expected regret (4) of each strategy, ≥ 0, in the metric's unit.
  public let regrets: [Double]
  /// The replications in which every strategy has a value.
  public let replications: Int
  /// The replications left out.
  public let missing: Int

  /// Draws the means; nil for fewer than two complete replications or without strategies.
  ///
  /// - Parameters:
  ///   - values: One array per strategy with one value per replication; nil, NaN and infinities are
  ///     missing.
  ///   - direction: Which way the metric improves.
  ///   - evidence: What the difference of two strategies counts; nil for plain numbers.
  ///   - draws: The number B, ≥ 1.
  ///   - generator: The source of randomness; the same numbers give the same result.
  /// - Throws: `ParameterError` when `draws` is below 1.
  /// - Precondition: All arrays are of the same length.
  /// - Complexity: O(B K R).
  public init?(
    _ values: [[Double?]], direction: MetricDirection = .higherIsBetter,
    evidence: ((_ i: Int, _ l: Int) -> RatioCombination?)? = nil, draws: Int = 2_000,
    using generator: inout some RandomNumberGenerator
  ) throws(ParameterError) {
    guard draws >= 1 else {
      throw ParameterError(name: "draws", value: Double(draws), requirement: "at least 1")
    }
    let total = values.first?.count ?? 0
    precondition(values.allSatisfy { $0.count == total }, "one value per replication")
    let rows = Self.completeRows(values, total, direction)
    guard rows.count >= 2, !values.isEmpty else { return nil }
    let posterior = PosteriorMeans(rows) { leader, other in
      evidence?(leader, other)?.room(toward: direction)
    }
    var (means, likely) = (
      RegretTally(strategies: values.count), RegretTally(strategies: values.count)
    )
    for _ in 0..<draws {
      let (shifts, factor) = posterior.draw(using: &generator)
      likely.add(zip(posterior.means, shifts).map { $0 + factor * $1 })
      means.add(zip(posterior.means, shifts).map(+))
    }
    probabilities = likely.wins.map { $0 / Double(draws) }
    regrets = means.regrets.map { $0 / Double(draws) }
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
}

extension RatioCombination {
  /// How far the interval of 95 % reaches from the value toward what is worse; nil without one.
  fileprivate func room(toward direction: MetricDirection) -> Double? {
    guard let value, let interval = interval(level: .ninetyFive) else { return nil }
    return direction == .higherIsBetter ? value - interval.low : interval.high - value
  }
}

/// The law of the long-run means of several strategies after common replications; see ``BestOfStrategies``.
struct PosteriorMeans {
  /// The means seen, by strategy; higher is better.
  let means: [Double]
  /// c_rk by replication and strategy.
  private let parts: [[Double]]
  /// eₖ by strategy.
  private var errors: [Double]
  /// The first strategy with the same values: what is the same moves together.
  private let twins: [Int]

  /// Prepares the law.
  ///
  /// - Parameters:
  ///   - rows: The values by replication and strategy, at least two rows of finite numbers, higher better.
  ///   - room: How far the reported interval of 95 % of one strategy less another reaches down from its value.
  init(_ rows: [[Double]], room: (_ leader: Int, _ other: Int) -> Double?) {
    let count = Double(rows.count)
    let strategies = rows[0].indices
    let means = strategies.map { k in rows.reduce(0) { $0 + $1[k] } / count }
    let scale = (count * (count - 1)).squareRoot()
    let parts = rows.map { row in zip(row, means).map { ($0 - $1) / scale } }
    let twins = strategies.map { k in
      (0..<k).first { first in rows.allSatisfy { $0[first] == $0[k] } } ?? k
    }
    let leader = strategies.max { means[$0] < means[$1] } ?? 0
    let t = StudentLaw.quantile(0.975, degrees: count - 1)
    errors = strategies.map { k in
      guard twins[k] != twins[leader], let room = room(leader, k) else { return 0 }
      let told = room / t
      let seen = parts.reduce(0) { $0 + ($1[leader] - $1[k]) * ($1[leader] - $1[k]) }
      return max(0, told * told - seen).squareRoot()
    }
    (self.means, self.parts, self.twins) = (means, parts, twins)
  }

  /// One draw: the shifts (1) and the factor of (2).
  ///
  /// - Parameter generator: The source of randomness; 2R + K − 1 numbers are taken.
  /// - Returns: The shifts by strategy, and the factor by which those of unknown variance are larger.
  func draw(using generator: inout some RandomNumberGenerator) -> (
    shifts: [Double], factor: Double
  ) {
    var shifts = means.map { _ in 0.0 }
    for row in parts {
      let z = NormalLaw.quantile(generator.openUniform())
      for k in shifts.indices { shifts[k] += z * row[k] }
    }
    let noise = means.map { _ in NormalLaw.quantile(generator.openUniform()) }
    for k in shifts.indices { shifts[k] += errors[k] * noise[twins[k]] }
    var squares = 0.0
    for _ in 1..<parts.count {
      let z = NormalLaw.quantile(generator.openUniform())
      squares += z * z
    }
    return (shifts, (Double(parts.count - 1) / squares).squareRoot())
  }
}

/// Running sums of shared wins and regrets over draws of the means.
struct RegretTally {
  private(set) var wins: [Double]
  private(set) var regrets: [Double]

  init(strategies: Int) {
    wins = Array(repeating: 0, count: strategies)
    regrets = wins
  }

  /// Adds one draw, whose means are better the higher they are.
  mutating func add(_ means: [Double]) {
    let best = means.max() ?? 0
    let winners = means.count { $0 == best }
    for (k, mean) in means.enumerated() {
      regrets[k] += best - mean
      if mean == best { wins[k] += 1 / Double(winners) }
    }
  }
}
