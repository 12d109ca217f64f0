// SPDX-License-Identifier: GPL-3.0-or-later

/// How much of a spread comes from chance and how much from parameters that are not known.
///
/// With n replications for each of J draws of the parameters, means Ȳⱼ and variances s²ⱼ inside the draws:
///
///     Var(Y) = E[Var(Y|θ)] + Var(E[Y|θ])                                  (1)
///     chance        V_c = (1/J) Σ s²ⱼ                                     (2)
///     parameters    V_θ = max(0, s²(Ȳ₁ … Ȳ_J) − V_c/n)                    (3)
///
/// (3) takes off what chance alone adds to the spread of the means; it needs replications that differ from
/// draw to draw. A value below 0 means that no influence of the parameters can be seen.
///
/// Method: <doc:UncertainParameters>.
public struct VarianceSplit: Hashable, Sendable {
  /// The mean over all draws.
  public let mean: Double
  /// The variance (2) of one replication at given parameters.
  public let chance: Double
  /// The variance (3) of the expectation over the parameters.
  public let parameters: Double
  /// The means of the draws, in their order; not a number where undefined.
  public let means: [Double]

  /// The share of the parameters in the variance of one replication; nil without any variance.
  public var parameterShare: Double? {
    chance + parameters > 0 ? parameters / (chance + parameters) : nil
  }

  /// Splits a variance; nil with fewer than two draws that have two values.
  ///
  /// - Parameter draws: The values of each draw.
  public init?(_ draws: [[Double]]) {
    let moments = draws.map { Moments($0) }
    let inner = moments.filter { $0.count >= 2 }
    let outer = Moments(inner.compactMap(\.mean))
    guard let mean = outer.mean, let between = outer.variance else { return nil }
    let variances = inner.compactMap(\.variance)
    let chance = variances.reduce(0, +) / Double(variances.count)
    // Draws may lack different numbers of values; the mean of 1/n is what chance adds on average.
    let weight = inner.map { 1 / Double($0.count) }.reduce(0, +) / Double(inner.count)
    self.mean = mean
    self.chance = chance
    parameters = max(0, between - chance * weight)
    means = moments.map { $0.mean ?? .nan }
  }
}

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
