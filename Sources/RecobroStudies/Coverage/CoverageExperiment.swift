// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// A synthetic experiment with a known truth, made many times.
struct CoverageExperiment: Sendable {
  /// What one experiment came to.
  struct Trial: Sendable {
    let isCovered: Bool
    /// The interval's width; nil without an interval, which covers nothing.
    let width: Double?

    init(_ interval: ConfidenceInterval?, truth: Double) {
      isCovered = interval?.contains(truth) ?? false
      width = interval.map { 2 * $0.halfWidth }
    }

    init(isCovered: Bool, width: Double?) {
      self.isCovered = isCovered
      self.width = width
    }
  }

  let name: String
  let bar: Bar
  let trial: @Sendable (inout Chance) throws -> Trial

  init(
    _ name: String, bar: Bar = .nearNinetyFive,
    trial: @escaping @Sendable (inout Chance) throws -> Trial
  ) {
    self.name = name
    self.bar = bar
    self.trial = trial
  }

  /// The share of experiments whose interval covers the truth.
  func measure(_ settings: StudySettings) async throws -> Finding {
    let trials = try await Parallel.map(settings.experiments, threads: settings.threads) {
      var chance = Chance(seed: settings.seed, study: name, experiment: $0)
      return try trial(&chance)
    }
    return Finding(
      name, successes: trials.count(where: \.isCovered), of: trials.count, bar: bar,
      detail: Self.detail(trials))
  }

  private static func detail(_ trials: [Trial]) -> String {
    let widths = SortedSample(trials.map(\.width))
    guard let median = widths.quantile(0.5) else { return "" }
    let none = widths.missing > 0 ? ", \(widths.missing) without interval" : ""
    return "median width \(median.formatted)\(none)"
  }
}

/// Whether nominal intervals of 95 % cover what they say.
struct CoverageStudy: Study {
  private static let experiments =
    MeanCoverage.all + RatioCoverage.all + QuantileCoverage.all + StoppingCoverage.all
    + ProportionCoverage.all + RiskCoverage.all + SurvivalCoverage.all + CurveCoverage.all

  func measure(_ settings: StudySettings, _ tell: (Finding) -> Void) async throws {
    for experiment in Self.experiments { tell(try await experiment.measure(settings)) }
    for finding in try await EquivalenceSize.measure(settings) { tell(finding) }
    tell(try RiskCoverage.refusals(settings))
  }
}
