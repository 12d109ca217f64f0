// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

extension PairedDifference {
  /// The number R of replications in which both sides have a value.
  public var n: Int { moments.count }
  /// The mean difference (1), or the difference of ratios of sums; nil without pairs.
  public var mean: Double? { combination.map(\.value) ?? moments.mean }
  /// The standard deviation s of the differences; nil for fewer than two pairs.
  public var standardDeviation: Double? { moments.standardDeviation }
  /// The standard error (2) of the mean difference; nil for fewer than two pairs.
  public var standardError: Double? { combination.map(\.standardError) ?? moments.standardError }
  /// What is known of a difference that does not vary; nil for one that does, and of plain numbers.
  public var fact: EstimateFact? { combination?.fact }

  /// The interval (3), or that of ``RatioCombination``; nil for fewer than two pairs, and for a constant difference of too few.
  public func interval(level: ConfidenceLevel = .ninetyFive) -> ConfidenceInterval? {
    if let combination { return combination.interval(level: level) }
    guard isBeyondCoincidence(level: level) else { return nil }
    return moments.interval(level: level)
  }

  /// Whether the differences vary, or are too many of one value for chance.
  func isBeyondCoincidence(level: ConfidenceLevel) -> Bool {
    !isConstant || coincidence <= level.alpha
  }

  /// Whether all differences are the same and not 0.
  private var isConstant: Bool { !isIdentical && n >= 2 && standardError == 0 }

  /// The probability that symmetric differences all have one sign: 2·2⁻ᴿ.
  private var coincidence: Double { Double(sign: .plus, exponent: 1 - n, significand: 1) }

  /// The two-sided p-value (4) of "no difference on average", not adjusted for other comparisons.
  ///
  /// Nil for identical values and for fewer than two pairs.
  public var pValue: Double? {
    if let combination { return combination.pValue }
    guard !isIdentical, let mean, let standardError else { return nil }
    guard standardError > 0 else { return coincidence }
    let tail = StudentLaw.upperTail(mean.magnitude / standardError, degrees: Double(n - 1))
    return min(1, 2 * tail)
  }

  /// The smallest true difference that this many replications would detect with this power.
  ///
  ///     MDE = δ · s/√R,  with δ from  P(T'(R − 1, δ) > t(R − 1, 1 − α/2)) = power     (7)
  ///
  /// s/√R is at least the half-width of the interval over t: of few events it reaches further than Student's. T' is the noncentral t. As R grows δ falls to z(1 − α/2) + z(power); at R = 30 that shorter
  /// formula promises too much (a power of 0.90 is then 0.88 even when s is exact), so it is not
  /// used. Detection means a two-sided test at α in the right direction.
  ///
  /// s is itself an estimate: with R = 30 the power reached at the printed MDE is uncertain by about
  /// 12 points, with R = 500 by about 3.
  ///
  /// - Parameters:
  ///   - power: The wanted probability of detection, in (α/2, 1).
  ///   - level: The level 1 − α of the test.
  /// - Returns: An absolute amount, ≥ 0, in the metric's unit; nil for fewer than two pairs, for
  ///   identical values or outside the domain.
  public func minimumDetectableEffect(
    power: Double = 0.9, level: ConfidenceLevel = .ninetyFive
  ) -> Double? {
    guard !isIdentical, let interval = interval(level: level), let standardError, n >= 2,
      fact != .exact
    else { return nil }
    let test = StudentTestPower(degreesOfFreedom: n - 1, level: level)
    // Where the interval reaches further than Student's, for what has not been seen, so does what it can show.
    let t = -StudentLaw.quantile(level.alpha / 2, degrees: Double(n - 1))
    let scale = max(standardError, interval.halfWidth / t)
    return test.noncentrality(reaching: power).map { $0 * scale }
  }
}
