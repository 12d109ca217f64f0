// SPDX-License-Identifier: GPL-3.0-or-later

import Simulation

/// Some finished units of one replication, summed up exactly.
struct FinishedWork: Sendable {
  let replication: Int
  /// The units' numbers within the replication.
  private(set) var units: Set<Int> = []
  /// What the units came to together.
  let sums: UnitTallies

  init(replication: Int, _ experiment: Experiment) {
    self.replication = replication
    sums = UnitTallies(experiment)
  }

  /// Adds a unit that is not in it yet.
  mutating func add(_ unit: Int, _ tallies: UnitTallies) {
    precondition(units.insert(unit).inserted, "a unit is done once")
    sums.add(tallies)
  }

  /// Adds other units of the same replication; nothing when one of them is in it already.
  mutating func merge(_ other: FinishedWork) {
    guard units.isDisjoint(with: other.units) else { return }
    units.formUnion(other.units)
    sums.add(other.sums)
  }
}

extension FinishedWork {
  /// The work as 64-bit words: replication, number of units, units in order, tallies.
  var words: [UInt64] {
    [UInt64(replication), UInt64(units.count)] + units.sorted().map(UInt64.init)
      + sums.tallies.joined().flatMap(\.words)
  }

  /// Reads ``words``; nil when they are not those of such an experiment.
  init?(words: [UInt64], _ experiment: Experiment, unitsPerReplication: Int) {
    guard words.count >= 2, words[0] <= UInt64(UInt32.max),
      words[1] <= UInt64(unitsPerReplication), words.count >= 2 + Int(words[1])
    else { return nil }
    self.init(replication: Int(words[0]), experiment)
    let numbers = words[2..<(2 + Int(words[1]))]
    guard numbers.allSatisfy({ $0 < UInt64(unitsPerReplication) }) else { return nil }
    units = Set(numbers.map(Int.init))
    let tallies = sums.tallies.joined()
    var rest = words[(2 + numbers.count)...]
    guard units.count == numbers.count,
      rest.count == tallies.reduce(0, { $0 + $1.wordCount })
    else { return nil }
    for tally in tallies {
      tally.add(words: rest.prefix(tally.wordCount))
      rest = rest.dropFirst(tally.wordCount)
    }
  }
}
