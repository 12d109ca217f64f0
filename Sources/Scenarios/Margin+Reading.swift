// SPDX-License-Identifier: GPL-3.0-or-later

import Grammar

extension Margin {
  /// Reads `recovery_rate=0.5%`, an amount as under `margins`; nil for a text that is none.
  ///
  /// Whether there is a metric of this name is not asked.
  public init?(reading text: String) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2,
      let value = try? MetricAmountText.parse(parts[1].trimmingBlanks)
    else { return nil }
    self.init(metric: parts[0].trimmingBlanks, value: value)
  }
}
