// SPDX-License-Identifier: GPL-3.0-or-later

/// How much the challenger differs from the champion in the same replications.
///
/// With Δᵣ = challengerᵣ − championᵣ for r = 1 … R:
///
///     mean              Δ̄ = (1/R) Σ Δᵣ                                   (1)
///     error             SE = s/√R,  s² = Σ (Δᵣ − Δ̄)² / (R − 1)             (2)
///     interval          Δ̄ ± t(R − 1, 1 − α/2) · SE                       (3)
///     p-value           2 P(T > |Δ̄|/SE), T Student with R − 1            (4)
///     better            (#{Δᵣ better} + ½ #{Δᵣ = 0}) / R                 (5)
///     variance ratio    (s²_challenger + s²_champion) / s²               (6)
///
/// Equation (2) already contains the covariance that common random numbers create; adding the two
/// marginal variances instead would waste it. (6) says how much was gained: below 1, pairing hurts.
///
/// Equal values in every replication give mean 0, error 0 and the interval 0…0, exactly, and neither
/// a p-value nor a variance ratio: there is nothing to test. For a constant difference other than 0
/// Student's law says nothing. If strategies were alike, Δᵣ and −Δᵣ would be equally likely, and R
/// differences all have one sign with probability 2·2⁻ᴿ: that is the p-value, and there is an interval,
/// the point, where it is at most α. The variance ratio is not known.
///
/// The type corrects neither for several comparisons (see ``Multiplicity``) nor for stopping when
/// the interval looks good (see ``SequentialStopping``).
///
/// Method: <doc:ComparingStrategies>; P. Glasserman and D. D. Yao, *Management Science* 38 (1992)
/// 884–908, [doi:10.1287/mnsc.38.6.884](https://doi.org/10.1287/mnsc.38.6.884).
public struct PairedDifference: Hashable, Sendable {
  /// Which way the metric improves.
  public let direction: MetricDirection
  /// The moments of Δ; its `missing` counts replications where either side has no value.
  public let moments: Moments
  /// Whether both sides are the same: the values of all pairs agree or, where it is known what they are made of, nothing
  /// that counts differs.
  public let isIdentical: Bool
  /// What the values are made of; nil where they are plain numbers.
  let combination: RatioCombination?
  /// The share (5) of replications the challenger wins; nil without pairs.
  ///
  /// It is the chance to win on *one* portfolio of this size and horizon, not a p-value.
  public let probabilityBetter: ProportionEstimate?
  /// The variance ratio (6); nil for fewer than two pairs or when Δ does not vary.
  public let varianceRatio: Double?

  /// Compares two strategies replication by replication.
  ///
  /// - Parameters:
  ///   - challenger: One value per replication; nil, NaN and infinities are missing.
  ///   - champion: The champion's values, paired by index.
  ///   - direction: Which way the metric improves. It never changes the sign of Δ.
  /// - Precondition: `challenger.count == champion.count`.
  /// - Complexity: O(R), one pass.
  public init(
    challenger: [Double?], minus champion: [Double?], direction: MetricDirection = .higherIsBetter
  ) {
    precondition(challenger.count == champion.count, "one champion value per challenger value")
    var tally = PairTally(direction: direction)
    for (left, right) in zip(challenger, champion) {
      tally.add(challenger: left ?? .nan, champion: right ?? .nan)
    }
    self.init(tally, combination: nil)
  }

  /// Compares ratios of which it is known what they divide and count.
  ///
  /// Mean, error, interval and p-value are those of ``RatioCombination``; n, wins and the variance ratio are of the
  /// replications in which both have a ratio of their own.
  ///
  /// - Parameters:
  ///   - challenger: One term per replication.
  ///   - champion: The champion's, paired by index.
  ///   - direction: Which way the metric improves.
  ///   - isIdenticalByDesign: Whether the strategies do the same.
  public init(
    challenger: RatioSample, minus champion: RatioSample,
    direction: MetricDirection = .higherIsBetter, isIdenticalByDesign: Bool = false
  ) {
    self.init(
      challenger: challenger, minus: champion, direction: direction,
      combination: RatioCombination(
        [(1, challenger), (-1, champion)], isIdenticalByDesign: isIdenticalByDesign))
  }

  /// Compares ratios of which it is known how their difference comes about.
  ///
  /// - Parameters:
  ///   - challenger: One term per replication.
  ///   - champion: The champion's, paired by index.
  ///   - direction: Which way the metric improves.
  ///   - combination: The difference of both, of which mean, error, interval and p-value are.
  public init(
    challenger: RatioSample, minus champion: RatioSample, direction: MetricDirection,
    combination: RatioCombination
  ) {
    var tally = PairTally(direction: direction)
    for (left, right) in zip(challenger.values, champion.values) {
      tally.add(challenger: left, champion: right)
    }
    self.init(tally, combination: combination)
  }

  private init(_ tally: PairTally, combination: RatioCombination?) {
    direction = tally.direction
    self.combination = combination
    moments = tally.differences
    isIdentical =
      combination.map { $0.fact == .exact && $0.value == 0 }
      ?? (tally.differences.count > 0 && tally.ties == tally.differences.count)
    var share = ProportionEstimate(
      successes: Double(tally.wins) + Double(tally.ties) / 2, trials: tally.differences.count)
    share?.contest = ContestCount(
      better: tally.wins, worse: tally.differences.count - tally.wins - tally.ties,
      alike: tally.ties)
    probabilityBetter = share
    varianceRatio = tally.varianceRatio
  }
}

/// Running counts and moments of pairs, from which a paired difference is made.
struct PairTally {
  let direction: MetricDirection
  private(set) var differences = Moments()
  private(set) var wins = 0
  private(set) var ties = 0
  private var challengers = Moments()
  private var champions = Moments()

  init(direction: MetricDirection) {
    self.direction = direction
  }

  mutating func add(challenger: Double, champion: Double) {
    let difference = challenger - champion
    differences.add(difference)
    // The marginal variances use exactly the pairs the difference uses.
    guard difference.isFinite else { return }
    challengers.add(challenger)
    champions.add(champion)
    let improvement = direction.sign * difference
    if improvement > 0 { wins += 1 }
    if improvement == 0 { ties += 1 }
  }

  var varianceRatio: Double? {
    guard let paired = differences.variance, paired > 0, let challenger = challengers.variance,
      let champion = champions.variance
    else { return nil }
    let ratio = (challenger + champion) / paired
    return ratio.isFinite ? ratio : nil
  }
}
