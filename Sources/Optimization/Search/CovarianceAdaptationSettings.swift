// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

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

/// The constants of ``CovarianceAdaptation``, from dimension n and population λ alone.
///
/// With non-negative weights w₁ ≥ … ≥ w_μ, μ = ⌊λ/2⌋, w_i ∝ ln((λ + 1)/2) − ln i, of sum 1:
///
///     μ_eff = 1/Σw²,   c_σ = (μ_eff + 2)/(n + μ_eff + 5)
///     d_σ = 1 + 2 max(0, √((μ_eff − 1)/(n + 1)) − 1) + c_σ
///     c_c = (4 + μ_eff/n)/(n + 4 + 2μ_eff/n)
///     c₁ = 2/((n + 1.3)² + μ_eff)
///     c_μ = min(1 − c₁, 2(μ_eff − 2 + 1/μ_eff)/((n + 2)² + μ_eff))
///     χ_n = √n (1 − 1/(4n) + 1/(21n²))
///
/// Source: N. Hansen, *The CMA Evolution Strategy: A Tutorial*,
/// [arXiv:1604.00772](https://arxiv.org/abs/1604.00772), table 1 without negative weights.
struct EvolutionConstants: Hashable, Sendable {
  /// The samples λ per round.
  let population: Int
  /// The weights of the μ best.
  let weights: [Double]
  let effectiveSize: Double
  let stepPathRate: Double
  let stepDamping: Double
  let pathRate: Double
  let rankOneRate: Double
  let rankMuRate: Double
  /// The mean length χ_n of a standard normal vector.
  let normalLength: Double

  /// Hansen's λ = 4 + ⌊3 ln n⌋.
  static func population(dimension: Int) -> Int { 4 + Int(3 * log(Double(dimension))) }

  init(dimension: Int, population: Int) {
    let n = Double(dimension)
    let raw = (1...(population / 2)).map { log(Double(population + 1) / 2) - log(Double($0)) }
    let sum = raw.reduce(0, +)
    let weights = raw.map { $0 / sum }
    let size = 1 / weights.reduce(0) { $0 + $1 * $1 }
    self.population = population
    self.weights = weights
    effectiveSize = size
    stepPathRate = (size + 2) / (n + size + 5)
    stepDamping = 1 + 2 * max(0, ((size - 1) / (n + 1)).squareRoot() - 1) + stepPathRate
    pathRate = (4 + size / n) / (n + 4 + 2 * size / n)
    rankOneRate = 2 / ((n + 1.3) * (n + 1.3) + size)
    rankMuRate = min(
      1 - rankOneRate, 2 * (size - 2 + 1 / size) / ((n + 2) * (n + 2) + size))
    normalLength = n.squareRoot() * (1 - 1 / (4 * n) + 1 / (21 * n * n))
  }
}
