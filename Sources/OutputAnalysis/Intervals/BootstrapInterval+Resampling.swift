// SPDX-License-Identifier: GPL-3.0-or-later

extension BootstrapInterval {
  /// The number B of resamples unless another is asked for.
  public static let defaultResamples = 2_000

  /// The interval of any statistic of the replications.
  ///
  /// - Parameters:
  ///   - replications: The number R of replications, ≥ 2.
  ///   - resamples: The number B of resamples, ≥ 2.
  ///   - level: The level 1 − α.
  ///   - generator: The source of chance; one number is used per index drawn, so a generator of the
  ///     same seed gives the same interval.
  ///   - statistic: The statistic of the replications with these indices, which may repeat.
  /// - Returns: Nil outside these domains, when the statistic has no finite value for the whole
  ///   sample, for a resample or without one replication, and when an end is unknown.
  /// - Complexity: R + B + 1 calls of the statistic with up to R indices each.
  public static func resampling(
    replications: Int, resamples: Int = defaultResamples, level: ConfidenceLevel = .ninetyFive,
    using generator: inout some RandomNumberGenerator, statistic: ([Int]) -> Double?
  ) -> BootstrapInterval? {
    guard replications >= 2, resamples >= 2, let estimate = statistic(Array(0..<replications)),
      estimate.isFinite
    else { return nil }
    let resampled = known(0..<resamples) { _ in statistic(generator.resample(replications)) }
    let withoutOne = known(0..<replications) { left in
      statistic((0..<replications).filter { $0 != left })
    }
    guard let resampled, let withoutOne else { return nil }
    return BootstrapInterval(
      estimate: estimate, resampled: resampled, withoutOne: withoutOne, level: level)
  }

  /// The interval of a ratio of sums Σ aᵣ / Σ bᵣ over replications.
  ///
  /// Replications in which either number is missing are left out, as
  /// ``MetricEstimate/ratioOfSums(numerators:denominators:)`` does.
  ///
  /// - Parameters:
  ///   - numerators: One per replication; nil, NaN and infinities are missing.
  ///   - denominators: Paired by index with the numerators.
  ///   - resamples: The number B of resamples, ≥ 2.
  ///   - level: The level 1 − α.
  ///   - generator: The source of chance; one number is used per index drawn.
  /// - Returns: Nil for fewer than two complete replications, when the denominators of all, of a
  ///   resample or of all but one replication add up to 0, and when an end is unknown.
  /// - Precondition: `numerators.count == denominators.count`.
  /// - Complexity: O(B·R).
  public static func ratioOfSums(
    numerators: [Double?], denominators: [Double?], resamples: Int = defaultResamples,
    level: ConfidenceLevel = .ninetyFive, using generator: inout some RandomNumberGenerator
  ) -> BootstrapInterval? {
    precondition(numerators.count == denominators.count, "one denominator per numerator")
    let pairs = zip(numerators, denominators).compactMap(MetricEstimate.finitePair)
    let total = PairSums(pairs)
    guard pairs.count >= 2, resamples >= 2, let estimate = total.ratio else { return nil }
    let resampled = known(0..<resamples) { _ in PairSums(resampling: pairs, &generator).ratio }
    let withoutOne = known(pairs.indices) { left in total.without(pairs[left]).ratio }
    guard let resampled, let withoutOne else { return nil }
    return BootstrapInterval(
      estimate: estimate, resampled: resampled, withoutOne: withoutOne, level: level)
  }

  /// The values for all elements; nil when one of them is absent or not finite.
  private static func known(
    _ range: Range<Int>, _ value: (Int) -> Double?
  ) -> [Double]? {
    var values: [Double] = []
    values.reserveCapacity(range.count)
    for element in range {
      guard let value = value(element), value.isFinite else { return nil }
      values.append(value)
    }
    return values
  }
}
