// SPDX-License-Identifier: GPL-3.0-or-later

/// What a comparison says about the challenger, in one word.
///
/// A verdict follows the direction of the metric: fewer complaints are *better*.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// A significant improvement.
  case better
  /// A significant improvement that is nevertheless smaller than the margin.
  case betterWithinMargin = "better_within_margin"
  /// No difference as large as the margin.
  case equivalent
  /// The strategies come to exactly the same: not by chance, but because nothing they do differs here.
  case identical
  /// A significant deterioration that is nevertheless smaller than the margin.
  case worseWithinMargin = "worse_within_margin"
  /// A significant deterioration.
  case worse
  /// Neither a difference nor one smaller than the margin has been shown; print the minimum detectable effect.
  case undecided
  /// No difference has been shown, and without a margin nothing else can be; print the minimum detectable effect.
  case notToldApart = "not_told_apart"
  /// There is nothing to judge: nobody was touched, nobody paid, or nothing that differs ever happened. See
  /// ``ActivitySummary/untested(_:against:)``.
  case notTested = "not_tested"

  /// Whether the challenger is shown to be better, be it by little.
  public var isBetter: Bool { self == .better || self == .betterWithinMargin }

  /// Whether the challenger is shown to be worse, be it by little.
  public var isWorse: Bool { self == .worse || self == .worseWithinMargin }

  /// Whether it is left open which of both is better.
  public var isOpen: Bool { self == .undecided || self == .notToldApart }
}
