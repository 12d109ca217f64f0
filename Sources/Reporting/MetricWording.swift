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

  /// Whether 0 means that something was never seen; an amount, a time or a balance of gains and costs of 0 is a value.
  static func isCounted(_ metric: String) -> Bool {
    let base = Metric.base(of: metric)
    return ![
      "net_recovery_rate", "npv", "npv_rate", "value_u", "value_u_tail_bound",
      "payment_martingale", "loss_rate", "cost_per_account", "cost_per_unit_collected",
      "days_to_first_payment", "days_to_close", "months_to_giving_up", "months_to_end",
    ].contains(base)
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
