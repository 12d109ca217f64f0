// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The squared differences of points, coordinate by coordinate, from which covariances come.
struct DistanceTable: Sendable {
  private let points: [[Double]]
  private let isWord: [Bool]
  /// For each pair a > b in turn its squared differences.
  private let squares: [Double]

  init(_ points: [[Double]], isWord: [Bool]) {
    self.points = points
    self.isWord = isWord
    squares = points.indices.flatMap { a in
      (0..<a).flatMap { b in Self.squares(points[a], points[b], isWord) }
    }
  }

  /// The covariances of the points with each other, row by row; only the lower triangle is filled.
  func covariances(_ kernel: CovarianceKernel, _ logarithms: [Double]) -> [Double] {
    let (weights, amplitude) = Self.scales(logarithms)
    let count = points.count
    var matrix = [Double](repeating: 0, count: count * count)
    var place = 0
    for a in 0..<count {
      matrix[a * count + a] = amplitude
      for b in 0..<a {
        var square = 0.0
        for weight in weights {
          square += weight * squares[place]
          place += 1
        }
        matrix[a * count + b] = amplitude * kernel.correlation(squaredDistance: square)
      }
    }
    return matrix
  }

  /// The covariances with other points: one row per point of the table, one column per other point.
  func covariances(
    to others: [[Double]], _ kernel: CovarianceKernel, _ logarithms: [Double]
  ) -> [Double] {
    let (weights, amplitude) = Self.scales(logarithms)
    // Plain loops over flat storage: this is where a search spends its time.
    let dimension = weights.count
    let targets = others.flatMap { $0 }
    var matrix: [Double] = []
    matrix.reserveCapacity(points.count * others.count)
    for point in points {
      for start in stride(from: 0, to: targets.count, by: dimension) {
        var square = 0.0
        for j in 0..<dimension {
          let gap = point[j] - targets[start + j]
          square += weights[j] * (isWord[j] ? (gap == 0 ? 0 : 1) : gap * gap)
        }
        matrix.append(amplitude * kernel.correlation(squaredDistance: square))
      }
    }
    return matrix
  }

  /// 1/ℓ² for each coordinate, and a².
  private static func scales(_ logarithms: [Double]) -> (weights: [Double], amplitude: Double) {
    (logarithms.dropLast().map { exp(-2 * $0) }, exp(2 * logarithms[logarithms.count - 1]))
  }

  private static func squares(_ a: [Double], _ b: [Double], _ isWord: [Bool]) -> [Double] {
    a.indices.map { j in isWord[j] ? (a[j] == b[j] ? 0 : 1) : (a[j] - b[j]) * (a[j] - b[j]) }
  }
}

/// How the similarity of two points falls with their scaled distance r.
public enum CovarianceKernel: String, Hashable, Sendable, Codable {
  /// (1 + √5 r + 5r²/3) exp(−√5 r): functions that can be differentiated twice.
  case matern
  /// exp(−r²/2): functions without any edge.
  case squaredExponential = "squared_exponential"

  /// The correlation at a squared distance r² ≥ 0.
  func correlation(squaredDistance square: Double) -> Double {
    switch self {
    case .matern:
      let root = (5 * square).squareRoot()
      return (1 + root + root * root / 3) * exp(-root)
    case .squaredExponential: return exp(-square / 2)
    }
  }
}
