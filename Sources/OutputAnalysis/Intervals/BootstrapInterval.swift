// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// An interval from resampled replications, corrected for bias and skewness (BCa).
///
/// With θ̂ the statistic of the R replications, θ* that of each of B resamples of R replications with
/// replacement, and θ₍ᵢ₎ that of all replications but the i-th, with mean θ̄:
///
///     bias            z₀ = Φ⁻¹( (#{θ* < θ̂} + ½ #{θ* = θ̂}) / B )                   (1)
///     acceleration    a = Σ (θ̄ − θ₍ᵢ₎)³ / ( 6 (Σ (θ̄ − θ₍ᵢ₎)²)^{3/2} )              (2)
///     ends            quantiles of θ* at Φ( z₀ + (z₀ + z)/(1 − a(z₀ + z)) ),
///                     z = z(α/2) and z(1 − α/2)                                  (3)
///
/// Replications are resampled, never debtors: debtors of one replication share its luck.
///
/// The quantiles are those of ``SortedSample``. An end beyond the first or last of B values is
/// unknown, and there is then no interval. When all θ* equal θ̂ the interval is θ̂…θ̂.
///
/// Unlike θ̂ ± t · SE the interval need not be symmetric and follows any monotone change of scale. It
/// still covers a little less than its level for few replications.
///
/// Method: <doc:Risk>; B. Efron, *JASA* 82 (1987) 171–185; T. J. DiCiccio and B. Efron, *Statistical
/// Science* 11 (1996) 189–228.
public struct BootstrapInterval: Hashable, Sendable {
  /// The statistic θ̂ of all replications.
  public let estimate: Double
  /// The standard deviation of the resampled statistics.
  public let standardError: Double
  /// The bias correction z₀ (1).
  public let bias: Double
  /// The acceleration a (2); 0 where the statistics without one replication do not vary.
  public let acceleration: Double
  /// The interval (3).
  public let interval: ConfidenceInterval

  /// Makes the interval from the resampled statistics.
  ///
  /// - Parameters:
  ///   - estimate: The statistic θ̂.
  ///   - resampled: The statistics θ*, finite, at least two.
  ///   - withoutOne: The statistics θ₍ᵢ₎.
  ///   - level: The level 1 − α.
  init?(estimate: Double, resampled: [Double], withoutOne: [Double], level: ConfidenceLevel) {
    let sample = SortedSample(resampled)
    guard sample.missing == 0, let standardError = Moments(sample.values).standardDeviation else {
      return nil
    }
    let correction = BiasCorrection(
      estimate: estimate, resampled: sample.values, withoutOne: withoutOne)
    guard let interval = correction.interval(of: sample, level: level) else { return nil }
    self.estimate = estimate
    self.standardError = standardError
    self.interval = interval
    bias = correction.bias
    acceleration = correction.acceleration
  }
}

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

/// The two numbers that move the ends of a bootstrap interval; see ``BootstrapInterval``.
struct BiasCorrection {
  /// The bias z₀; infinite when all resampled statistics lie on one side.
  let bias: Double
  /// The acceleration a.
  let acceleration: Double

  init(estimate: Double, resampled: [Double], withoutOne: [Double]) {
    let below = resampled.count { $0 < estimate }
    let equal = resampled.count { $0 == estimate }
    bias = NormalLaw.quantile(
      (Double(below) + Double(equal) / 2) / Double(resampled.count))
    let skewness = Moments(withoutOne).skewness ?? 0
    acceleration = -skewness / (6 * Double(withoutOne.count).squareRoot())
  }

  /// The interval whose ends are quantiles of the sample; nil where an end is unknown.
  func interval(of sample: SortedSample, level: ConfidenceLevel) -> ConfidenceInterval? {
    guard let low = end(of: sample, at: NormalLaw.quantile(level.alpha / 2)),
      let high = end(of: sample, at: -NormalLaw.quantile(level.alpha / 2))
    else { return nil }
    return ConfidenceInterval(low: low, high: high, level: level)
  }

  private func end(of sample: SortedSample, at z: Double) -> Double? {
    // All equal to the estimate: the quantiles are known at any probability, however few.
    if bias == 0, let first = sample.values.first, first == sample.values.last { return first }
    let shifted = bias + z
    let slope = 1 - acceleration * shifted
    guard slope > 0 else { return nil }
    let p = NormalLaw.cdf(bias + shifted / slope)
    let margin = 1 / Double(sample.values.count + 1)
    guard p >= margin, p <= 1 - margin else { return nil }
    return sample.quantile(p)
  }
}
