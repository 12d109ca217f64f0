// SPDX-License-Identifier: GPL-3.0-or-later

/// What a user asks of a tuning, as written on the command line.
public struct TuningRequest: Hashable, Sendable {
  /// `name=lo..hi[:step]` or `name=a|b|c`.
  public var parameters: [String]
  /// `[min:|max:][strategy.]metric`.
  public var objective: String
  /// A second objective, for a front of both; nil for one.
  public var second: String?
  /// `[strategy.]metric <= number`.
  public var constraints: [String]
  /// The method; nil for a grid where it is small enough, else cross-entropy.
  public var method: TuningMethod?
  /// The replications of each candidate of a search, or the most in the race of a grid; nil for 20, and for as many as the
  /// budget allows.
  public var replications: Int?
  /// The fresh replications of the winner, ≥ 2.
  public var confirmation: Int
  /// The most candidate-replications in all.
  public var budget: Int
  /// The difference δ that does not matter, such as `0.1%`; nil for the metric's own.
  public var indifference: String?
  /// The level of all claims, in (½, 1).
  public var level: Double

  /// Creates a request.
  public init(
    parameters: [String], objective: String, second: String? = nil, constraints: [String] = [],
    method: TuningMethod? = nil, replications: Int? = nil, confirmation: Int = 30,
    budget: Int = 10_000, indifference: String? = nil, level: Double = 0.95
  ) {
    self.parameters = parameters
    self.objective = objective
    self.second = second
    self.constraints = constraints
    self.method = method
    self.replications = replications
    self.confirmation = confirmation
    self.budget = budget
    self.indifference = indifference
    self.level = level
  }
}

/// How candidates are found.
public enum TuningMethod: String, Hashable, Sendable, CaseIterable {
  /// Every combination of values, raced with `SequentialElimination`.
  case grid
  /// Every combination of values, selected from by `KimNelson`.
  case kimNelson = "kim-nelson"
  /// `CrossEntropy`, then a race of the best.
  case crossEntropy = "cross-entropy"
  /// `CovarianceAdaptation`, then a race of the best.
  case covarianceAdaptation = "cma-es"
  /// `BayesianSearch`, then a race of the best.
  case bayesian

  /// Whether every combination of values is a candidate.
  var isGrid: Bool { self == .grid || self == .kimNelson }
}
