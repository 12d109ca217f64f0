// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the standard error of an estimate comes from.
public enum ErrorSource: String, Hashable, Sendable, CaseIterable {
  /// The spread between replications.
  case replications
  /// An error the engine computed inside a single replication.
  case withinReplication = "within_replication"
  /// The number of events counted over all replications, with their spread.
  case events
}
