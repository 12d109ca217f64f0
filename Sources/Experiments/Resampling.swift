// SPDX-License-Identifier: GPL-3.0-or-later

/// What changes from one replication to the next. The raw value is the word scenarios use.
public enum Resampling: String, CaseIterable, Sendable {
  /// Other debtors with the same luck.
  case portfolio
  /// The same debtors with other luck.
  case behavior
  /// Other debtors and other luck.
  case both

  /// The replication whose portfolio is drawn.
  func portfolioReplication(_ replication: UInt32) -> UInt32 {
    self == .behavior ? 0 : replication
  }

  /// The replication whose behaviour is drawn.
  func behaviorReplication(_ replication: UInt32) -> UInt32 {
    self == .portfolio ? 0 : replication
  }
}
