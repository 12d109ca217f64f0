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

extension OutcomeShift {
  /// Whether a metric that had values has lost so many of them that chance does not explain it.
  ///
  /// Of the n replications now a have a value, of the m of the baseline b. If both runs are drawn
  /// alike, the a + b values fall on the n + m replications by chance, and at most a on the new ones
  /// with probability
  ///
  ///     p = Σ over j ≤ a of C(n, j) C(m, a + b − j) / C(n + m, a + b)         (4)
  ///
  /// A loss means p ≤ α/2. A shift of the mean is called worse by chance with α/2 at most, so that a
  /// test that looks at both raises a false alarm with α at most. On the same draws both runs have
  /// their values in much the same replications, and (4) errs on the safe side.
  ///
  /// - Parameters:
  ///   - values: One value per replication now; nil and NaN are missing.
  ///   - baseline: The baseline's.
  ///   - level: The level 1 − α of one test.
  /// - Returns: Whether p ≤ α/2.
  /// - Complexity: O((a + 1)(a + b)).
  ///
  /// Source: R. A. Fisher's exact test; A. Agresti, *Categorical Data Analysis*, 3rd edition (2013),
  /// section 3.5.
  public static func isLoss(
    of values: [Double?], from baseline: [Double?], level: ConfidenceLevel
  ) -> Bool {
    let now = present(values)
    let total = now + present(baseline)
    let probability = (0...now).reduce(0) { sum, kept in
      sum + chance(keeping: kept, of: total, values.count, baseline.count)
    }
    return probability <= level.alpha / 2
  }

  private static func present(_ values: [Double?]) -> Int {
    values.count { $0?.isFinite ?? false }
  }

  /// One term of (4), as a product of ratios: each value falls on what replications are left.
  private static func chance(keeping kept: Int, of total: Int, _ n: Int, _ m: Int) -> Double {
    var product = 1.0
    for value in 0..<total {
      let places = value < kept ? n - value : m - (value - kept)
      let choices = value < kept ? Double(total - value) / Double(kept - value) : 1
      product *= choices * Double(max(0, places)) / Double(n + m - value)
    }
    return product
  }
}

/// How many tests one invocation of a gate makes, and how sure each must be.
///
/// With m tests each at α = A/m, two-sided, the probability of any false claim is at most A, however
/// the metrics depend on each other (Bonferroni). m counts what the baselines guard, so it is known
/// before anything is simulated.
public struct FalseAlarms: Hashable, Sendable {
  /// The probability A of any false claim in one invocation.
  public static let rate = 1e-3

  /// The number m of tests, ≥ 1.
  public let tests: Int

  /// Creates a family; a number below 1 counts as 1.
  public init(tests: Int) { self.tests = max(1, tests) }

  /// The level 1 − A/m of one test.
  public var level: ConfidenceLevel {
    let family = (try? ConfidenceLevel(1 - Self.rate)) ?? .ninetyFive
    return family.shared(among: tests)
  }
}
