// SPDX-License-Identifier: GPL-3.0-or-later

/// Correlation of ranks.
public enum RankCorrelation {
  /// Spearman's correlation: Pearson's of the ranks, equal values sharing the mean of theirs.
  ///
  /// Pairs in which a value is not finite are left out.
  ///
  /// - Parameters:
  ///   - first: Values.
  ///   - second: As many values, paired by index.
  /// - Returns: A number in [−1, 1]; nil for fewer than three pairs or when either side does not vary.
  ///
  /// Source: M. G. Kendall, *Rank Correlation Methods*, 4th edition (1970), chapter 3.
  public static func spearman(_ first: [Double], _ second: [Double]) -> Double? {
    let pairs = zip(first, second).filter { $0.isFinite && $1.isFinite }
    guard pairs.count >= 3 else { return nil }
    let left = ranks(pairs.map(\.0))
    let right = ranks(pairs.map(\.1))
    let middle = Double(pairs.count + 1) / 2
    let product = zip(left, right).reduce(0) { $0 + ($1.0 - middle) * ($1.1 - middle) }
    let squares = [left, right].map { $0.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } }
    guard squares[0] > 0, squares[1] > 0 else { return nil }
    return product / (squares[0] * squares[1]).squareRoot()
  }

  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for position in start...end { ranks[order[position]] = Double(start + end) / 2 + 1 }
      start = end + 1
    }
    return ranks
  }
}
