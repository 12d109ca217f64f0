// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// How many alarms a gate that keeps its promise raises by chance.
enum NullAlarms {
  /// The probability with which a gate that just keeps its promise exceeds the limit.
  private static let chance = 0.0025

  /// The smallest number that this many null runs exceed with at most that probability: 12 in 5,000.
  static func limit(runs: Int) -> Int {
    let rate = FalseAlarms.rate
    var count = 0
    var probability = (0..<runs).reduce(1.0) { product, _ in product * (1 - rate) }
    var tail = 1 - probability
    while tail > chance {
      probability *= Double(runs - count) / Double(count + 1) * rate / (1 - rate)
      count += 1
      tail -= probability
    }
    return count
  }
}
