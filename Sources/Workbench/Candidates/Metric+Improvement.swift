// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Vocabulary

extension Metric {
  /// Which way the metric improves; nil where neither more nor less is better by itself.
  var improvement: MetricDirection? {
    switch direction {
    case .higher: .higherIsBetter
    case .lower: .lowerIsBetter
    case .neutral: nil
    }
  }
}
