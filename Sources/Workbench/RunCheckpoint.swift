// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Results
import Scenarios
import Simulation
import Strategies
import Synchronization

/// Where a run puts finished work aside, so that `--resume` can go on after a kill.
///
/// The file appears with the first record, so short runs leave none, and is removed when the run is complete.
public final class RunCheckpoint: Sendable {
  /// What the engine adds to and takes from.
  let work: Checkpoint
  /// What it finished beside replications, by ``FinishedPart/key``.
  private let parts: [UInt64: [UInt64]]
  private let writer: CheckpointWriter

  /// Prepares a checkpoint.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - results: The folder of all results.
  ///   - resumes: Whether to take up what an interrupted run finished.
  ///   - seconds: How long finished work may wait to be written.
  /// - Throws: ``RunFailure/folder(_:)`` when the file is there and cannot be read,
  ///   ``RunFailure/running`` when another process is at the same run.
  public init(
    _ run: ScenarioRun, results: String, resumes: Bool, every seconds: Double
  ) throws(RunFailure) {
    let place = run.checkpointPlace(results)
    var records: [[UInt64]] = []
    var file: CheckpointFile?
    if resumes, place.exists {
      do throws(FileError) {
        file = try CheckpointFile(place)
        records = try file?.records() ?? []
      } catch {
        throw .folder(.file(error))
      }
      guard file != nil else { throw .running }
    }
    let writer = CheckpointWriter(place, file)
    self.writer = writer
    parts = Dictionary(
      records.filter { $0.count > 2 && $0[1] == 0 }.map { ($0[0], $0) }, uniquingKeysWith: { $1 })
    work = Checkpoint(
      of: run.resolved.experiment, records: records, interval: .seconds(seconds)
    ) { writer.write($0) }
  }

  /// Whether work of an interrupted run lies there.
  public static func exists(for run: ScenarioRun, results: String) -> Bool {
    run.checkpointPlace(results).exists
  }

  /// The replications that earlier processes finished, with what they did beside them in replications of its cost.
  public func replicationsDone(of run: ScenarioRun) -> Double {
    parts.keys.reduce(work.replicationsDone) { $0 + run.cost(ofPart: Int(clamping: $1)) }
  }

  /// What an earlier process found in a part; nil when it did not come that far.
  func values(of key: Int, rows: Int, replications: Int) -> [[Double]]? {
    parts[UInt64(key)].flatMap {
      FinishedPart(words: $0, rows: rows, replications: replications)
    }?.values
  }

  /// Puts a finished part aside.
  func keep(_ part: FinishedPart) { writer.write(part.words) }

  /// Writes finished work that waits to be written.
  public func flush() { work.flush() }

  /// Why finished work could not be put aside; nil when it could.
  public var problem: String? { writer.problem }

  /// Removes the file: the run is complete and its folder written.
  public func remove() { writer.remove() }
}

extension ScenarioRun {
  fileprivate func checkpointPlace(_ results: String) -> CheckpointPlace {
    CheckpointPlace(results: results, scenario: resolved.scenario.name, key: checkpointKey)
  }
}

/// Writes records to a file that is made with the first one.
private final class CheckpointWriter: Sendable {
  private enum State {
    case untouched
    case open(CheckpointFile)
    case failed(String)
  }

  private let place: CheckpointPlace
  private let state: Mutex<State>

  init(_ place: CheckpointPlace, _ file: CheckpointFile?) {
    self.place = place
    state = Mutex(file.map(State.open) ?? .untouched)
  }

  var problem: String? {
    state.withLock { if case .failed(let reason) = $0 { reason } else { nil } }
  }

  func write(_ words: [UInt64]) {
    state.withLock { state in
      do throws(FileError) {
        if case .untouched = state { state = try Self.open(place) }
        if case .open(let file) = state { try file.append(words) }
      } catch {
        // The run goes on: what it finds is worth more than its insurance.
        state = .failed(error.description)
      }
    }
  }

  func remove() {
    state.withLock { state in
      // An older run's work is of no use either once this one is complete.
      if case .untouched = state, place.exists {
        state = (try? Self.open(place)) ?? .untouched
      }
      if case .open(let file) = state { file.remove() }
    }
  }

  private static func open(_ place: CheckpointPlace) throws(FileError) -> State {
    guard let file = try CheckpointFile(place) else {
      return .failed("another process is at the same run")
    }
    try file.clear()
    return .open(file)
  }
}
