// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Results
import Scenarios
import Simulation
public import Storage
import Strategies
import Studies

/// Where a run puts finished work aside, so that `--resume` can go on after a kill: its replications, and what it simulates beside
/// them.
public final class RunCheckpoint: Sendable {
  /// What the engine adds to and takes from.
  let work: Checkpoint
  /// What is known of uncertain draws and attributed strategies.
  let memory: StudyMemory
  private let log: StudyLog

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
    let (log, records) = try StudyLog.opened(
      run.checkpointPlace(results), of: "run", resumes: resumes)
    self.log = log
    memory = StudyMemory(log, records: records)
    work = Checkpoint(
      of: run.resolved.experiment, records: records, interval: .seconds(seconds)
    ) { log.write($0) }
  }

  /// Whether work of an interrupted run lies there.
  public static func exists(for run: ScenarioRun, results: String) -> Bool {
    run.checkpointPlace(results).exists
  }

  /// The replications that earlier processes finished, with what they did beside them in replications of its cost.
  public func replicationsDone(of run: ScenarioRun) -> Double {
    work.replicationsDone + run.studiedReplications(in: memory)
  }

  /// Writes finished work that waits to be written.
  public func flush() { work.flush() }

  /// Why finished work could not be put aside; nil when it could.
  public var problem: String? { log.problem }

  /// What of an interrupted run's file could not be taken up; nil where all could.
  public var damage: CheckpointDamage? { log.damage }

  /// Removes the file: the run is complete and its folder written.
  public func remove() { log.remove() }
}

extension ScenarioRun {
  fileprivate func checkpointPlace(_ results: String) -> CheckpointPlace {
    CheckpointPlace(results: results, scenario: resolved.scenario.name, key: checkpointKey)
  }
}
