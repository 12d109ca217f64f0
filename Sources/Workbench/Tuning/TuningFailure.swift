// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a tuning gave no answer.
public enum TuningFailure: Error, Sendable {
  /// The scenario or an argument is wrong, or nothing can be written.
  case run(RunFailure)
  /// The command line leaves something open that only the user can say; with an example.
  case usage(String, help: String)
  /// A value at an end of its range makes no scenario; with the settings and the first reason.
  case candidate(settings: [String], String)
  /// No parameter moves the objective, or it has no value; with what to do.
  case pointless(String, help: String)
  /// Every candidate is shown to violate a constraint; with the nearest of each.
  case infeasible([String])
}
