// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Simulation
import Strategies
import Vocabulary

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
      controls: [values(of: .paymentMartingale, strategy: strategy, results)])
  }

  /// A comparison with the difference of the two martingales as a control; itself without it.
  func controlled(
    _ comparison: ComparisonSummary, of metric: Metric, challenger: Int,
    _ results: [ReplicationResult], _ settings: SummarySettings
  ) -> ComparisonSummary {
    guard isControlled(metric) else { return comparison }
    var comparison = comparison
    comparison.controlled = ControlledEstimate(
      difference(of: metric, challenger, results, settings),
      controls: [difference(of: .paymentMartingale, challenger, results, settings)],
      level: settings.level)
    return comparison
  }

  private func difference(
    of metric: Metric, _ challenger: Int, _ results: [ReplicationResult],
    _ settings: SummarySettings
  ) -> [Double] {
    zip(
      values(of: metric, strategy: challenger, results),
      values(of: metric, strategy: settings.champion, results)
    ).map { $0 - $1 }
  }
}
