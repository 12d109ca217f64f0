// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
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
  ///   - checkpoint: Where finished units are put aside, and taken from when an earlier process did them.
  /// - Returns: The results in order. After a halt, the replications completed from the first on without a gap.
  public func run(
    _ replications: Range<Int>, threads: Int, control: RunControl = RunControl(),
    checkpoint: Checkpoint? = nil
  ) async -> [ReplicationResult] {
    let board = WorkBoard(self, replications, control, checkpoint)
    await WorkerThreads.run(max(1, min(threads, board.unitCount))) {
      while board.doNext() {}
    }
    checkpoint?.flush()
    return board.results
  }
}

/// The units of a run: threads take the next one and bring back what it came to.
private final class WorkBoard: Sendable {
  private let experiment: Experiment
  private let control: RunControl
  private let checkpoint: Checkpoint?
  /// What is still to be done.
  private let units: [WorkUnit]
  private let next = Atomic<Int>(0)
  private let merger: Mutex<Merger>

  init(
    _ experiment: Experiment, _ replications: Range<Int>, _ control: RunControl,
    _ checkpoint: Checkpoint?
  ) {
    self.experiment = experiment
    self.control = control
    self.checkpoint = checkpoint
    let all = experiment.units(replications)
    var merger = Merger(
      experiment, first: replications.lowerBound,
      unitsPerReplication: all.count / max(1, replications.count))
    var earlier: [Int: Set<Int>] = [:]
    for replication in replications {
      guard let work = checkpoint?.takeEarlier(replication) else { continue }
      earlier[replication] = work.units
      merger.add(replication, work.sums, units: work.units.count)
    }
    units = all.filter { !(earlier[$0.replication]?.contains($0.number) ?? false) }
    self.merger = Mutex(merger)
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
    checkpoint?.add(unit.replication, unit.number, tallies)
    merger.withLock { $0.add(unit.replication, tallies, units: 1) }
    let model = experiment.variants[unit.variant].model
    control.count(
      accountDays: UInt64(
        unit.accounts * model.settings.horizon * unit.arms.count * experiment.design.members)
    )
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

  /// Adds some units of a replication; integer sums make the order irrelevant.
  mutating func add(_ replication: Int, _ tallies: UnitTallies, units: Int) {
    var entry = open[replication] ?? (UnitTallies(experiment), unitsPerReplication)
    entry.sums.add(tallies)
    entry.missing -= units
    open[replication] = entry
    guard entry.missing == 0 else { return }
    open[replication] = nil
    waiting[replication] = experiment.result(replication, entry.sums)
    while let next = waiting.removeValue(forKey: first + results.count) { results.append(next) }
  }
}
