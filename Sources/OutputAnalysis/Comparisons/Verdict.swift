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

extension Verdict {
  /// Decides a comparison.
  ///
  /// In this order, with α = 1 − level:
  ///
  /// 1. Equal values because nothing that counts differs: *identical*, with or without a margin, though
  ///    the p-value is nil.
  /// 2. *Different* means `adjustedPValue` < α, two-sided, after Holm over the declared family. An
  ///    unadjusted interval that excludes 0 is not enough.
  /// 3. *Inside* means that the 1 − 2α interval lies strictly in (−margin, +margin): two one-sided
  ///    tests at α each, for this comparison alone. Holm is not applied to them, because a family
  ///    guards claims of difference.
  /// 4. Different and inside: better or worse *within the margin*; different: *better* or *worse*;
  ///    inside: *equivalent*; neither: *undecided*, and without a margin *not told apart*: whether a
  ///    difference is small cannot be said before it is said what is small.
  ///
  /// Fewer than two pairs are neither, unless rule 1 applies.
  ///
  /// - Parameters:
  ///   - difference: The paired difference.
  ///   - adjustedPValue: Its p-value after Holm; for a single comparison the p-value itself.
  ///   - margin: The largest difference that does not matter, in the metric's unit. Nil, or a value
  ///     that is not finite and positive, means none was declared: nothing but rule 1 is equivalent.
  ///   - level: The level of the claim. After sequential stopping use the level of one look.
  ///
  /// Source: D. J. Schuirmann, *Journal of Pharmacokinetics and Biopharmaceutics* 15 (1987) 657–680.
  public init(
    _ difference: PairedDifference, adjustedPValue: Double?, margin: Double?,
    level: ConfidenceLevel = .ninetyFive
  ) {
    guard !difference.isIdentical else {
      self = .identical
      return
    }
    let different = adjustedPValue.map { $0 < level.alpha } ?? false
    let inside = Self.isInside(difference, margin: margin, level: level)
    let improves = difference.direction.sign * (difference.mean ?? 0) > 0
    switch (different, inside) {
    case (true, true): self = improves ? .betterWithinMargin : .worseWithinMargin
    case (true, false): self = improves ? .better : .worse
    case (false, true): self = .equivalent
    case (false, false): self = Self.isMargin(margin) ? .undecided : .notToldApart
    }
  }

  private static func isInside(
    _ difference: PairedDifference, margin: Double?, level: ConfidenceLevel
  ) -> Bool {
    guard let margin, isMargin(margin), let level = level.ofTwoOneSidedTests,
      let interval = difference.interval(level: level)
    else { return false }
    return interval.liesWithin(margin: margin)
  }

  private static func isMargin(_ margin: Double?) -> Bool {
    margin.map { $0 > 0 && $0.isFinite } ?? false
  }
}
