// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// The finite values of a sample in increasing order, for quantiles.
public struct SortedSample: Hashable, Sendable {
  /// The finite values, increasing.
  public let values: [Double]
  /// The number of values that were absent or not finite.
  public let missing: Int

  /// Sorts the finite values; nil, NaN and infinities are counted as missing.
  public init(_ values: [Double?]) {
    self.values = values.compactMap { $0 }.filter(\.isFinite).sorted()
    self.missing = values.count - self.values.count
  }

  /// The sample quantile at `p`, by linear interpolation between order statistics (type 7).
  ///
  /// With h = (n − 1)p the value lies between the order statistics ⌊h⌋ and ⌊h⌋ + 1, counted from 0.
  /// `p` = 0 and 1 give the extremes.
  ///
  /// - Returns: Nil for no values, or `p` outside [0, 1].
  ///
  /// Source: R. J. Hyndman and Y. Fan, *The American Statistician* 50 (1996) 361–365, definition 7,
  /// the default of R and NumPy.
  public func quantile(_ p: Double) -> Double? {
    guard p >= 0, p <= 1, let last = values.last else { return nil }
    let position = Double(values.count - 1) * p
    let index = Int(position)
    guard index + 1 < values.count else { return last }
    let low = values[index]
    let high = values[index + 1]
    // Equal neighbours stay exact, and the difference of huge neighbours cannot overflow.
    guard low < high else { return low }
    let share = position - Double(index)
    return low * (1 - share) + high * share
  }
}

extension SortedSample {
  /// An interval for the population quantile at `p` that assumes nothing about the distribution.
  ///
  /// Its ends are the order statistics of ranks l < u, counted from 1, with
  ///
  ///     P(Bin(n, p) < l) ≤ α/2   and   P(Bin(n, p) ≥ u) ≤ α/2,
  ///
  /// l the largest and u the smallest such rank, so it covers with at least the level.
  ///
  /// - Parameters:
  ///   - p: The quantile's probability, in (0, 1).
  ///   - level: The level 1 − α.
  /// - Returns: Nil where the sample is too small to bound the quantile on both sides, or `p` is
  ///   outside its domain.
  ///
  /// Source: W. J. Conover, *Practical Nonparametric Statistics*, 3rd edition (1999), section 3.2.
  public func quantileInterval(
    _ p: Double, level: ConfidenceLevel = .ninetyFive
  ) -> ConfidenceInterval? {
    guard p > 0, p < 1, let ranks = quantileRanks(p, level: level) else { return nil }
    return ConfidenceInterval(
      low: values[ranks.lower - 1], high: values[ranks.upper - 1], level: level)
  }

  /// The ranks l and u, from 1; nil when one of them does not exist.
  func quantileRanks(_ p: Double, level: ConfidenceLevel) -> (lower: Int, upper: Int)? {
    let tail = level.alpha / 2
    let count = values.count
    var lower = 0
    var upper = 0
    // The distribution function at 0 … n − 1 decides both ranks in one pass.
    for successes in 0..<count {
      let probability = BinomialLaw.cdf(successes, probability: p, trials: count)
      if probability <= tail { lower = successes + 1 }
      if 1 - probability <= tail {
        upper = successes + 1
        break
      }
    }
    return lower >= 1 && upper > lower ? (lower, upper) : nil
  }
}

/// The 5 %, 50 % and 95 % sample quantiles of a metric over replications.
///
/// They describe the spread of outcomes, not the error of the mean.
public struct QuantileSummary: Hashable, Sendable {
  /// The 5 % quantile.
  public var p05: Double
  /// The median.
  public var p50: Double
  /// The 95 % quantile.
  public var p95: Double

  /// Creates a summary from its parts.
  public init(p05: Double, p50: Double, p95: Double) {
    self.p05 = p05
    self.p50 = p50
    self.p95 = p95
  }

  /// The quantiles of a sample; nil without values.
  public init?(_ sample: SortedSample) {
    guard let p05 = sample.quantile(0.05), let p50 = sample.quantile(0.5),
      let p95 = sample.quantile(0.95)
    else { return nil }
    self.init(p05: p05, p50: p50, p95: p95)
  }
}

/// The 95 % intervals of the quantiles in ``QuantileSummary``, by order statistics.
///
/// Each is nil where the sample is too small to bound the quantile on both sides: 72 replications are
/// needed for 5 % and 95 %.
public struct QuantileIntervals: Hashable, Sendable {
  /// The interval of the 5 % quantile.
  public var p05: ConfidenceInterval?
  /// The interval of the median.
  public var p50: ConfidenceInterval?
  /// The interval of the 95 % quantile.
  public var p95: ConfidenceInterval?

  /// The intervals of a sample.
  public init(_ sample: SortedSample) {
    p05 = sample.quantileInterval(0.05)
    p50 = sample.quantileInterval(0.5)
    p95 = sample.quantileInterval(0.95)
  }
}

extension QuantileIntervals {
  /// Puts intervals together again that were stored.
  ///
  /// - Parameters:
  ///   - p05: That of the 5 % quantile; nil where the sample was too small.
  ///   - p50: That of the median.
  ///   - p95: That of the 95 % quantile.
  public init(p05: ConfidenceInterval?, p50: ConfidenceInterval?, p95: ConfidenceInterval?) {
    self.p05 = p05
    self.p50 = p50
    self.p95 = p95
  }
}
