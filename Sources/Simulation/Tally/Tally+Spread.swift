// SPDX-License-Identifier: GPL-3.0-or-later

extension Tally {
  /// The variance of the recovery rate R = Σp/Σb of independent debtors, from their spread within segments.
  ///
  /// Segments have fixed numbers of debtors, so what they differ by adds nothing. With e = p − R·b and n debtors in a
  /// segment, by the delta method
  ///
  ///     Var R = Σ over segments of n/(n − 1) · (Σ e² − (Σ e)²/n) / (Σb)²
  ///
  /// - Parameter segments: The tallies of one strategy by segment.
  /// - Returns: The variance; not a number when a segment has a single debtor, or nothing was placed.
  public static func recoveryVariance(_ segments: [Tally]) -> Double {
    // What belongs to no segment has no debtors.
    let segments = segments.filter { !$0.isEmpty }
    let opening = segments.reduce(0) { $0 + $1.number(.openingBalance) }
    let rate = segments.reduce(0) { $0 + $1.number(.cash) } / opening
    let squares = segments.reduce(0) { $0 + $1.residualSquares(rate: rate) }
    return squares / (opening * opening)
  }

  private func residualSquares(rate: Double) -> Double {
    let n = number(.debtors)
    guard n > 1 else { return .nan }
    let sum = number(.cash) - rate * number(.openingBalance)
    return max(0, sums.residualSquares(rate: rate) - sum * sum / n) * n / (n - 1)
  }
}
