// SPDX-License-Identifier: GPL-3.0-or-later

public import Results

/// Why a scenario could not be compared with its baseline.
public enum RegressionProblem: Error, Sendable {
  /// The scenario cannot be run.
  case run(RunFailure)
  /// The baseline cannot be compared with.
  case baseline(BaselineError)
  /// A baseline cannot be written.
  case unwritable(FileError)
}
