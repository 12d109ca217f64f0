// SPDX-License-Identifier: GPL-3.0-or-later

extension CurveEstimate {
  /// The curve with the quantiles of single portfolios instead of those of its replications.
  ///
  /// - Parameter portfolios: One row of daily values per portfolio; nil when the design has none, and then there are no
  ///   quantiles.
  /// - Returns: The same means and errors with other quantiles.
  public func withSpread(of portfolios: [[Double]]?) -> CurveEstimate {
    var curve = self
    let spread = portfolios.map { CurveEstimate(replications: $0) }
    let none = [Double?](repeating: nil, count: day.count)
    curve.p05 = spread?.p05 ?? none
    curve.p50 = spread?.p50 ?? none
    curve.p95 = spread?.p95 ?? none
    return curve
  }
}
