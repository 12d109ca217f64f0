// SPDX-License-Identifier: GPL-3.0-or-later

extension ComparisonSummary {
  /// The comparison with what it says of single portfolios taken from them.
  ///
  /// - Parameters:
  ///   - portfolios: The challenger's and the champion's values, one per portfolio of independent debtors, simulated
  ///     once; nil when the design has none, and then nothing is said of them.
  ///   - direction: Which way the metric improves.
  /// - Returns: The same difference with another share of wins and stochastic order.
  public func withSpread(
    of portfolios: (challenger: [Double], champion: [Double])?, direction: MetricDirection
  ) -> ComparisonSummary {
    var comparison = self
    comparison.probabilityBetter = portfolios.flatMap {
      PairedDifference(challenger: $0.challenger, minus: $0.champion, direction: direction)
        .probabilityBetter
    }
    comparison.dominance = portfolios.flatMap {
      StochasticDominance(of: $0.challenger, over: $0.champion, direction: direction)?.order
    }
    return comparison
  }
}
