// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// How the program ends; the numbers are a contract.
enum ExitStatus: Int32 {
  /// Done.
  case success = 0
  /// An expectation, regression or self-check failed.
  case failedCheck = 1
  /// The run could not be done: model, input or output, a missing tool.
  case runError = 2
  /// Bad scenario or data.
  case badScenario = 3
  /// Too few replications to decide: the precision asked for, or an expectation.
  case undecided = 4
  /// Ctrl-C.
  case interrupted = 130

  /// The error by which a command ends with this status.
  var code: ExitCode { ExitCode(rawValue) }
}
