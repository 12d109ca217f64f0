// SPDX-License-Identifier: GPL-3.0-or-later

/// What a user asks of a sensitivity study, as written on the command line.
public struct SensitivityRequest: Hashable, Sendable {
  /// `name=lo..hi[:step]`.
  public var parameters: [String]
  /// `[strategy.]metric`.
  public var metric: String
  /// The designs.
  public var method: SensitivityMethod
  /// The trajectories of Morris's design, ≥ 2.
  public var trajectories: Int
  /// The rows of Saltelli's design, ≥ 2; nil for as many as the budget has room for.
  public var rows: Int?
  /// The replications of each point, ≥ 2.
  public var replications: Int
  /// The most candidate-replications in all.
  public var budget: Int
  /// The level of all intervals, in (½, 1).
  public var level: Double

  /// Creates a request.
  public init(
    parameters: [String], metric: String, method: SensitivityMethod = .both,
    trajectories: Int = 10, rows: Int? = nil, replications: Int = 10, budget: Int = 10_000,
    level: Double = 0.95
  ) {
    self.parameters = parameters
    self.metric = metric
    self.method = method
    self.trajectories = trajectories
    self.rows = rows
    self.replications = replications
    self.budget = budget
    self.level = level
  }
}
