// SPDX-License-Identifier: GPL-3.0-or-later

/// How much of the spread of means over the points of a design is only noise of the replications.
///
/// At each of n points the same R replications give values y_pr, with common random numbers. What a
/// replication adds at every point alike moves no point against another; noise is what is left:
///
///     mean of a point     ȳ_p = (1/R) Σ_r y_pr                                     (1)
///     spread              V = s²(ȳ_1 … ȳ_n)                                        (2)
///     interaction         s² = Σ (y_pr − ȳ_p − ȳ_r + ȳ)² / ((n − 1)(R − 1))        (3)
///     noise               s²/R, its share s²/(R V)                                 (4)
///
/// The expectation of V is the variance of the true means plus that of (4), so V − s²/R estimates the
/// former. The chance of *one* replication is larger: the mean variance of the values of a point, which
/// common random numbers do not share out.
///
/// Method: <doc:Sensitivity>; H. Scheffé, *The Analysis of Variance* (1959), chapter 4, for the layout of
/// two crossed factors without repetition.
public struct ReplicationNoise: Hashable, Sendable {
  /// The spread V of the means (2), > 0.
  public let variance: Double
  /// The part s²/R of it that is noise (4).
  public let noise: Double
  /// The variance of one replication at a given point.
  public let chance: Double
  /// The replications R of each point.
  public let replications: Int

  /// Measures the noise.
  ///
  /// - Parameter rows: The values of each point by replication; points with a missing value are left out.
  /// - Precondition: Rows of one length.
  public init?(_ rows: [[Double]]) {
    let rows = rows.filter { $0.allSatisfy(\.isFinite) }
    let replications = rows.first?.count ?? 0
    guard rows.count >= 2, replications >= 2 else { return nil }
    let points = rows.map { Moments($0) }
    let means = Moments(points.map { $0.mean ?? 0 })
    guard let variance = means.variance, variance > 0, let center = means.mean else { return nil }
    let columns = (0..<replications).map { r in
      Moments(rows.lazy.map { $0[r] }).mean ?? 0
    }
    var squares = 0.0
    for (row, point) in zip(rows, points) {
      let own = (point.mean ?? 0) - center
      for (value, column) in zip(row, columns) {
        let rest = value - column - own
        squares += rest * rest
      }
    }
    let degrees = Double(rows.count - 1) * Double(replications - 1)
    self.variance = variance
    noise = squares / degrees / Double(replications)
    chance = points.reduce(0) { $0 + ($1.variance ?? 0) } / Double(rows.count)
    self.replications = replications
  }

  /// The share of noise in the spread of the means, in [0, 1].
  public var share: Double { min(1, noise / variance) }

  /// The share of the variance of one replication that no parameter explains, in [0, 1].
  public var chanceShare: Double { chance / (chance + parameters) }

  /// About how many replications would bring the share of noise down to a value; nil when the parameters
  /// show no variance of their own.
  ///
  /// - Parameter share: The share that would do, in (0, 1).
  /// - Returns: The replications of each point.
  public func replicationsNeeded(for share: Double) -> Int? {
    guard parameters > 0, share > 0, share < 1 else { return nil }
    let needed = noise * Double(replications) * (1 - share) / (share * parameters)
    return needed < 1e9 ? Int(needed.rounded(.up)) : nil
  }

  /// What is left of the spread without the noise.
  private var parameters: Double { max(0, variance - noise) }
}
