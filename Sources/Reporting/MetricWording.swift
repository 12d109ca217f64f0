// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Vocabulary

/// What can be said of a metric in words.
enum MetricWording {
  /// Whether less is better.
  static func isLowerBetter(_ metric: String) -> Bool { Metric.known(metric)?.direction == .lower }

  /// Whether neither direction is better by itself.
  static func isNeutral(_ metric: String) -> Bool { Metric.known(metric)?.direction == .neutral }

  /// Whether the metric times the placed balance is money.
  static func isShareOfBalance(_ metric: String) -> Bool {
    ["recovery_rate", "net_recovery_rate", "npv_rate"].contains(metric)
  }

  /// A level as percent without needless zeros: 95 %, 98.33 %.
  static func level(_ level: ConfidenceLevel, _ decimal: DecimalText) -> String {
    let hundredths = (level.value * 10_000).rounded()
    let decimals =
      hundredths.remainder(dividingBy: 100) == 0
      ? 0 : hundredths.remainder(dividingBy: 10) == 0 ? 1 : 2
    return decimal.percent(level.value, decimals: decimals)
  }
}
