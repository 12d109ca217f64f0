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

  /// A level as percent without needless zeros, so precisely that what is left to chance is right to a hundredth of it: 95 %,
  /// 98.33 %, 99.999 %.
  static func level(_ level: ConfidenceLevel, _ decimal: DecimalText) -> String {
    decimal.percent(level.value, decimals: decimals(ofChance: level.alpha))
  }

  /// What a level leaves to chance, as percent: 5 %, 0.001 %.
  static func chance(_ level: ConfidenceLevel, _ decimal: DecimalText) -> String {
    decimal.percent(level.alpha, decimals: decimals(ofChance: level.alpha))
  }

  /// The fewest decimals of a percentage that keep a probability to a hundredth of itself.
  private static func decimals(ofChance alpha: Double) -> Int {
    var (decimals, shown) = (0, alpha * 100)
    while decimals < 12, (shown - shown.rounded()).magnitude > 0.01 * shown {
      decimals += 1
      shown *= 10
    }
    return decimals
  }
}
