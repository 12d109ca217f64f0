// SPDX-License-Identifier: GPL-3.0-or-later

extension OutcomeShift {
  /// What a shift means for a metric.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The same value in every replication.
    case identical
    /// No shift has been shown; the detectable one says what could have been missed.
    case unchanged
    /// Shown to lie inside the margin.
    case equivalent
    /// Shown to be better.
    case better
    /// Shown to be worse, and not shown to lie inside the margin.
    case worse
    /// So few replications can show nothing; or equivalence was asked for and has neither been shown nor refuted.
    case undecided
    /// The metric had values, has fewer than two now, and chance does not explain it.
    case vanished
  }

  /// Decides.
  ///
  /// In this order, with the interval at the level 1 − α of one test of the family:
  ///
  /// 1. Values equal to twelve digits: *identical*.
  /// 2. So few values that no exchange of labels is as surprising as α: *undecided*, whatever the values.
  /// 3. The interval lies strictly inside ±margin: *equivalent*, also when it excludes 0.
  /// 4. It excludes 0: *better* or *worse* by the metric's direction.
  /// 5. Otherwise *unchanged*, or *undecided* where equivalence was asked for.
  ///
  /// The interval of level 1 − α is wider than that of two one-sided tests at α, so rule 3 errs on the
  /// safe side.
  ///
  /// - Parameters:
  ///   - direction: Which way the metric improves.
  ///   - level: The level of one test.
  ///   - margin: The largest shift that does not matter; nil when none was declared.
  ///   - needsEquivalence: Whether "no shift shown" is not enough.
  /// - Returns: The verdict.
  public func verdict(
    _ direction: MetricDirection, level: ConfidenceLevel, margin: Double?,
    needsEquivalence: Bool = false
  ) -> Verdict {
    guard !isUnmoved else { return .identical }
    guard !isTooSmall(level: level) else { return .undecided }
    guard let interval = interval(level: level) else { return .undecided }
    if let margin, interval.liesWithin(margin: margin) { return .equivalent }
    if interval.low > 0 || interval.high < 0 {
      return direction.sign * difference > 0 ? .better : .worse
    }
    return Self.notShown(margin, needsEquivalence)
  }

  private static func notShown(_ margin: Double?, _ needsEquivalence: Bool) -> Verdict {
    needsEquivalence && margin != nil ? .undecided : .unchanged
  }
}
