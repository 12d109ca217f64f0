// SPDX-License-Identifier: GPL-3.0-or-later

/// Where in the space of parameters the better of two strategies is the other one.
///
/// Given points x and at each the mean paired difference d of challenger and champion, positive when
/// the challenger is better:
///
///     share        the points with d > 0, ties half, with Wilson's interval        (1)
///     box          a rule of one or two limits for d ≤ 0 (``ScenarioBox``)            (2)
///     flip of j    where the monotone fit of d along x_j changes its sign          (3)
///
/// (3) fits a rising or falling step function (as the rank correlation of d and x_j says) to the
/// points in the order of x_j, all others varying as they do, and takes the middle between the last
/// point below 0 and the first above. Its interval has the percentiles over resampled points. There
/// is no flip where the fit keeps its sign, or keeps it in more than a share α of the resamples.
///
/// The points should fill the space evenly (``LatinHypercube``, a Sobol' sequence, or the draws of
/// `uncertainty:`), for "share of the space" is the share of the points.
///
/// Method: <doc:Sensitivity>.
public struct RankingFlips: Hashable, Sendable {
  /// The value of a parameter at which the ranking turns.
  public struct Flip: Hashable, Sendable {
    /// The value.
    public let value: Double
    /// Its interval.
    public let interval: ConfidenceInterval
    /// Whether the challenger is better above the value.
    public let isBetterAbove: Bool
  }

  /// The share (1) of the space in which the challenger is better; nil without points.
  public let share: ProportionEstimate?
  /// The rule (2) that tells where the challenger loses; nil where none stands out.
  public let box: ScenarioBox?
  /// The flip (3) of each parameter; nil where there is none.
  public let flips: [Flip?]
  /// The points used.
  public let count: Int
  /// The points left out because their difference is missing.
  public let missing: Int

  /// Analyses the differences.
  ///
  /// - Parameters:
  ///   - points: The parameters of each point.
  ///   - differences: The mean of challenger less champion at each point; nil, NaN and infinities are
  ///     missing.
  ///   - direction: Which way the metric improves.
  ///   - level: The level of the intervals.
  ///   - resamples: The number of resamples of the points.
  ///   - generator: The source of chance for them.
  /// - Precondition: One difference per point, and points of one length.
  /// - Complexity: O(B n log n) per parameter.
  public init(
    points: [[Double]], differences: [Double?], direction: MetricDirection = .higherIsBetter,
    level: ConfidenceLevel = .ninetyFive, resamples: Int = 500,
    using generator: inout some RandomNumberGenerator
  ) {
    precondition(points.count == differences.count, "one difference per point")
    let pairs = zip(points, differences).compactMap { point, difference in
      let lead = direction.sign * (difference ?? .nan)
      return lead.isFinite ? (point: point, lead: lead) : nil
    }
    let wins = pairs.reduce(0.0) { $0 + ($1.lead > 0 ? 1 : $1.lead == 0 ? 0.5 : 0) }
    share = ProportionEstimate(successes: wins, trials: pairs.count, level: level)
    box = ScenarioBox(pairs.map(\.point), pairs.map { $0.lead <= 0 })
    var flips: [Flip?] = []
    for j in 0..<(points.first?.count ?? 0) {
      let sample = pairs.map { (x: $0.point[j], lead: $0.lead) }
      flips.append(Flip(sample, level: level, resamples: resamples, using: &generator))
    }
    self.flips = flips
    count = pairs.count
    missing = points.count - pairs.count
  }
}

extension RankingFlips.Flip {
  /// A point's coordinate and the challenger's lead there.
  typealias Pair = (x: Double, lead: Double)

  /// Finds the flip along one parameter; nil where there is none.
  init?(
    _ pairs: [Pair], level: ConfidenceLevel, resamples: Int,
    using generator: inout some RandomNumberGenerator
  ) {
    guard let trend = RankCorrelation.spearman(pairs.map(\.x), pairs.map(\.lead)), trend != 0,
      let value = Self.crossing(pairs, rises: trend > 0)
    else { return nil }
    let resampled = (0..<max(resamples, 0)).compactMap { _ in
      Self.crossing(generator.resample(pairs.count).map { pairs[$0] }, rises: trend > 0)
    }
    guard Double(resamples - resampled.count) <= level.alpha * Double(resamples),
      let interval = ConfidenceInterval.percentiles(of: resampled, level: level)
    else { return nil }
    self.init(value: value, interval: interval, isBetterAbove: trend > 0)
  }

  /// Where the monotone fit changes its sign.
  private static func crossing(_ pairs: [Pair], rises: Bool) -> Double? {
    // Points at the same place are one group, so that their order does not matter.
    let groups = Dictionary(grouping: pairs, by: \.x).sorted { $0.key < $1.key }
    let fit = IsotonicFit(
      groups.map { _, group in
        let sum = group.map(\.lead).sorted().reduce(0, +)
        return (sum: rises ? sum : -sum, count: group.count)
      }
    ).values
    guard let above = fit.firstIndex(where: { $0 > 0 }), above > 0 else { return nil }
    return (groups[above - 1].key + groups[above].key) / 2
  }
}

/// The rising step function closest to some group means, by pooling neighbours that violate the
/// order.
///
/// Source: M. Ayer, H. D. Brunk, G. M. Ewing, W. T. Reid and E. Silverman, *Annals of Mathematical
/// Statistics* 26 (1955) 641–647.
struct IsotonicFit {
  /// The sum and number of the values at one place.
  typealias Group = (sum: Double, count: Int)

  /// The fitted values, not decreasing, one per group.
  let values: [Double]

  /// Fits groups that are given in the order of their places.
  init(_ groups: [Group]) {
    var blocks: [(sum: Double, count: Int, groups: Int)] = []
    for group in groups {
      blocks.append((group.sum, group.count, 1))
      while let last = blocks.last, blocks.count >= 2 {
        let before = blocks[blocks.count - 2]
        guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
        blocks.removeLast(2)
        blocks.append(
          (before.sum + last.sum, before.count + last.count, before.groups + last.groups))
      }
    }
    values = blocks.flatMap { block in
      Array(repeating: block.sum / Double(block.count), count: block.groups)
    }
  }
}
