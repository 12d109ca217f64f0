// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Simulation

extension Experiment {
  /// Simulates some replications.
  ///
  /// - Parameters:
  ///   - replications: Their numbers.
  ///   - threads: How many units run at once, at least 1; it changes no number.
  ///   - control: Progress and halt.
  /// - Returns: The results in order. After a halt, the replications completed from the first on without a gap.
  public func run(
    _ replications: Range<Int>, threads: Int, control: RunControl = RunControl()
  ) async -> [ReplicationResult] {
    let units = units(replications)
    let perReplication = units.count / max(1, replications.count)
    var merger = Merger(self, first: replications.lowerBound, unitsPerReplication: perReplication)
    await withTaskGroup(of: (Int, UnitTallies)?.self) { group in
      var pending = units.indices.makeIterator()
      func submit() {
        guard !control.stopped, let index = pending.next() else { return }
        group.addTask { self.work(index, units[index], control) }
      }
      for _ in 0..<max(1, threads) { submit() }
      while let done = await group.next() {
        if let (index, tallies) = done { merger.add(index, tallies) }
        submit()
      }
    }
    return merger.results
  }

  private func work(
    _ index: Int, _ unit: WorkUnit, _ control: RunControl
  ) -> (Int, UnitTallies)? {
    guard !control.stopped else { return nil }
    let tallies = run(unit)
    let accounts = debtors.blocks[unit.blocks].reduce(0) { $0 + $1.accounts }
    control.count(
      accountDays: UInt64(accounts * model.settings.horizon * model.strategies.count))
    return (index, tallies)
  }
}

/// Adds up units and completes replications in order, whatever order the units end in.
private struct Merger {
  private let experiment: Experiment
  private let first: Int
  private let unitsPerReplication: Int
  private var open: [Int: (sums: UnitTallies, missing: Int)] = [:]
  private var waiting: [Int: ReplicationResult] = [:]
  private(set) var results: [ReplicationResult] = []

  init(_ experiment: Experiment, first: Int, unitsPerReplication: Int) {
    self.experiment = experiment
    self.first = first
    self.unitsPerReplication = unitsPerReplication
  }

  /// Adds a unit; integer sums make the order irrelevant.
  mutating func add(_ index: Int, _ tallies: UnitTallies) {
    let offset = index / unitsPerReplication
    var entry = open[offset] ?? (UnitTallies(experiment), unitsPerReplication)
    entry.sums.add(tallies)
    entry.missing -= 1
    open[offset] = entry
    guard entry.missing == 0 else { return }
    open[offset] = nil
    waiting[offset] = experiment.result(first + offset, entry.sums)
    while let next = waiting.removeValue(forKey: results.count) { results.append(next) }
  }
}
