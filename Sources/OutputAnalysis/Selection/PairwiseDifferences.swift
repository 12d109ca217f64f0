// SPDX-License-Identifier: GPL-3.0-or-later

/// The moments of Yᵢ − Yₗ for every pair of systems, from the same replications.
struct PairwiseDifferences: Hashable {
  private let systems: Int
  /// The pair (i, l) with i < l stands at i · systems + l; the other places stay empty.
  private var table: [Moments]

  init(systems: Int) {
    self.systems = systems
    table = Array(repeating: Moments(), count: systems * systems)
  }

  /// Adds one replication for the pairs among `members`, which are in increasing order.
  mutating func add(_ row: [Double], among members: [Int]) {
    for (position, left) in members.enumerated() {
      for right in members[(position + 1)...] {
        table[left * systems + right].add(row[left] - row[right])
      }
    }
  }

  /// The mean of Yᵢ − Yₗ; nil without pairs.
  func mean(of i: Int, minus l: Int) -> Double? {
    i < l ? moments(i, l).mean : moments(i, l).mean.map { -$0 }
  }

  /// The moments of the pair in increasing order; only their sign depends on it.
  func moments(_ i: Int, _ l: Int) -> Moments { table[min(i, l) * systems + max(i, l)] }
}
