// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Portfolios
import Randomness
import Simulation
import Strategies

extension Experiment {
  /// Which strategy is the best on the headline metric; nil for one strategy or too few replications.
  func best(_ results: [ReplicationResult], _ settings: SummarySettings) -> BestSummary? {
    guard let direction = settings.headline.direction.outputAnalysis else { return nil }
    var generator = InferenceGenerator(seed: seed, purpose: "best \(settings.headline.name)")
    return BestSummary(
      metric: settings.headline.name, strategies: arms.map(\.name),
      values: arms.indices.map { values(of: settings.headline, strategy: $0, results) },
      direction: direction, level: settings.level, margin: settings.margins[settings.headline],
      evidence: { combination(settings.headline, $0, minus: $1, results) }, using: &generator)
  }

  /// The recovery curve of every challenger less the champion's.
  func differenceCurves(
    _ results: [ReplicationResult], _ settings: SummarySettings
  ) -> [DifferenceCurve] {
    guard results.count >= 2 else { return [] }
    let champion = arms[settings.champion].name
    let base = results.map { $0.totals[settings.champion].curve }
    return challengers(settings).map { challenger in
      let name = arms[challenger].name
      var generator = InferenceGenerator(seed: seed, purpose: "band \(name)")
      let rows = zip(results, base).map { result, base in
        zip(result.totals[challenger].curve, base).map { $0 - $1 }
      }
      let band = CurveBand(
        cumulative: rows, level: settings.level, resamples: Self.bandResamples,
        isExact: paysAlike(arms[challenger], arms[settings.champion]), using: &generator
      ).within(Metric.recoveryRate.possibleDifferences)
      return DifferenceCurve(champion: champion, challenger: name, band: band)
    }
  }

  /// Enough for the band's critical value to two digits at 95 %, and cheap beside any simulation.
  private static let bandResamples = 500

  /// Every challenger against the champion by segment and metric, for exploration.
  func segmentComparisons(
    _ results: [ReplicationResult], _ settings: SummarySettings
  ) -> [SegmentComparison] {
    guard results.count >= 2, debtors.segmentNames.count >= 2 else { return [] }
    var table = challengers(settings).flatMap { challenger in
      debtors.segmentNames.indices.flatMap { segment in
        rows(challenger, segment, results, settings)
      }
    }
    SegmentComparison.adjust(&table)
    return table
  }

  private func rows(
    _ challenger: Int, _ segment: Int, _ results: [ReplicationResult], _ settings: SummarySettings
  ) -> [SegmentComparison] {
    arms[settings.champion].metrics.compactMap { metric in
      guard let direction = metric.direction.outputAnalysis else { return nil }
      let difference = difference(
        metric, challenger, minus: settings.champion, segment: segment, direction: direction,
        results)
      guard difference.n >= 2 else { return nil }
      return SegmentComparison(
        champion: arms[settings.champion].name,
        challenger: arms[challenger].name, segment: debtors.segmentNames[segment],
        metric: metric.name,
        difference: DifferenceEstimate(difference, level: settings.level),
        pValue: difference.pValue)
    }
  }

  private func challengers(_ settings: SummarySettings) -> [Int] {
    arms.indices.filter { $0 != settings.champion }
  }
}
