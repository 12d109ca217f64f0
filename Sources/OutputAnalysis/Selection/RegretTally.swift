// SPDX-License-Identifier: GPL-3.0-or-later

/// Running sums of shared wins and regrets over draws of the means.
struct RegretTally {
  private(set) var wins: [Double]
  private(set) var regrets: [Double]

  init(strategies: Int) {
    wins = Array(repeating: 0, count: strategies)
    regrets = wins
  }

  /// Adds one draw, whose means are better the higher they are.
  mutating func add(_ means: [Double]) {
    let best = means.max() ?? 0
    let winners = means.count { $0 == best }
    for (k, mean) in means.enumerated() {
      regrets[k] += best - mean
      if mean == best { wins[k] += 1 / Double(winners) }
    }
  }
}
