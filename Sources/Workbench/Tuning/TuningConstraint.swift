// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// A bound on the mean of a metric.
struct TuningConstraint: Hashable, Sendable {
  let text: String
  let metric: Metric
  let bound: Double
  let isUpper: Bool

  /// What must not exceed 0: the metric less the bound, or the other way round.
  func excess(_ value: Double) -> Double { isUpper ? value - bound : bound - value }
}
