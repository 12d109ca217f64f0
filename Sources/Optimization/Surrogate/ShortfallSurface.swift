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
  /// More points cost their third power, and what lies close together says as much as one that was simulated more often.
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
    // The chosen candidate is 0 behind itself, which is no exact value: it was chosen for its luck too.
    let errors = known.map(\.1.standardError).filter { $0 > 0 }.sorted()
    let usual = errors.isEmpty ? 0 : errors[errors.count / 2]
    let isWord = space.parameters.map(\.domain.isCategorical)
    let pools = Self.pools(
      known.map { point, shortfall in
        let error = shortfall.standardError
        return (point, MeanEstimate(shortfall.mean, standardError: error > 0 ? error : usual))
      }, isWord)
    guard pools.count > space.dimension + 1 else { return nil }
    let process = GaussianProcess(
      points: pools.map(\.point), means: pools.map { asinh($0.shortfall.mean / indifference) },
      errors: pools.map { $0.shortfall.standardError / hypot(indifference, $0.shortfall.mean) },
      isWord: isWord, iterations: 60)
    guard let process else { return nil }
    self.process = process
    count = known.count
  }

  func predictions(at points: [[Double]]) -> [MeanEstimate] { process.predictions(at: points) }

  /// The probability that a predicted shortfall is at most δ.
  static func chance(_ prediction: MeanEstimate) -> Double {
    guard prediction.standardError > 0 else { return prediction.mean <= edge ? 1 : 0 }
    return NormalLaw.cdf((edge - prediction.mean) / prediction.standardError)
  }

  /// Neighbours as one: the mean of their shortfalls at the mean of their places, each by the inverse of its variance.
  private static func pools(
    _ known: [(point: [Double], shortfall: MeanEstimate)], _ isWord: [Bool]
  ) -> [(point: [Double], shortfall: MeanEstimate)] {
    let places = centres(known.map(\.point), isWord)
    return Dictionary(grouping: known.indices) { places[$0] }.sorted { $0.key < $1.key }
      .map { _, members in pool(members.map { known[$0] }) }
  }

  private static func pool(
    _ members: [(point: [Double], shortfall: MeanEstimate)]
  ) -> (point: [Double], shortfall: MeanEstimate) {
    let errors = members.map(\.shortfall.standardError)
    guard members.count > 1, errors.allSatisfy({ $0 > 0 }) else { return members[0] }
    let weights = errors.map { 1 / ($0 * $0) }
    let total = weights.reduce(0, +)
    func mean(_ values: [Double]) -> Double {
      zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
    }
    let point = members[0].point.indices.map { axis in
      // Words that are the same stay what they are to the last digit.
      members.allSatisfy { $0.point[axis] == members[0].point[axis] }
        ? members[0].point[axis] : mean(members.map { $0.point[axis] })
    }
    return (
      point,
      MeanEstimate(mean(members.map(\.shortfall.mean)), standardError: (1 / total).squareRoot())
    )
  }

  /// For each point the earliest one near it, coarser until there are few enough; what differs in a word is not near.
  private static func centres(_ points: [[Double]], _ isWord: [Bool]) -> [Int] {
    var reach = 0.01
    while true {
      var centres: [Int] = []
      let places = points.indices.map { position in
        let near = centres.filter { isNear(points[$0], points[position], reach, isWord) }
        if let nearest = near.min(by: {
          distance(points[$0], points[position]) < distance(points[$1], points[position])
        }) {
          return nearest
        }
        centres.append(position)
        return position
      }
      if centres.count <= most || reach > 1 { return places }
      reach *= 1.3
    }
  }

  private static func isNear(
    _ left: [Double], _ right: [Double], _ reach: Double, _ isWord: [Bool]
  ) -> Bool {
    zip(isWord, zip(left, right)).allSatisfy { isWord, pair in
      isWord ? pair.0 == pair.1 : (pair.0 - pair.1).magnitude <= reach
    }
  }

  /// The largest difference of a coordinate.
  static func distance(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
  }
}
