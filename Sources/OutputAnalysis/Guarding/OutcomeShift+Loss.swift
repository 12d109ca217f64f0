// SPDX-License-Identifier: GPL-3.0-or-later

extension OutcomeShift {
  /// Whether a metric that had values has lost so many of them that chance does not explain it.
  ///
  /// Of the n replications now a have a value, of the m of the baseline b. If both runs are drawn
  /// alike, the a + b values fall on the n + m replications by chance, and at most a on the new ones
  /// with probability
  ///
  ///     p = Σ over j ≤ a of C(n, j) C(m, a + b − j) / C(n + m, a + b)         (4)
  ///
  /// A loss means p ≤ α/2. A shift of the mean is called worse by chance with α/2 at most, so that a
  /// test that looks at both raises a false alarm with α at most. On the same draws both runs have
  /// their values in much the same replications, and (4) errs on the safe side.
  ///
  /// - Parameters:
  ///   - values: One value per replication now; nil and NaN are missing.
  ///   - baseline: The baseline's.
  ///   - level: The level 1 − α of one test.
  /// - Returns: Whether p ≤ α/2.
  /// - Complexity: O((a + 1)(a + b)).
  ///
  /// Source: R. A. Fisher's exact test; A. Agresti, *Categorical Data Analysis*, 3rd edition (2013),
  /// section 3.5.
  public static func isLoss(
    of values: [Double?], from baseline: [Double?], level: ConfidenceLevel
  ) -> Bool {
    let now = present(values)
    let total = now + present(baseline)
    let probability = (0...now).reduce(0) { sum, kept in
      sum + chance(keeping: kept, of: total, values.count, baseline.count)
    }
    return probability <= level.alpha / 2
  }

  private static func present(_ values: [Double?]) -> Int {
    values.count { $0?.isFinite ?? false }
  }

  /// One term of (4), as a product of ratios: each value falls on what replications are left.
  private static func chance(keeping kept: Int, of total: Int, _ n: Int, _ m: Int) -> Double {
    var product = 1.0
    for value in 0..<total {
      let places = value < kept ? n - value : m - (value - kept)
      let choices = value < kept ? Double(total - value) / Double(kept - value) : 1
      product *= choices * Double(max(0, places)) / Double(n + m - value)
    }
    return product
  }
}
