// SPDX-License-Identifier: GPL-3.0-or-later

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
