// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL
public import OutputAnalysis

/// The parameters of ``BayesianSearch``.
public struct BayesianSettings: Hashable, Sendable {
  /// The points of the first round, ≥ 2; nil for three per parameter, at least 6.
  public let initial: Int?
  /// The evaluations after which the search ends, ≥ 2; nil for 20 and 20 per parameter.
  public let evaluations: Int?
  /// The kernel.
  public let kernel: CovarianceKernel
  /// The random points among which the next candidate is sought, ≥ 10.
  public let pool: Int
  /// The expected improvement, in the objective's unit, below which the search has converged; nil to
  /// use all evaluations.
  public let tolerance: Double?

  /// The defaults.
  public init() {
    initial = nil
    evaluations = nil
    kernel = .matern
    pool = 500
    tolerance = nil
  }

  /// Sets the parameters.
  ///
  /// - Parameters:
  ///   - initial: The points of the first round, ≥ 2, or nil.
  ///   - evaluations: The evaluations after which the search ends, ≥ 2, or nil.
  ///   - kernel: The kernel.
  ///   - pool: The random points among which the next candidate is sought, ≥ 10.
  ///   - tolerance: The expected improvement below which the search has converged, ≥ 0, or nil.
  /// - Throws: ParameterError outside these domains.
  public init(
    initial: Int? = nil, evaluations: Int? = nil, kernel: CovarianceKernel = .matern,
    pool: Int = 500, tolerance: Double? = nil
  ) throws(ParameterError) {
    try require("initial", Double(initial ?? 2), "at least 2") { $0 >= 2 }
    try require("evaluations", Double(evaluations ?? 2), "at least 2") { $0 >= 2 }
    try require("pool", Double(pool), "at least 10") { $0 >= 10 }
    try require("tolerance", tolerance ?? 0, "finite and not negative") { $0 >= 0 && $0.isFinite }
    self.initial = initial
    self.evaluations = evaluations
    self.kernel = kernel
    self.pool = pool
    self.tolerance = tolerance
  }
}

/// How much a candidate promises.
///
/// With prediction N(m, s²), reference T and the error τ of an evaluation, z = (T − m)/s:
///
///     EI  = (T − m)Φ(z) + sφ(z)                                          (1)
///     AEI = EI · (1 − τ/√(s² + τ²))                                      (2)
///
/// Source: D. R. Jones, M. Schonlau and W. J. Welch, *Journal of Global Optimization* 13 (1998)
/// 455–492; (2) D. Huang, T. T. Allen, W. I. Notz and N. Zeng, *Journal of Global Optimization* 34
/// (2006) 441–466.
enum ExpectedImprovement {
  /// The augmented expected improvement (2); (1) for τ = 0.
  static func augmented(_ prediction: MeanEstimate, below reference: Double, noise: Double)
    -> Double
  {
    let spread = prediction.standardError
    let gain = reference - prediction.mean
    guard spread > 0 else { return noise > 0 ? 0 : max(gain, 0) }
    let z = gain / spread
    let plain = gain * NormalLaw.cdf(z) + spread * NormalLaw.density(z)
    return max(plain, 0) * (1 - noise / (spread * spread + noise * noise).squareRoot())
  }

  /// The probability that a constraint g ≤ 0 holds.
  static func feasibility(_ prediction: MeanEstimate) -> Double {
    guard prediction.standardError > 0 else { return prediction.mean <= 0 ? 1 : 0 }
    return NormalLaw.cdf(-prediction.mean / prediction.standardError)
  }
}

/// What the processes of objective and constraints predict at some points.
struct Outlook {
  private let objectives: [MeanEstimate]
  /// The probability that all constraints hold, by point.
  private let feasibility: [Double]

  init(_ processes: [GaussianProcess], at points: [[Double]]) {
    objectives = processes[0].predictions(at: points)
    feasibility = processes.dropFirst().reduce(points.map { _ in 1 }) { product, process in
      zip(product, process.predictions(at: points)).map {
        $0 * ExpectedImprovement.feasibility($1)
      }
    }
  }

  /// The point of the lowest predicted objective among those that are probably feasible.
  var bestFeasible: Int? {
    objectives.indices.filter { feasibility[$0] >= 0.5 }.min {
      objectives[$0].mean < objectives[$1].mean
    }
  }

  /// The objective predicted there.
  var lowestFeasible: Double? { bestFeasible.map { objectives[$0].mean } }

  /// The expected improvement of each point, or its feasibility while nothing feasible is known.
  func promises(below reference: Double?, noise: Double) -> [Double] {
    guard let reference else { return feasibility }
    return zip(objectives, feasibility).map {
      $1 * ExpectedImprovement.augmented($0, below: reference, noise: noise)
    }
  }
}

/// One output of all evaluations, as a process wants it.
struct OutputData {
  let means: [Double]
  let errors: [Double]

  /// Reads the objective (output 0) or a constraint; nil when no evaluation has a value.
  init?(_ evaluations: [Evaluation], output: Int) {
    let estimates = evaluations.map { output == 0 ? $0.objective : $0.constraints[output - 1] }
    guard let worst = estimates.filter(\.isKnown).map(\.mean).max() else { return nil }
    means = estimates.map { $0.isKnown ? $0.mean : worst }
    errors = estimates.map { $0.isKnown ? $0.standardError : 0 }
  }

  /// The mean of the standard errors.
  var meanError: Double { errors.reduce(0, +) / Double(errors.count) }
}
