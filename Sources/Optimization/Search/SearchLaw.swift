// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The normal law of ``CovarianceAdaptation`` and its two evolution paths; equations there.
struct SearchLaw: Hashable, Sendable {
  private(set) var mean: [Double]
  private var step: Double
  /// The smallest standard deviation of each whole number; nil for a continuum.
  private let floors: [Double?]
  /// C row by row.
  private var covariance: [Double]
  /// The square roots of the eigenvalues of C.
  private var scales: [Double]
  /// The eigenvectors of C in columns.
  private var axes: [Double]
  private var stepPath: [Double]
  private var path: [Double]

  private var n: Int { mean.count }

  init(mean: [Double], step: Double, floors: [Double?]) {
    let n = mean.count
    let identity = (0..<n * n).map { $0 % (n + 1) == 0 ? 1.0 : 0 }
    self.mean = mean
    self.step = step
    self.floors = floors
    covariance = identity
    axes = identity
    scales = Array(repeating: 1, count: n)
    stepPath = Array(repeating: 0, count: n)
    path = stepPath
  }

  /// A sample, reflected into the cube.
  func draw(_ generator: inout some RandomNumberGenerator) -> [Double] {
    let z = scales.map { $0 * generator.normal() }
    let y = multiply(axes, z)
    return zip(mean, y).map { Self.folded($0 + step * $1) }
  }

  /// x taken into [0, 1] by reflection at the ends, as often as needed.
  static func folded(_ x: Double) -> Double {
    let rest = (x / 2 - (x / 2).rounded(.down)) * 2
    return rest > 1 ? 2 - rest : rest
  }

  /// Adapts to samples in the order of their standing.
  ///
  /// - Returns: False when the law can no longer be decomposed, or only with useless precision.
  mutating func adapt(
    to samples: [[Double]], _ constants: EvolutionConstants, round: Int
  ) -> Bool {
    let moves = samples.prefix(constants.weights.count).map { sample in
      zip(sample, mean).map { ($0 - $1) / step }
    }
    let shift = (0..<n).map { j in
      zip(constants.weights, moves).reduce(0) { $0 + $1.0 * $1.1[j] }
    }
    for j in 0..<n { mean[j] += step * shift[j] }
    let isCalm = lengthenPaths(by: shift, constants, round: round)
    adaptCovariance(to: moves, constants, isCalm: isCalm)
    let length = Self.length(stepPath)
    step *= exp(
      min(1, constants.stepPathRate / constants.stepDamping * (length / constants.normalLength - 1))
    )
    raiseToFloors()
    return decompose()
  }

  /// Equations (2) and (4); whether h = 1.
  private mutating func lengthenPaths(
    by shift: [Double], _ constants: EvolutionConstants, round: Int
  ) -> Bool {
    let whitened = multiply(axes, zip(transposed(axes, times: shift), scales).map { $0 / $1 })
    let rate = constants.stepPathRate
    let gain = (rate * (2 - rate) * constants.effectiveSize).squareRoot()
    for j in 0..<n { stepPath[j] = (1 - rate) * stepPath[j] + gain * whitened[j] }
    let warmUp = (1 - pow(1 - rate, 2 * Double(round))).squareRoot()
    let isCalm =
      Self.length(stepPath) / warmUp < (1.4 + 2 / Double(n + 1)) * constants.normalLength
    let slow = constants.pathRate
    let slowGain = isCalm ? (slow * (2 - slow) * constants.effectiveSize).squareRoot() : 0
    for j in 0..<n { path[j] = (1 - slow) * path[j] + slowGain * shift[j] }
    return isCalm
  }

  /// Equation (5).
  private mutating func adaptCovariance(
    to moves: [[Double]], _ constants: EvolutionConstants, isCalm: Bool
  ) {
    let one = constants.rankOneRate
    let many = constants.rankMuRate
    let makeUp = isCalm ? 0 : one * constants.pathRate * (2 - constants.pathRate)
    for i in 0..<n {
      for j in 0...i {
        let rankMu = zip(constants.weights, moves).reduce(0) { $0 + $1.0 * $1.1[i] * $1.1[j] }
        let old = covariance[i * n + j]
        let new = (1 - one - many + makeUp) * old + one * path[i] * path[j] + many * rankMu
        covariance[i * n + j] = new
        covariance[j * n + i] = new
      }
    }
  }

  private func deviation(_ j: Int) -> Double { step * covariance[j * n + j].squareRoot() }

  /// Widens whole numbers that have become narrower than their floor, keeping correlations.
  private mutating func raiseToFloors() {
    for j in 0..<n {
      guard let floor = floors[j], deviation(j) < floor else { continue }
      let factor = floor / deviation(j)
      for i in 0..<n {
        covariance[i * n + j] *= factor
        covariance[j * n + i] *= factor
      }
    }
  }

  private mutating func decompose() -> Bool {
    guard step.isFinite, step > 0, let eigen = try? SymmetricEigen(covariance, order: n),
      eigen.values[0] > 0, eigen.values[n - 1] < 1e14 * eigen.values[0]
    else { return false }
    scales = eigen.values.map { $0.squareRoot() }
    axes = eigen.vectors
    return true
  }

  func isNarrow(_ tolerance: Double) -> Bool {
    (0..<n).allSatisfy { j in
      deviation(j) <= max(tolerance, 1.01 * (floors[j] ?? 0))
    }
  }

  private func multiply(_ matrix: [Double], _ vector: [Double]) -> [Double] {
    (0..<n).map { i in (0..<n).reduce(0) { $0 + matrix[i * n + $1] * vector[$1] } }
  }

  private func transposed(_ matrix: [Double], times vector: [Double]) -> [Double] {
    (0..<n).map { j in (0..<n).reduce(0) { $0 + matrix[$1 * n + j] * vector[$1] } }
  }

  private static func length(_ vector: [Double]) -> Double {
    vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
