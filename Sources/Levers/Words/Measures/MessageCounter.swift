// SPDX-License-Identifier: GPL-3.0-or-later

/// What a tally counts of each message.
public enum MessageCounter: Int, CaseIterable, Sendable {
  /// Attempts that said it.
  case attempts
  /// Those that were delivered.
  case delivered
  /// Those that were engaged with.
  case engaged
  /// Complaints about it.
  case complaints
  /// Their probabilities, in 2⁻³².
  case expectedComplaints
  /// Matured promises that it brought about.
  case matured
  /// Those of them that were kept.
  case kept
}
