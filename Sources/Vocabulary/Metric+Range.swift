// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Between which values the metric lies, whatever happens; infinite where nothing bounds it.
  ///
  /// Shares lie between 0 and 1, but what is less costs may be negative and what is cash less what was expected either.
  /// Amounts, counts, rates and times are not below 0, except present values less costs, and −(present cash) is not above.
  public var possibleValues: ClosedRange<Double> {
    switch self {
    case .npv, .paymentMartingale, .lossRate: -.infinity ... .infinity
    case .netRecoveryRate, .npvRate: -.infinity...1
    case .valueU: -.infinity...0
    // The last call of a day may overrun.
    case .agentUtilisation: 0 ... .infinity
    // A debtor withdraws once.
    case .optOutsPer1000: 0...1_000
    default: unit == .share ? 0...1 : 0 ... .infinity
    }
  }

  /// The same in a run: no time is longer than its horizon.
  ///
  /// - Parameter days: The days simulated; nil where they are not known.
  /// - Returns: The range.
  public func possibleValues(horizon days: Int?) -> ClosedRange<Double> {
    guard unit == .days, let days, days >= 0 else { return possibleValues }
    return 0...Double(days)
  }

  /// Between which values differences of the metric lie.
  public var possibleDifferences: ClosedRange<Double> {
    let width = possibleValues.upperBound - possibleValues.lowerBound
    return -width...width
  }

  /// Whether values are sums over all accounts, so that portfolios of unlike size have unlike values.
  ///
  /// What lies in a portfolio once more doubles them; all other metrics are rates, means or shares.
  public var isTotal: Bool {
    [Metric.npv.name, Metric.suppressedContacts.name].contains(base)
  }
}
