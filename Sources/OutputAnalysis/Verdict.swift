// SPDX-License-Identifier: GPL-3.0-or-later

/// What a comparison says about the challenger, in one word.
///
/// A verdict follows the direction of the metric: fewer complaints are *better*.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// A significant improvement.
  case better
  /// A significant improvement that is nevertheless smaller than the margin.
  case betterWithinMargin = "better_within_margin"
  /// No difference as large as the margin, or equal values in every replication.
  case equivalent
  /// A significant deterioration that is nevertheless smaller than the margin.
  case worseWithinMargin = "worse_within_margin"
  /// A significant deterioration.
  case worse
  /// Neither a difference nor its absence has been shown; print the minimum detectable effect.
  case undecided
}
