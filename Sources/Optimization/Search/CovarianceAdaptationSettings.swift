// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

/// The parameters of ``CovarianceAdaptation``.
public struct CovarianceAdaptationSettings: Hashable, Sendable {
  /// The samples λ per round, ≥ 4; nil for 4 + ⌊3 ln n⌋.
  ///
  /// More are better under noise.
  public let population: Int?
  /// The first step σ₀ in shares of the ranges, in (0, 1].
  public let step: Double
  /// The first mean; nil for the middle of the space.
  public let start: [ParameterValue]?
  /// The largest standard deviation, in shares of the range, at which the search has converged.
  public let tolerance: Double
  /// The largest number of rounds, ≥ 1.
  public let rounds: Int

  /// The defaults.
  public init() {
    population = nil
    step = 0.3
    start = nil
    tolerance = 1e-4
    rounds = 1_000
  }

  /// Sets the parameters.
  ///
  /// - Parameters:
  ///   - population: The samples λ per round, ≥ 4, or nil.
  ///   - step: The first step σ₀ in shares of the ranges, in (0, 1].
  ///   - start: The first mean, or nil.
  ///   - tolerance: The deviation at which the search has converged, in (0, 0.1].
  ///   - rounds: The largest number of rounds, ≥ 1.
  /// - Throws: ParameterError outside these domains.
  public init(
    population: Int? = nil, step: Double = 0.3, start: [ParameterValue]? = nil,
    tolerance: Double = 1e-4, rounds: Int = 1_000
  ) throws(ParameterError) {
    try require("population", Double(population ?? 4), "at least 4") { $0 >= 4 }
    try require("step", step, "in (0, 1]") { $0 > 0 && $0 <= 1 }
    try require("tolerance", tolerance, "in (0, 0.1]") { $0 > 0 && $0 <= 0.1 }
    try require("rounds", Double(rounds), "at least 1") { $0 >= 1 }
    self.population = population
    self.step = step
    self.start = start
    self.tolerance = tolerance
    self.rounds = rounds
  }
}
