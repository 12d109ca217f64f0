// SPDX-License-Identifier: GPL-3.0-or-later

public import Results

/// A study of many candidates that can go on where it was interrupted.
public protocol ResumableJob: Sendable {
  /// The scenario as it is.
  var base: ScenarioRun { get }

  /// Where finished work is put aside.
  ///
  /// - Parameter results: The folder of all results.
  /// - Returns: A hidden file in it, another one for every job.
  func checkpointPlace(_ results: String) -> CheckpointPlace
}
