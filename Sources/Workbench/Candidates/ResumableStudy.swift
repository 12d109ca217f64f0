// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Scenarios
public import Storage
public import Studies

/// A study of many candidates that can go on where it was interrupted.
public protocol ResumableStudy: Sendable {
  /// The scenario as it is.
  var base: ScenarioRun { get }

  /// Where finished work is put aside.
  ///
  /// - Parameter results: The folder of all results.
  /// - Returns: A hidden file in it, another one for every study.
  func checkpointPlace(_ results: String) -> CheckpointPlace
}

extension ResumableStudy {
  /// A memory with a file beside the results.
  ///
  /// - Parameters:
  ///   - results: The folder of all results.
  ///   - resumes: Whether to take up what an interrupted one left.
  /// - Returns: The memory.
  /// - Throws: ``RunFailure`` when the file is there and cannot be read, or another process is at the same study.
  public func memory(results: String, resumes: Bool) throws(RunFailure) -> StudyMemory {
    let (log, records) = try StudyLog.opened(
      checkpointPlace(results), of: "study", resumes: resumes)
    return StudyMemory(log, records: records)
  }

  /// Whether an interrupted study left something.
  ///
  /// - Parameter results: The folder of all results.
  /// - Returns: True when there is something to resume.
  public func isInterrupted(results: String) -> Bool { checkpointPlace(results).exists }
}

extension StudyLog {
  /// Opens a log, with the failures of runs.
  static func opened(
    _ place: CheckpointPlace, of work: String, resumes: Bool
  ) throws(RunFailure) -> (log: StudyLog, records: [[UInt64]]) {
    do throws(StudyLog.Failure) {
      return try open(place, of: work, resumes: resumes)
    } catch {
      switch error {
      case .file(let error): throw .folder(.file(error))
      case .busy: throw .running
      }
    }
  }
}

extension ScenarioRun {
  /// The digest of what decides a study's answer, whatever the machine.
  func contentHash(_ key: String) -> String {
    let parts = ["\(EngineVersion.valueEpoch)", resolved.scenario.resolved, inputKey, key]
    return SHA256.hex(parts.joined(separator: "\0").utf8)
  }

  /// Where the finished work of a study lies.
  func checkpointPlace(_ results: String, of study: String, _ key: String) -> CheckpointPlace {
    CheckpointPlace(
      results: results, scenario: resolved.scenario.name,
      key: SHA256.hex([checkpointKey, study, key].joined(separator: "\0").utf8))
  }
}
