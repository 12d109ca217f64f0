// SPDX-License-Identifier: GPL-3.0-or-later

extension ComparisonSummary {
  /// The comparison with the test of equivalence and the stochastic order of its values.
  ///
  /// - Parameters:
  ///   - paired: The paired difference.
  ///   - challenger: The challenger's values by replication.
  ///   - champion: The champion's, paired by index.
  ///   - level: The level 1 − α of each one-sided test.
  /// - Returns: The same comparison with its detail.
  public func withDetail(
    _ paired: PairedDifference, challenger: [Double?], champion: [Double?], level: ConfidenceLevel
  ) -> ComparisonSummary {
    var comparison = self
    comparison.equivalencePValue = margin.flatMap { margin in
      if let combination = paired.combination {
        return combination.equivalencePValue(margin: margin)
      }
      return (try? EquivalenceTest(paired: paired.moments, margin: margin, level: level))?.pValue
    }
    comparison.dominance =
      StochasticDominance(
        of: challenger, over: champion, direction: paired.direction)?.order
    return comparison
  }
}
