// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// What can be said of a metric in words.
enum MetricWording {
  /// Whether less is better.
  static func isLowerBetter(_ name: String) -> Bool { Metric(stored: name).direction == .lower }

  /// Whether neither direction is better by itself.
  static func isNeutral(_ name: String) -> Bool {
    Metric(named: name)?.direction == .neutral
  }

  /// Whether the metric times the placed balance is money.
  static func isShareOfBalance(_ name: String) -> Bool { Metric(stored: name).isShareOfBalance }

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
