// SPDX-License-Identifier: GPL-3.0-or-later

extension ComparisonSummary {
  /// The comparison with the test of equivalence and the stochastic order of its values.
  ///
  /// - Parameters:
  ///   - challenger: The challenger's values by replication.
  ///   - champion: The champion's, paired by index.
  ///   - direction: Which way the metric improves.
  ///   - level: The level 1 − α of each one-sided test.
  /// - Returns: The same comparison with its detail.
  public func withDetail(
    challenger: [Double?], champion: [Double?], direction: MetricDirection, level: ConfidenceLevel
  ) -> ComparisonSummary {
    var comparison = self
    let paired = PairedDifference(challenger: challenger, minus: champion, direction: direction)
    comparison.equivalencePValue = margin.flatMap { margin in
      (try? EquivalenceTest(paired: paired.moments, margin: margin, level: level))?.pValue
    }
    comparison.dominance =
      StochasticDominance(
        of: challenger, over: champion, direction: direction)?.order
    return comparison
  }
}
