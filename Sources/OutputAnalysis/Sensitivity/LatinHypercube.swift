// SPDX-License-Identifier: GPL-3.0-or-later

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
