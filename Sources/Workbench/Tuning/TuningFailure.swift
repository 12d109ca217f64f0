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

extension TuningFailure {
  /// Nothing of what is counted was ever seen: that it happens seldom is no reason that nothing moves it.
  static func neverSeen(_ metric: String, of strategy: String, replications: Int) -> Self {
    .pointless(
      "`\(metric)` of `\(strategy)` was 0 in each of \(replications) replications of every candidate: too seldom to be seen, if it can happen at all",
      help: "take more accounts or replications, or choose another objective")
  }
}
