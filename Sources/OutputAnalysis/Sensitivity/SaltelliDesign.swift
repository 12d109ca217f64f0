// SPDX-License-Identifier: GPL-3.0-or-later

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
  /// - Throws: ``ParameterError`` for too few points, other lengths and other coordinates.
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
