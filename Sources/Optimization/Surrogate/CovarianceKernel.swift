// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

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
