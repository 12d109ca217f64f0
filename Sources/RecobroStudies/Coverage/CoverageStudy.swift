// SPDX-License-Identifier: GPL-3.0-or-later

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
