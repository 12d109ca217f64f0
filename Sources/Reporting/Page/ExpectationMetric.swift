// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Vocabulary

/// The metric an expectation is about, as far as its text tells.
enum ExpectationMetric {
  /// The one metric a line names, such as `net_recovery_rate` in `b.net_recovery_rate - a.net_recovery_rate > 1%`.
  ///
  /// - Returns: Nil when the line names none, or several of different units.
  static func name(in text: String) -> String? {
    let words = text.split { !($0.isLetter || $0.isNumber || "_[]-".contains($0)) }
    let metrics = words.compactMap { Metric.known(String($0)) }
    guard let first = metrics.first, metrics.allSatisfy({ $0.unit == first.unit }) else {
      return nil
    }
    return first.name
  }
}
