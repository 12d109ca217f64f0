// SPDX-License-Identifier: GPL-3.0-or-later

/// What changes from one replication to the next.
///
/// The raw value is the word scenarios use.
public enum Resampling: String, CaseIterable, Sendable {
  /// Other debtors with the same luck.
  case portfolio
  /// The same debtors with other luck.
  case behavior
  /// Other debtors and other luck.
  case both
}
