// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a run came to its end.
public enum RunStatus: String, Hashable, Sendable, CaseIterable {
  /// All replications asked for were simulated.
  case complete
  /// The run was interrupted; what it holds is complete for fewer replications.
  case interrupted
}
