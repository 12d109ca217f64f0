// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A smooth curve through noisy means: regression by a Gaussian process.
///
/// The standardised means y at points x of the unit cube are taken as normal with
///
///     Cov(y_a, y_b) = a² k(r_ab) + [a = b](SE_a² + 10⁻⁸)                        (1)
///     r_ab² = Σ_j d_j²/ℓ_j²,   d_j = x_aj − x_bj, or 1 for two different words   (2)
///
/// about an unknown constant mean μ, which is estimated by generalised least squares,
/// μ = 1ᵀK⁻¹y/1ᵀK⁻¹1. The amplitude a and the lengths ℓ minimise
///
///     ½(yᵀ − μ1ᵀ)K⁻¹(y − μ1) + ½ ln det K + Σ_j (ln ℓ_j − ln ½)²/2·1.5² + (ln a)²/2·1.5²   (3)
///
/// the likelihood with weak lognormal opinions, which hold the lengths of parameters that do not
/// matter, by the simplex method from a default and a given start. With K = LLᵀ, the prediction at
/// x with covariances c is normal with
///
///     mean μ + cᵀK⁻¹(y − μ1),   variance a² − |L⁻¹c|²                          (4)
///
/// the function's own uncertainty, without replication noise and without that of μ, a and ℓ.
///
/// Noise is taken as independent between points. Under common random numbers part of it is shared;
/// that part shifts all means alike and goes into μ, so (1) overstates what is left.
///
/// Method: <doc:Optimisers>; C. E. Rasmussen and C. K. I. Williams, *Gaussian Processes for Machine
/// Learning* (2006), chapters 2 and 5.
public struct GaussianProcess: Sendable {
  /// The logarithms of the lengths ℓ, one per coordinate, then that of the amplitude a.
  let logarithms: [Double]
  private let design: DistanceTable
  private let kernel: CovarianceKernel
  private let center: Double
  private let scale: Double
  private let fit: ProcessFit

  /// Fits a process; nil for no points, numbers that are not finite, and covariances that cannot be
  /// factorised.
  ///
  /// - Parameters:
  ///   - points: The points of the unit cube, of one dimension.
  ///   - means: One mean per point.
  ///   - errors: Their standard errors, ≥ 0.
  ///   - isWord: Which coordinates stand for words; nil for none.
  ///   - kernel: The kernel k.
  ///   - iterations: The steps of each simplex search; 0 keeps its start.
  /// - Precondition: One mean and one error per point.
  /// - Complexity: O(n³) per step.
  public init?(
    points: [[Double]], means: [Double], errors: [Double], isWord: [Bool]? = nil,
    kernel: CovarianceKernel = .matern, iterations: Int = 120
  ) {
    self.init(
      points: points, means: means, errors: errors, isWord: isWord, kernel: kernel,
      iterations: iterations, start: nil)
  }

  /// Fits a process, also from the hyperparameters of an earlier fit.
  init?(
    points: [[Double]], means: [Double], errors: [Double], isWord: [Bool]?,
    kernel: CovarianceKernel, iterations: Int, start: [Double]?
  ) {
    precondition(means.count == points.count && errors.count == points.count, "one per point")
    guard let dimension = points.first?.count, means.allSatisfy(\.isFinite),
      errors.allSatisfy({ $0.isFinite && $0 >= 0 })
    else { return nil }
    let center = means.reduce(0, +) / Double(means.count)
    let square = means.reduce(0) { $0 + ($1 - center) * ($1 - center) } / Double(means.count)
    let scale = square > 0 ? square.squareRoot() : 1
    let design = DistanceTable(points, isWord: isWord ?? points[0].map { _ in false })
    let values = means.map { ($0 - center) / scale }
    let noise = errors.map { $0 * $0 / scale / scale + 1e-8 }
    func fit(_ logarithms: [Double]) -> ProcessFit? {
      ProcessFit(design, values, noise: noise, kernel, logarithms)
    }
    let standard = Array(repeating: log(0.5), count: dimension) + [0]
    let starts = [standard] + (start.map { [$0] } ?? [])
    let searched = starts.map { start in
      SimplexMinimizer(from: start, step: 0.7, iterations: iterations, tolerance: 1e-2) {
        fit($0)?.loss ?? .infinity
      }
    }
    let best = iterations > 0 ? searched.min { $0.value < $1.value }?.point : starts.last
    guard let logarithms = best, let fitted = fit(logarithms) else { return nil }
    self.logarithms = logarithms
    self.design = design
    self.kernel = kernel
    self.center = center
    self.scale = scale
    self.fit = fitted
  }

  /// The predictions (4) at many points.
  ///
  /// - Parameter points: Points of the unit cube.
  /// - Returns: For each the mean, and the standard deviation of the function as its error.
  /// - Complexity: O(n²) per point, in the BLAS.
  public func predictions(at points: [[Double]]) -> [MeanEstimate] {
    guard !points.isEmpty else { return [] }
    let covariances = design.covariances(to: points, kernel, logarithms)
    let whitened = fit.factor.solveLower(covariances, columns: points.count)
    let amplitude = exp(2 * logarithms[logarithms.count - 1])
    var means = points.map { _ in fit.mean }
    var variances = points.map { _ in amplitude }
    for row in 0..<fit.residuals.count {
      let residual = fit.residuals[row]
      for column in points.indices {
        let value = whitened[row * points.count + column]
        means[column] += value * residual
        variances[column] -= value * value
      }
    }
    return zip(means, variances).map { mean, variance in
      MeanEstimate(
        center + scale * mean, standardError: scale * max(variance, 0).squareRoot())
    }
  }
}
