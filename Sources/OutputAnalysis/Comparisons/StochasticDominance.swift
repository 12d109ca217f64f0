// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether the outcomes of one strategy are preferable to another's whatever the taste for risk.
///
/// With F and G the empirical distribution functions of the challenger's and the champion's values,
/// and higher better (otherwise the values are negated):
///
///     first order     F(x) ≤ G(x) for all x                                  (1)
///     second order    ∫_{−∞}^x (F − G) ≤ 0 for all x                         (2)
///
/// (1) means that every decision maker who wants more prefers the challenger: for each level the
/// challenger exceeds it at least as often. (2) means that every one who also dislikes risk does; it
/// follows from (1), and implies a mean at least as high. The violations say how far off each is:
///
///     first order     max(0, max_x (F − G)(x)), a probability                (3)
///     second order    max(0, max_x ∫_{−∞}^x (F − G)), in the metric's unit   (4)
///     violated area   ∫(F − G)⁺ / ∫|F − G|, in [0, 1]                         (5)
///
/// (5) is 0 when (1) holds and 1 when the champion dominates; below ½ exactly when the challenger's
/// mean is higher.
///
/// This describes two samples and tests nothing: with few replications dominance is found and lost
/// by chance, and the pairing of replications is not used. Swap the samples for the other direction.
///
/// Method: <doc:SelectingTheBest>; J. Hadar and W. R. Russell, *American Economic Review* 59 (1969)
/// 25–34; M. Leshno and H. Levy, *Management Science* 48 (2002) 1074–1085, on (5).
public struct StochasticDominance: Hashable, Sendable {
  /// The violation (3) of first order, in [0, 1].
  public let firstOrderViolation: Double
  /// The violation (4) of second order, ≥ 0; amounts below 10⁻¹² of the range count as rounding.
  public let secondOrderViolation: Double
  /// The share (5) of the area between F and G in which the champion is ahead; nil when F = G.
  public let violatedArea: Double?

  /// Whether (1) holds and F differs from G.
  public var isFirstOrder: Bool { firstOrderViolation == 0 && violatedArea != nil }
  /// Whether (2) holds and F differs from G.
  public var isSecondOrder: Bool { secondOrderViolation == 0 && violatedArea != nil }

  /// Compares two samples of any sizes; nil when either has no value or the range overflows.
  ///
  /// - Parameters:
  ///   - challenger: The challenger's values; nil, NaN and infinities are left out.
  ///   - champion: The champion's values.
  ///   - direction: Which way the metric improves.
  /// - Complexity: O(n log n).
  public init?(
    of challenger: [Double?], over champion: [Double?],
    direction: MetricDirection = .higherIsBetter
  ) {
    let steps = DistributionGap.steps(
      Self.oriented(challenger, direction), Self.oriented(champion, direction))
    guard let steps, let first = steps.first, let last = steps.last, (last.x - first.x).isFinite
    else { return nil }
    let areas = zip(steps, steps.dropFirst()).map { $0.gap * ($1.x - $0.x) }
    let total = areas.reduce(0) { $0 + $1.magnitude }
    let highest = Self.highestSum(areas)
    firstOrderViolation = max(0, steps.map(\.gap).max() ?? 0)
    secondOrderViolation = highest > 1e-12 * (last.x - first.x) ? highest : 0
    violatedArea = total > 0 ? areas.reduce(0) { $0 + max(0, $1) } / total : nil
  }

  /// The largest of the sums of the first 0, 1, 2, … areas.
  private static func highestSum(_ areas: [Double]) -> Double {
    var sum = 0.0
    return areas.reduce(0) { highest, area in
      sum += area
      return max(highest, sum)
    }
  }

  private static func oriented(_ values: [Double?], _ direction: MetricDirection) -> [Double] {
    values.compactMap { $0 }.filter(\.isFinite).map { direction.sign * $0 }
  }
}

/// The difference F − G of two empirical distribution functions from a point on to the next.
struct DistributionGap {
  /// The point at which F or G steps.
  let x: Double
  /// F(x) − G(x), in [−1, 1].
  let gap: Double

  /// The gap at every distinct value of the two samples, increasing; nil when either is empty.
  static func steps(_ first: [Double], _ second: [Double]) -> [DistributionGap]? {
    guard !first.isEmpty, !second.isEmpty else { return nil }
    let merged =
      (first.map { ($0, second.count) } + second.map { ($0, -first.count) })
      .sorted { $0.0 < $1.0 }
    // Whole numbers, so that equal distributions give 0 exactly.
    let denominator = Double(first.count) * Double(second.count)
    var count = 0
    var steps: [DistributionGap] = []
    for (index, (x, weight)) in merged.enumerated() {
      count += weight
      guard index + 1 == merged.count || merged[index + 1].0 > x else { continue }
      steps.append(DistributionGap(x: x, gap: Double(count) / denominator))
    }
    return steps
  }
}

extension StochasticDominance {
  /// The strongest order that holds in a sample.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// Whoever likes more prefers the challenger.
    case first
    /// Whoever likes more and dislikes risk prefers the challenger.
    case second
  }

  /// The strongest order that holds; nil for none.
  public var order: Order? { isFirstOrder ? .first : isSecondOrder ? .second : nil }
}
