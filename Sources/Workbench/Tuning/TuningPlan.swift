// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Optimization
import OutputAnalysis
import Results
import Studies
import Vocabulary

/// A request that was understood.
struct TuningPlan: Sendable {
  var settings: [StudySetting]
  var space: SearchSpace
  var strategy: String
  var metric: Metric
  var direction: MetricDirection
  /// The second objective; nil where one decides.
  var second: TuningObjective?
  var constraints: [TuningConstraint]
  var method: TuningMethod
  /// The difference δ that does not matter.
  var indifference: Double
  /// Where δ comes from.
  var indifferenceSource: TuningRecord.IndifferenceSource
  var level: ConfidenceLevel
  /// The replications of each candidate of a search.
  var searchReplications: Int
  /// The most replications of a candidate in a race.
  var raceReplications: Int
  /// The replications of every candidate of a front, before those that may be on it go on.
  var frontReplications = 30
  var confirmation: Int
  var budget: Int
  /// The accounts of a replication.
  var accounts: Int
  /// The accounts of the portfolios of a first look at all candidates; nil where there is none.
  var screeningAccounts: Int?
  /// What is to be said of the arguments, and the texts it quotes.
  var warnings: [Diagnostic] = []
  var sources: [SourceText] = []

  /// More replications of a candidate than stages leave between them.
  static let endless = 1 << 21

  /// The level of the race, and of the look before it: together they hold at ``level``.
  var stageLevel: ConfidenceLevel { screeningAccounts == nil ? level : level.shared(among: 2) }

  /// The candidates beside a search's own that show how far the region within δ reaches.
  var coverageSize: Int { method.isGrid ? 0 : min(60, 15 * space.dimension) }

  /// Replications of small portfolios in replications of whole ones, rounded up.
  func wholePortfolios(_ replications: Int) -> Int {
    (replications * (screeningAccounts ?? accounts) + accounts - 1) / accounts
  }

  /// What is kept of a replication: the objective, the constrained metrics, the second objective.
  var outputs: [StudyOutput] {
    let metrics = [metric] + constraints.map(\.metric) + (second.map { [$0.metric] } ?? [])
    return metrics.map { StudyOutput(strategy: 0, metric: $0) }
  }

  /// Everything that decides what is simulated and answered, as a text.
  var key: String {
    let parts =
      settings.map { "\($0.name)=\($0.parameter.domain) \($0.notation)" }
      + [strategy, metric.name, direction.rawValue]
      + (second.map { [$0.metric.name, $0.direction.rawValue] } ?? [])
      + constraints.map { "\($0.metric.name) \($0.isUpper) \($0.bound)" }
      + [
        method.rawValue, "\(indifference)", "\(level.value)", "\(searchReplications)",
        "\(raceReplications)", "\(confirmation)", "\(budget)",
        "\(screeningAccounts ?? 0)",
      ]
    return parts.joined(separator: "\0")
  }
}
