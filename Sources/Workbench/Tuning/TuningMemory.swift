// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Results
import Synchronization

/// What a study has simulated, so that nothing is simulated twice, also not after an interruption.
///
///     record   digest of the candidate's values, replication, values of the metrics kept
///
/// A study is a function of these values, so one that goes on from them gives the bytes of an undisturbed one.
public final class TuningMemory: Sendable {
  private struct Address: Hashable {
    let candidate: UInt64
    let replication: Int
  }

  private struct State {
    var values: [Address: [Double]] = [:]
    var file: CheckpointFile?
    var problem: String?
  }

  private let place: CheckpointPlace?
  private let state: Mutex<State>

  /// Creates a memory that ends with the process.
  public init() {
    place = nil
    state = Mutex(State())
  }

  /// Creates a memory with a file beside the results.
  ///
  /// - Parameters:
  ///   - job: The study.
  ///   - results: The folder of all results.
  ///   - resumes: Whether to take up what an interrupted one left.
  /// - Throws: ``RunFailure`` when the file is there and cannot be read, or another process is at the same study.
  public init(_ job: some ResumableJob, results: String, resumes: Bool) throws(RunFailure) {
    let place = job.checkpointPlace(results)
    self.place = place
    var first = State()
    if resumes, place.exists {
      var records: [[UInt64]] = []
      do throws(FileError) {
        first.file = try CheckpointFile(place)
        records = try first.file?.records() ?? []
      } catch {
        throw .folder(.file(error))
      }
      guard first.file != nil else { throw .running }
      for record in records where record.count > 2 {
        let address = Address(candidate: record[0], replication: Int(truncatingIfNeeded: record[1]))
        first.values[address] = record.dropFirst(2).map { Double(bitPattern: $0) }
      }
    }
    state = Mutex(first)
  }

  /// Whether an interrupted study left something.
  public static func exists(for job: some ResumableJob, results: String) -> Bool {
    job.checkpointPlace(results).exists
  }

  /// How many candidate-replications are known.
  public var count: Int { state.withLock { $0.values.count } }

  /// Why values could not be put aside; nil when they could.
  public var problem: String? { state.withLock { $0.problem } }

  /// The values of some replications from the first on, as far as they are known without a gap.
  func known(_ candidate: [String], _ replications: Range<Int>) -> [[Double]] {
    let digest = Self.digest(candidate)
    return state.withLock { state in
      var rows: [[Double]] = []
      for replication in replications {
        guard let row = state.values[Address(candidate: digest, replication: replication)] else {
          break
        }
        rows.append(row)
      }
      return rows
    }
  }

  /// Keeps the values of replications from `first` on.
  func keep(_ candidate: [String], first: Int, _ rows: [[Double]]) {
    let digest = Self.digest(candidate)
    state.withLock { state in
      for (offset, row) in rows.enumerated() {
        state.values[Address(candidate: digest, replication: first + offset)] = row
        write([digest, UInt64(first + offset)] + row.map(\.bitPattern), &state)
      }
    }
  }

  /// Removes the file: the study is complete and its folder written.
  public func remove() {
    state.withLock { state in
      if state.file == nil, let place, place.exists { state.file = try? CheckpointFile(place) }
      state.file?.remove()
    }
  }

  private func write(_ words: [UInt64], _ state: inout State) {
    guard let place, state.problem == nil else { return }
    do throws(FileError) {
      if state.file == nil {
        guard let file = try CheckpointFile(place) else {
          state.problem = "another process is at the same study"
          return
        }
        try file.clear()
        state.file = file
      }
      try state.file?.append(words)
    } catch {
      // The study goes on: what it finds is worth more than its insurance.
      state.problem = error.description
    }
  }

  private static func digest(_ candidate: [String]) -> UInt64 {
    Identity.of(candidate.joined(separator: "\0"))
  }
}
