// SPDX-License-Identifier: GPL-3.0-or-later

/// How a budget of replications is best split when the aim is to find the best system.
///
/// With b the system that looks best, σᵢ the standard deviations and δᵢ = |mean_b − meanᵢ|:
///
///     wᵢ  = σᵢ²/δᵢ²  for i ≠ b,    w_b = σ_b √(Σ_{i≠b} wᵢ²/σᵢ²)                (1)
///     Nᵢ  = N · wᵢ/Σw                                                         (2)
///
/// which asymptotically maximises a lower bound of the probability that b is the best. Noisy systems
/// close to the best get most; clearly worse ones get little.
///
/// Edge cases: a system without spread gets nothing more, because its mean is known. Several systems
/// at the same smallest distance 0 get, with b, the whole budget: the limit of (1) as their distance
/// shrinks. A `resolution` above 0 avoids that, distances below it count as it. If (1) gives no
/// weight to anybody, all are treated alike. Among equal means b is the first.
///
/// Derived for systems simulated *independently*. Under common random numbers all systems of a
/// replication run together, so this is a guide to where precision is lacking and no proof; the
/// claim comes from ``KimNelson``.
///
/// Method: <doc:SelectingTheBest>; C.-H. Chen, J. Lin, E. Yücesan and S. E. Chick, *Discrete Event
/// Dynamic Systems* 10 (2000) 251–270; C.-H. Chen and L. H. Lee, *Stochastic Simulation
/// Optimization: An Optimal Computing Budget Allocation* (2010).
public struct OptimalAllocation: Hashable, Sendable {
  /// The system b that looks best; the first of equals.
  public let best: Int
  /// The share of the budget each system should get, ≥ 0, of sum 1.
  public let shares: [Double]

  /// Computes the shares (1).
  ///
  /// - Parameters:
  ///   - means: The estimated means, at least one, finite.
  ///   - standardDeviations: The estimated σᵢ, one per mean, finite and ≥ 0.
  ///   - resolution: Distances from the best below this count as this, ≥ 0 and finite.
  ///   - direction: Which way the metric improves.
  /// - Throws: ``ParameterError`` when a number lies outside its domain.
  /// - Precondition: One standard deviation per mean.
  public init(
    means: [Double], standardDeviations: [Double], resolution: Double = 0,
    direction: MetricDirection = .higherIsBetter
  ) throws(ParameterError) {
    precondition(means.count == standardDeviations.count, "one standard deviation per mean")
    try Self.check(means: means, standardDeviations, resolution: resolution)
    let best = means.indices.reduce(0) { direction.sign * (means[$1] - means[$0]) > 0 ? $1 : $0 }
    let distances = means.map { max(resolution, ($0 - means[best]).magnitude) }
    self.best = best
    shares = Self.shares(best: best, distances: distances, standardDeviations)
  }

  /// The shares (1), from ratios to the smallest distance and to the largest deviation.
  ///
  /// Written with ratios nothing overflows, and a smallest distance of 0 gives its own limit.
  private static func shares(best: Int, distances: [Double], _ deviations: [Double]) -> [Double] {
    let others = distances.indices.filter { $0 != best }
    let nearest = others.map { distances[$0] }.min() ?? 0
    let largest = deviations.max() ?? 0
    var weights = distances.indices.map { i in
      let closeness = distances[i] > nearest ? nearest / distances[i] : 1
      let noise = largest > 0 ? deviations[i] / largest : 0
      return (own: noise * closeness * closeness, noise: noise)
    }
    weights[best].own = others.map { weights[$0].own * weights[$0].own }.reduce(0, +).squareRoot()
    let products = weights.map { $0.noise * $0.own }
    let sum = products.reduce(0, +)
    return products.map { sum > 0 ? $0 / sum : 1 / Double(products.count) }
  }

  private static func check(
    means: [Double], _ standardDeviations: [Double], resolution: Double
  ) throws(ParameterError) {
    guard !means.isEmpty else {
      throw ParameterError(name: "systems", value: 0, requirement: "at least 1")
    }
    for mean in means where !mean.isFinite {
      throw ParameterError(name: "mean", value: mean, requirement: "finite")
    }
    for deviation in standardDeviations + [resolution] where !(deviation >= 0 && deviation.isFinite)
    {
      throw ParameterError(
        name: "standard deviation or resolution", value: deviation,
        requirement: "finite and not negative")
    }
  }
}
