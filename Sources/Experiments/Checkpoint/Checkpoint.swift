// SPDX-License-Identifier: GPL-3.0-or-later

import Simulation
import Synchronization

/// Finished units of a run, put aside every few seconds so that another process can go on where this one ended.
///
/// A record holds exact integer sums, and adding them up is all that completing a replication takes: a run that
/// goes on gives the bytes of one that was never interrupted.
///
/// Method: <doc:Checkpoints>.
public final class Checkpoint: Sendable {
  private let experiment: Experiment
  private let interval: Duration
  private let write: @Sendable ([UInt64]) -> Void
  private let unitsPerReplication: Int
  private let state: Mutex<State>

  private struct State {
    /// What earlier processes finished, by replication.
    var earlier: [Int: FinishedWork] = [:]
    /// What this one finished since the last record.
    var unwritten: [Int: FinishedWork] = [:]
    var lastWritten = ContinuousClock.now
  }

  /// Creates a checkpoint.
  ///
  /// - Parameters:
  ///   - experiment: What is simulated.
  ///   - records: What earlier processes wrote for the same experiment; records of another one are passed over.
  ///   - interval: How long finished units may wait to be written.
  ///   - write: Writes a record; called from worker threads, one at a time.
  public init(
    of experiment: Experiment, records: [[UInt64]] = [], interval: Duration = .seconds(2),
    write: @escaping @Sendable ([UInt64]) -> Void
  ) {
    self.experiment = experiment
    self.interval = interval
    self.write = write
    unitsPerReplication = experiment.units(0..<1).count
    var state = State()
    for record in records {
      guard
        let work = FinishedWork(
          words: record, experiment, unitsPerReplication: unitsPerReplication)
      else { continue }
      state.earlier[
        work.replication,
        default: FinishedWork(
          replication: work.replication, experiment)
      ].merge(work)
    }
    self.state = Mutex(state)
  }

  /// What earlier processes finished, in replications; a part of one counts as a part.
  public var replicationsDone: Double {
    let units = state.withLock { $0.earlier.values.reduce(0) { $0 + $1.units.count } }
    return Double(units) / Double(unitsPerReplication)
  }

  /// Writes what is not written yet.
  public func flush() { state.withLock { write(&$0) } }

  /// Hands over what earlier processes finished of a replication.
  func takeEarlier(_ replication: Int) -> FinishedWork? {
    state.withLock { $0.earlier.removeValue(forKey: replication) }
  }

  /// Notes a finished unit, and writes when it is time.
  func add(_ replication: Int, _ unit: Int, _ tallies: UnitTallies) {
    state.withLock { state in
      state.unwritten[
        replication, default: FinishedWork(replication: replication, experiment)
      ].add(unit, tallies)
      if ContinuousClock.now - state.lastWritten >= interval { write(&state) }
    }
  }

  private func write(_ state: inout State) {
    for replication in state.unwritten.keys.sorted() {
      if let work = state.unwritten[replication] { write(work.words) }
    }
    state.unwritten = [:]
    state.lastWritten = .now
  }
}
