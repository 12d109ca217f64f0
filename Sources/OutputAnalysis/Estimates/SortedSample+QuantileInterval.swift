// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

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
