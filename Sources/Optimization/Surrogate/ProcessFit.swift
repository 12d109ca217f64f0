// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What one choice of hyperparameters makes of the data; equations at ``GaussianProcess``.
struct ProcessFit: Sendable {
  /// L with K = LLᵀ.
  let factor: CholeskyFactor
  /// The constant mean μ.
  let mean: Double
  /// L⁻¹(y − μ1).
  let residuals: [Double]
  /// The penalised negative log-likelihood (3), without its constant.
  let loss: Double

  /// Factorises; nil when K is not positive definite.
  init?(
    _ design: DistanceTable, _ values: [Double], noise: [Double], _ kernel: CovarianceKernel,
    _ logarithms: [Double]
  ) {
    let count = values.count
    var matrix = design.covariances(kernel, logarithms)
    for i in 0..<count { matrix[i * count + i] += noise[i] }
    guard matrix.allSatisfy(\.isFinite), let factor = try? CholeskyFactor(matrix, order: count)
    else { return nil }
    // Two right-hand sides at once: y and 1.
    let solved = factor.solveLower(values.flatMap { [$0, 1] }, columns: 2)
    let ones = (0..<count).map { solved[2 * $0 + 1] }
    let whitened = (0..<count).map { solved[2 * $0] }
    let mean = Self.product(ones, whitened) / Self.product(ones, ones)
    let residuals = zip(whitened, ones).map { $0 - mean * $1 }
    let lengths = logarithms.dropLast().reduce(0) { $0 + ($1 - log(0.5)) * ($1 - log(0.5)) }
    let amplitude = logarithms[logarithms.count - 1]
    self.factor = factor
    self.mean = mean
    self.residuals = residuals
    loss =
      (Self.product(residuals, residuals) + factor.logDeterminant) / 2
      + (lengths + amplitude * amplitude) / (2 * 1.5 * 1.5)
  }

  private static func product(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
