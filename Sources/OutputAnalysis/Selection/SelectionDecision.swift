// SPDX-License-Identifier: GPL-3.0-or-later

/// What a sequential selection says after some replications.
public enum SelectionDecision: Hashable, Sendable {
  /// Simulate another replication of the systems still in.
  case proceed
  /// One system is left, the selected best.
  case selected(Int)
  /// The run ended with these systems, in increasing order, and nothing to choose between them.
  case indifferent([Int])
}
