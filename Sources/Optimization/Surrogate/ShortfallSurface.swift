// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL
internal import OutputAnalysis

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A smooth surface through the shortfalls of candidates, on the scale of ``IndifferenceRegion``, equation 1.
struct ShortfallSurface {
  /// The candidates that it goes through.
  let count: Int
  private let process: GaussianProcess

  /// δ on the scale.
  static let edge = asinh(1.0)
  /// More points make no better surface, and cost their third power.
  private static let most = 120

  /// Fits; nil for δ = 0, too few candidates, and where no process can be fitted.
  init?(
    _ space: SearchSpace, candidates: [[ParameterValue]], shortfalls: [MeanEstimate],
    within indifference: Double
  ) {
    guard indifference > 0 else { return nil }
    let known = zip(candidates, shortfalls).compactMap { values, shortfall in
      shortfall.isKnown ? (try? space.coordinates(of: values)).map { ($0, shortfall) } : nil
    }
    let kept = Self.apart(known.map(\.0)).map { known[$0] }
    guard kept.count > space.dimension + 1 else { return nil }
    // The chosen candidate is 0 behind itself, which is no exact value: it was chosen for its luck too.
    let errors = kept.map(\.1.standardError).filter { $0 > 0 }.sorted()
    let usual = errors.isEmpty ? 0 : errors[errors.count / 2]
    let process = GaussianProcess(
      points: kept.map(\.0), means: kept.map { asinh($0.1.mean / indifference) },
      errors: kept.map {
        ($0.1.standardError > 0 ? $0.1.standardError : usual) / hypot(indifference, $0.1.mean)
      },
      isWord: space.parameters.map(\.domain.isCategorical), iterations: 60)
    guard let process else { return nil }
    self.process = process
    count = kept.count
  }

  func predictions(at points: [[Double]]) -> [MeanEstimate] { process.predictions(at: points) }

  /// The probability that a predicted shortfall is at most δ.
  static func chance(_ prediction: MeanEstimate) -> Double {
    guard prediction.standardError > 0 else { return prediction.mean <= edge ? 1 : 0 }
    return NormalLaw.cdf((edge - prediction.mean) / prediction.standardError)
  }

  /// The positions of points that lie apart, the earlier of two that do not; coarser until there are few enough.
  private static func apart(_ points: [[Double]]) -> [Int] {
    var distance = 0.01
    while true {
      var kept: [Int] = []
      for position in points.indices
      where kept.allSatisfy({ Self.distance(points[$0], points[position]) > distance }) {
        kept.append(position)
      }
      if kept.count <= most { return kept }
      distance *= 1.3
    }
  }

  /// The largest difference of a coordinate.
  static func distance(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
  }
}
