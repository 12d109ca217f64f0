// SPDX-License-Identifier: GPL-3.0-or-later

/// What a tuning established.
public enum TuningVerdict: String, Hashable, Sendable, CaseIterable {
  /// One candidate is shown to be better than every other.
  case selected
  /// Those left are shown to lie within δ of each other.
  case indifferent
  /// With two objectives: the front, what nothing beats in both.
  case front
  /// The budget or the replications ended before either, or before it was shown that the winner meets the constraints.
  case undecided
  /// The user ended it.
  case interrupted
}
