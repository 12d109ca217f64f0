// SPDX-License-Identifier: GPL-3.0-or-later

import Results
public import Storage
import Synchronization

/// Where finished work is put aside until all is complete, so that `--resume` can go on after a kill.
///
/// The file appears with the first record, so that what ends soon leaves none.
public final class StudyLog: Sendable {
  /// Why nothing can be taken up.
  public enum Failure: Error, Hashable, Sendable {
    /// The file cannot be read.
    case file(FileError)
    /// Another process is at the same work.
    case busy
  }

  private enum State {
    case untouched
    case open(CheckpointFile)
    case failed(String)
  }

  /// What of an interrupted process's file could not be taken up; nil where all could.
  public let damage: CheckpointDamage?
  private let place: CheckpointPlace?
  private let work: String
  private let state: Mutex<State>

  /// Creates a log that forgets everything.
  public init() {
    damage = nil
    place = nil
    work = ""
    state = Mutex(.untouched)
  }

  private init(
    _ place: CheckpointPlace, _ work: String, _ file: CheckpointFile?,
    _ damage: CheckpointDamage? = nil
  ) {
    self.damage = damage
    self.place = place
    self.work = work
    state = Mutex(file.map(State.open) ?? .untouched)
  }

  /// Prepares a log with a file.
  ///
  /// - Parameters:
  ///   - place: Where the file lies.
  ///   - work: What is put aside, in a word: "run", "study".
  ///   - resumes: Whether to take up what an interrupted process left.
  /// - Returns: The log, and what was left.
  /// - Throws: ``Failure`` when something is to be taken up and cannot be.
  public static func open(
    _ place: CheckpointPlace, of work: String, resumes: Bool
  ) throws(Failure) -> (log: StudyLog, records: [[UInt64]]) {
    guard resumes, place.exists else { return (StudyLog(place, work, nil), []) }
    let file: CheckpointFile?
    var (records, damage): ([[UInt64]], CheckpointDamage?) = ([], nil)
    do throws(FileError) {
      file = try CheckpointFile(place)
      if let file { (records, damage) = try file.read() }
    } catch {
      throw .file(error)
    }
    guard let file else { throw .busy }
    return (StudyLog(place, work, file, damage), records)
  }

  /// Why finished work could not be put aside; nil when it could.
  public var problem: String? {
    state.withLock { if case .failed(let reason) = $0 { reason } else { nil } }
  }

  /// Puts a record aside; safe to call from any thread.
  public func write(_ words: [UInt64]) {
    guard let place else { return }
    state.withLock { state in
      do throws(FileError) {
        if case .untouched = state { state = try opened(place) }
        if case .open(let file) = state { try file.append(words) }
      } catch {
        // The work goes on: what it finds is worth more than its insurance.
        state = .failed(error.description)
      }
    }
  }

  /// Removes the file: all is complete and its folder written.
  public func remove() {
    guard let place else { return }
    state.withLock { state in
      // What an older process left is of no use either.
      if case .untouched = state, place.exists { state = (try? opened(place)) ?? .untouched }
      if case .open(let file) = state { file.remove() }
    }
  }

  private func opened(_ place: CheckpointPlace) throws(FileError) -> State {
    guard let file = try CheckpointFile(place) else {
      return .failed("another process is at the same \(work)")
    }
    try file.clear()
    return .open(file)
  }
}
