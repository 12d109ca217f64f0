// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Simulation
import Synchronization

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
    let board = WorkBoard(self, replications, control)
    await WorkerThreads.run(max(1, min(threads, board.unitCount))) {
      while board.doNext() {}
    }
    return board.results
  }
}

/// The units of a run: threads take the next one and bring back what it came to.
private final class WorkBoard: Sendable {
  private let experiment: Experiment
  private let control: RunControl
  private let units: [WorkUnit]
  private let next = Atomic<Int>(0)
  private let merger: Mutex<Merger>

  init(_ experiment: Experiment, _ replications: Range<Int>, _ control: RunControl) {
    self.experiment = experiment
    self.control = control
    units = experiment.units(replications)
    merger = Mutex(
      Merger(
        experiment, first: replications.lowerBound,
        unitsPerReplication: units.count / max(1, replications.count)))
  }

  var unitCount: Int { units.count }

  /// The results so far, in order and without a gap.
  var results: [ReplicationResult] { merger.withLock { $0.results } }

  /// Does one unit; false when there is none left or the run was halted.
  func doNext() -> Bool {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    guard index < units.count, !control.stopped else { return false }
    let unit = units[index]
    guard let tallies = experiment.run(unit, control) else { return false }
    merger.withLock { $0.add(index, tallies) }
    let accounts = experiment.debtors.blocks[unit.blocks].reduce(0) { $0 + $1.accounts }
    let model = experiment.model
    control.count(
      accountDays: UInt64(accounts * model.settings.horizon * model.strategies.count))
    return true
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
