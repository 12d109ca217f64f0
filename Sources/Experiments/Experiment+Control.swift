// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Simulation
import Strategies

/// Estimates with the martingale of payments as a control.
///
/// Method: *MartingaleControl*, Simulation, and *VarianceReduction*, OutputAnalysis.
extension Experiment {
  /// What the martingale is a control for: the other metrics do not count payments as shares of the placed balance.
  private static let controlledMetrics: [Metric] = [.recoveryRate, .netRecoveryRate]

  private func isControlled(_ metric: Metric) -> Bool {
    model.settings.keepsMartingale && Self.controlledMetrics.contains(metric)
  }

  /// A metric's mean with the strategy's martingale as a control; nil without it.
  func controlled(
    _ metric: Metric, strategy: Int, _ results: [ReplicationResult]
  ) -> ControlledEstimate? {
    guard isControlled(metric) else { return nil }
    return ControlledEstimate(
      values(of: metric, strategy: strategy, results),
      controls: [values(of: .paymentMartingale, strategy: strategy, results)],
      limits: metric.possibleValues)
  }

  /// A comparison with both strategies' martingales as controls; itself without them.
  ///
  /// Two controls instead of their difference, because what a payment changes later differs by strategy.
  func controlled(
    _ comparison: ComparisonSummary, of metric: Metric, challenger: Int,
    _ results: [ReplicationResult], _ settings: SummarySettings
  ) -> ComparisonSummary {
    guard isControlled(metric) else { return comparison }
    let pair = [challenger, settings.champion]
    let sides = pair.map { values(of: metric, strategy: $0, results) }
    var comparison = comparison
    comparison.controlled = ControlledEstimate(
      zip(sides[0], sides[1]).map { $0 - $1 },
      controls: pair.map { values(of: .paymentMartingale, strategy: $0, results) },
      level: settings.level, limits: metric.possibleDifferences)
    return comparison
  }
}
