// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Optimization
import OutputAnalysis
import Randomness
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

extension TuningPlan {
  /// The search of the plan's method.
  ///
  /// One hundredth of a range is as near as noisy means can tell, so searches end there.
  func optimizer(seed: UInt64) throws(StudyStop<StudyFailure>) -> any Optimizer {
    let generator = InferenceGenerator(seed: seed, purpose: "tune \(method.rawValue)")
    do {
      switch method {
      case .bayesian: return BayesianSearch(space, using: generator)
      case .covarianceAdaptation:
        return try CovarianceAdaptation(
          space, settings: CovarianceAdaptationSettings(tolerance: 0.01), using: generator)
      default:
        return CrossEntropy(
          space, settings: try CrossEntropySettings(tolerance: 0.01), using: generator)
      }
    } catch {
      throw .failed(.usage("\(method.rawValue): \(error)", help: "choose another --method"))
    }
  }
}

/// A bound on the mean of a metric.
struct TuningConstraint: Hashable, Sendable {
  let text: String
  let metric: Metric
  let bound: Double
  let isUpper: Bool

  /// What must not exceed 0: the metric less the bound, or the other way round.
  func excess(_ value: Double) -> Double { isUpper ? value - bound : bound - value }
}

/// A metric of the tuned strategy and which way it is to go.
struct TuningObjective: Hashable, Sendable {
  var strategy: String
  var metric: Metric
  var direction: MetricDirection
}

extension StudyStage {
  /// All candidates are looked at on small portfolios.
  static let look = StudyStage(english: "looking at", spanish: "una mirada a")
  /// Candidates are sought.
  static let search = StudyStage(english: "searching", spanish: "buscando entre")
  /// The best are raced.
  static let race = StudyStage(english: "racing", spanish: "en carrera")
  /// The winner is simulated with fresh chance.
  static let confirmation = StudyStage(english: "confirming", spanish: "confirmando")
}
