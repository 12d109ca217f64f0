// SPDX-License-Identifier: GPL-3.0-or-later

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
