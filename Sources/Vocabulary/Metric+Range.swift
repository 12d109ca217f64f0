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
    default: unit == .share ? 0...1 : 0 ... .infinity
    }
  }

  /// Between which values differences of the metric lie.
  public var possibleDifferences: ClosedRange<Double> {
    let width = possibleValues.upperBound - possibleValues.lowerBound
    return -width...width
  }
}
