// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// A metric of the tuned strategy and which way it is to go.
struct TuningObjective: Hashable, Sendable {
  var strategy: String
  var metric: Metric
  var direction: MetricDirection
}
