// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// Saltelli's design for Sobol' indices: two samples A and B and their mixtures, N(k + 2) runs.
///
/// Row r of A and of B are the first and the last k coordinates of one point of the 2k-dimensional
/// unit cube; AB_i is A with the coordinate i from B. Which points is the caller's choice: random,
/// ``LatinHypercube``, or a randomised Sobol' sequence, which needs far fewer of them for smooth
/// outputs.
///
/// Method: <doc:Sensitivity>; A. Saltelli, P. Annoni, I. Azzini, F. Campolongo, M. Ratto and S.
/// Tarantola, *Computer Physics Communications* 181 (2010) 259–270.
public struct SaltelliDesign: Hashable, Sendable {
  /// The number k of parameters, ≥ 1.
  public let parameters: Int
  /// The number N of rows, ≥ 2.
  public let rows: Int
  /// The points of the k-dimensional unit cube to run: row after row A, B, AB_1 … AB_k.
  public let points: [[Double]]

  /// Makes the design of 2k-dimensional points.
  ///
  /// - Parameter points: The N ≥ 2 points, each with the same even number 2k ≥ 2 of coordinates
  ///   in [0, 1].
  /// - Throws: `ParameterError` for too few points, other lengths and other coordinates.
  public init(_ points: [[Double]]) throws(ParameterError) {
    let width = points.first?.count ?? 0
    guard points.count >= 2 else {
      throw ParameterError(name: "rows", value: Double(points.count), requirement: "at least 2")
    }
    for point in points {
      guard point.count == width, width >= 2, width.isMultiple(of: 2) else {
        throw ParameterError(
          name: "coordinates", value: Double(point.count), requirement: "even and equal, at least 2"
        )
      }
      for coordinate in point where !(coordinate >= 0 && coordinate <= 1) {
        throw ParameterError(name: "coordinate", value: coordinate, requirement: "in [0, 1]")
      }
    }
    parameters = width / 2
    rows = points.count
    self.points = points.flatMap(Self.mixtures)
  }

  private static func mixtures(_ point: [Double]) -> [[Double]] {
    let a = Array(point.prefix(point.count / 2))
    let b = Array(point.suffix(point.count / 2))
    return [a, b]
      + a.indices.map { i in
        var mixed = a
        mixed[i] = b[i]
        return mixed
      }
  }
}

extension SaltelliDesign {
  /// The Sobol' indices of the outputs.
  ///
  /// - Parameters:
  ///   - outputs: One output per point of ``points``; a row in which one is nil, NaN or infinite is
  ///     left out and counted.
  ///   - level: The level of the intervals.
  ///   - resamples: The number B of resamples of the rows; below 2/α − 1 there are no intervals.
  ///   - generator: The source of chance for them.
  /// - Returns: The indices, of a single parameter 1 without estimating; nil for fewer than two complete rows and for an output without variance.
  /// - Precondition: One output per point.
  /// - Complexity: O(B N k).
  public func indices(
    of outputs: [Double?], level: ConfidenceLevel = .ninetyFive, resamples: Int = 500,
    using generator: inout some RandomNumberGenerator
  ) -> SobolIndices? {
    precondition(outputs.count == points.count, "one output per point")
    let width = parameters + 2
    let table = (0..<rows).compactMap { row -> [Double]? in
      let values = outputs[(row * width)..<((row + 1) * width)].map { $0 ?? .nan }
      return values.allSatisfy(\.isFinite) ? values : nil
    }
    guard table.count >= 2, let estimate = Self.estimate(table, Array(table.indices)) else {
      return nil
    }
    guard parameters > 1 else {
      let all = SobolIndex(first: 1, total: 1, firstInterval: nil, totalInterval: nil)
      return SobolIndices(
        indices: [all], interaction: 0, interactionInterval: nil, addsUp: true,
        variance: estimate.variance, rows: table.count, missing: rows - table.count)
    }
    let resampled = (0..<max(resamples, 0)).compactMap { _ in
      Self.estimate(table, generator.resample(table.count))
    }
    let possible = resampled.map(\.possible)
    let own = estimate.possible
    func interval(_ values: [Double]) -> ConfidenceInterval? {
      .percentiles(of: values, level: level)
    }
    return SobolIndices(
      indices: own.indices.map { i in
        SobolIndex(
          first: own[i].first, total: own[i].total,
          firstInterval: interval(possible.map { $0[i].first }),
          totalInterval: interval(possible.map { $0[i].total }))
      },
      interaction: estimate.interaction,
      interactionInterval: interval(resampled.map(\.interaction)),
      addsUp: (interval(resampled.map(\.firstSum))?.low ?? 0) <= 1
        && (interval(resampled.map(\.totalSum))?.high ?? 1) >= 1,
      variance: estimate.variance, rows: table.count, missing: rows - table.count)
  }

  /// The estimates from some rows; nil for an output without variance.
  private static func estimate(
    _ table: [[Double]], _ rows: [Int]
  ) -> Shares? {
    let base = Moments(rows.lazy.flatMap { table[$0].prefix(2) })
    let parameters = table[0].count - 2
    guard let variance = base.variance, variance > 0 else { return nil }
    var pairs = Array(repeating: PairedVariation(), count: parameters)
    for row in rows {
      let values = table[row]
      for i in 0..<parameters {
        pairs[i].add(a: values[0], b: values[1], mixed: values[i + 2])
      }
    }
    return Shares(
      first: pairs.map(\.first), total: pairs.map { $0.meanSquare / 2 / variance },
      variance: variance)
  }

  /// The estimates (1) and (2) as they come.
  private struct Shares {
    let first: [Double]
    let total: [Double]
    let variance: Double

    /// The nearest that true ones can have: each within 0…1.
    var possible: [(first: Double, total: Double)] {
      zip(first, total).map { (Self.share($0), Self.share($1)) }
    }

    var firstSum: Double { first.reduce(0, +) }
    var totalSum: Double { total.reduce(0, +) }
    var interaction: Double { Self.share(1 - firstSum) }

    private static func share(_ value: Double) -> Double { min(1, max(0, value)) }
  }
}

/// Random points of the unit cube, one in each slice of every axis.
///
/// Point i has in dimension j the coordinate (π_j(i) + u_ij)/N, with independent random
/// permutations π_j and uniform u: each of the N equal slices of an axis holds one point. A mean
/// over them has at most the variance of N/(N − 1) times plain random points, and much less where
/// the function is a sum of functions of one coordinate.
///
/// Source: M. D. McKay, R. J. Beckman and W. J. Conover, *Technometrics* 21 (1979) 239–245.
public enum LatinHypercube {
  /// Draws the points.
  ///
  /// - Parameters:
  ///   - count: The number N of points, ≥ 0.
  ///   - dimension: The number of coordinates of each, ≥ 0.
  ///   - generator: The source of chance.
  /// - Returns: N points with coordinates in (0, 1).
  public static func points(
    count: Int, dimension: Int, using generator: inout some RandomNumberGenerator
  ) -> [[Double]] {
    var points = Array(repeating: [Double](repeating: 0, count: dimension), count: max(count, 0))
    for axis in 0..<max(dimension, 0) {
      for (point, slice) in generator.permutation(points.count).enumerated() {
        points[point][axis] = (Double(slice) + generator.openUniform()) / Double(count)
      }
    }
    return points
  }
}
