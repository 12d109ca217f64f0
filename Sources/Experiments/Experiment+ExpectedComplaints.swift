// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Simulation

/// What counting complaints by their probabilities gained.
///
/// Method: *VarianceReduction*, OutputAnalysis.
extension Experiment {
  /// An estimate with that gain; itself for other metrics and where complaints count as drawn.
  func expected(
    _ estimate: MetricEstimate, of metric: Metric, strategy: Int, _ results: [ReplicationResult]
  ) -> MetricEstimate {
    guard isExpected(metric) else { return estimate }
    // A real portfolio has complaints, not probabilities of them.
    let drawn = values(of: .complaintsDrawnPer1000, strategy: strategy, results)
    var estimate =
      design == .plain
      ? estimate.withSpread(
        of: drawn, direction: metric.direction.outputAnalysis, limits: possibleValues(of: metric))
      : estimate
    estimate.gain = gain(estimate.gain) { values(of: $0, strategy: strategy, results) }
    return estimate
  }

  /// A comparison with that gain; itself for other metrics and where complaints count as drawn.
  func expected(
    _ comparison: ComparisonSummary, of metric: Metric, challenger: Int, champion: Int,
    _ results: [ReplicationResult]
  ) -> ComparisonSummary {
    guard isExpected(metric) else { return comparison }
    let drawn = [challenger, champion].map {
      values(of: .complaintsDrawnPer1000, strategy: $0, results)
    }
    var comparison =
      design == .plain
      ? comparison.withSpread(of: (drawn[0], drawn[1]), direction: .lowerIsBetter) : comparison
    comparison.gain = gain(comparison.gain) { metric in
      zip(
        values(of: metric, strategy: challenger, results),
        values(of: metric, strategy: champion, results)
      ).map { $0 - $1 }
    }
    return comparison
  }

  private func isExpected(_ metric: Metric) -> Bool {
    model.settings.expectsComplaints && metric == .complaintsPer1000
  }

  private func gain(_ other: SamplingGain?, _ values: (Metric) -> [Double]) -> SamplingGain {
    var gain = other ?? SamplingGain()
    if let drawn = Moments(values(.complaintsDrawnPer1000)).variance,
      let expected = Moments(values(.complaintsPer1000)).variance, expected > 0
    {
      gain.expectation = drawn / expected
    }
    return gain
  }
}
