// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Optimization
import OutputAnalysis
import Studies
import Vocabulary

/// A request that was understood.
struct SensitivityPlan: Sendable {
  let settings: [StudySetting]
  /// The strategies simulated: those that have the metric, or the studied one alone if the metric ranks nothing.
  let strategies: [String]
  /// The position of the studied strategy among them.
  let target: Int
  let metric: Metric
  let method: SensitivityMethod
  let trajectories: Int
  /// The rows asked for; nil for as many as fit.
  let rows: Int?
  let replications: Int
  let budget: Int
  let level: ConfidenceLevel
  /// What is to be said of the arguments, and the texts it quotes.
  var warnings: [Diagnostic] = []
  var sources: [SourceText] = []

  /// The fewest rows that are worth their name, and the most that are taken unasked.
  static let fewestRows = 16
  static let mostRows = 1_024

  /// One output per strategy.
  var outputs: [StudyOutput] {
    strategies.indices.map { StudyOutput(strategy: $0, metric: metric) }
  }

  /// What the ends of the parameters take, in candidate-replications.
  var costOfEnds: Int { (2 * settings.count + 1) * replications }

  /// What the screening takes.
  var costOfScreening: Int {
    method == .sobol ? 0 : trajectories * (settings.count + 1) * replications
  }

  /// What shares of the variance of so many parameters take.
  func costOfShares(rows: Int, parameters: Int) -> Int {
    method == .morris ? 0 : rows * (parameters + 2) * replications
  }

  /// The least budget with which the study can end, whatever the screening says.
  var leastBudget: Int {
    costOfEnds + costOfScreening
      + costOfShares(rows: rows ?? Self.fewestRows, parameters: settings.count)
  }

  /// The rows for so many parameters: those asked for, else the largest power of two that fits.
  ///
  /// Sobol's points fill the cube evenly in powers of two.
  func rows(parameters: Int) -> Int {
    if let rows { return rows }
    let left = budget - costOfEnds - costOfScreening
    var rows = Self.fewestRows
    while 2 * rows <= Self.mostRows, costOfShares(rows: 2 * rows, parameters: parameters) <= left {
      rows *= 2
    }
    return rows
  }

  /// Everything that decides what is simulated and answered, as a text.
  var key: String {
    let parts =
      settings.map { "\($0.name)=\($0.parameter.domain) \($0.notation)" } + strategies + [
        "\(target)", metric.name, method.rawValue, "\(trajectories)", "\(rows ?? 0)",
        "\(replications)", "\(budget)", "\(level.value)",
      ]
    return parts.joined(separator: "\0")
  }
}

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

/// Which designs a sensitivity study runs, beside the ends of each parameter.
public enum SensitivityMethod: String, Hashable, Sendable, CaseIterable {
  /// Elementary effects only.
  case morris
  /// Shares of the variance of all parameters.
  case sobol
  /// Elementary effects, then shares of the variance of those parameters that matter.
  case both
}

extension StudyStage {
  /// One parameter at a time goes to its ends.
  static let ends = StudyStage(
    english: "one parameter at a time:", spanish: "un parámetro a la vez:")
  /// Parameters are screened.
  static let screening = StudyStage(english: "screening:", spanish: "cribado:")
  /// Variances are shared out.
  static let shares = StudyStage(english: "shares of variance:", spanish: "partes de la varianza:")
}
