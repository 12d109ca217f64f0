// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// Values of metrics now and of a baseline whose true means are the same.
protocol NullSource: Sendable {
  associatedtype Sample
  /// The metrics with the way they improve.
  var metrics: [(name: String, direction: MetricDirection)] { get }
  /// So many replications of both.
  func sample(_ replications: Int, _ chance: inout Chance) -> Sample
  /// The comparison of a metric when `amount` is added to every value now.
  func shift(_ metric: Int, in sample: Sample, by amount: Double) -> OutcomeShift?
}
