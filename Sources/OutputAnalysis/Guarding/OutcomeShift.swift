// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How far the mean of a metric has moved from its baseline.
///
/// With the values xᵣ now and bᵣ of the baseline:
///
///     paired        Δᵣ = xᵣ − bᵣ,  SE² = s²(Δ)/R,  ν = R − 1                    (1)
///     independent   d = x̄ − b̄,  SE² = s²ₓ/n + s²_b/m,  ν by Satterthwaite      (2)
///
/// Pairing is valid whenever replication r of both runs is drawn alike for every r, and is worth it
/// when both met the same draws: what did not change cancels out.
///
/// Where a run has no spread and few values, Student's law says nothing: a rate that is 1 twice and
/// then 0 three times moves without error, and by chance. If both runs are drawn alike, all n values
/// of one are the same and none of the m of the other is it with probability at most
///
///     2 (n/(n + m))ⁿ (m/(n + m))ᵐ,  for R pairs 2·4⁻ᴿ                         (3)
///
/// also when the runs are positively correlated. Such a shift is claimed where (3) is at most α.
///
/// Nor does Student's law hold far out in its tails for few, unequally many or rare values: equal differences of three pairs
/// have no error at all. At the levels of a gate, α ≤ 10⁻³, a shift is therefore claimed only where exchanged labels
/// are as surprising as α too. That needs no law, and cannot be smaller than 2·2⁻ᴿ of R pairs or
/// 2/C(n + m, n) of two samples.
///
/// Method: <doc:GuardingOutcomes>.
public struct OutcomeShift: Hashable, Sendable {
  /// How the two runs are compared.
  public enum Design: String, Hashable, Sendable {
    /// Replication by replication, on the same draws.
    case paired
    /// As two independent samples.
    case independent
  }

  /// How the two runs are compared.
  public let design: Design
  /// The mean now, of what is compared: in pairs, of replications with a value in both runs.
  public let now: Double
  /// The mean of the baseline, of what is compared.
  public let before: Double
  /// The mean now less that of the baseline.
  public let difference: Double
  /// Its standard error, ≥ 0.
  public let standardError: Double
  /// The degrees of freedom ν, ≥ 1.
  public let degreesOfFreedom: Double
  /// Whether both runs have the same values in all replications.
  public let isIdentical: Bool
  /// Whether they have to twelve digits: other processors and libraries may round the last ones differently.
  let isUnmoved: Bool
  /// The probability (3) of such values by chance; 0 where both runs vary or share values.
  let coincidence: Double
  /// The smallest p-value that exchanged labels of so many values have.
  let smallestPValue: Double
  /// What labels are exchanged of: in pairs the differences, otherwise both samples.
  private let exchanged: [[Double]]

  /// Compares two runs; nil when there are fewer than two values, or pairs, to compare.
  ///
  /// - Parameters:
  ///   - values: One value per replication; nil and NaN are missing.
  ///   - baseline: The baseline's, paired by index in a paired design.
  ///   - design: How to compare.
  public init?(_ values: [Double?], from baseline: [Double?], design: Design) {
    let all = (now: values.map { $0 ?? .nan }, before: baseline.map { $0 ?? .nan })
    self.design = design
    let isWhole = values.count == baseline.count
    isIdentical =
      isWhole && zip(all.now, all.before).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
    isUnmoved =
      isWhole
      && zip(all.now, all.before).allSatisfy { Self.isSame($0, $1) || $0.isNaN && $1.isNaN }
    switch design {
    case .paired:
      let pairs = zip(all.now, all.before).filter { $0.isFinite && $1.isFinite }
      let deltas = pairs.map { Self.isSame($0, $1) ? 0 : $0 - $1 }.filter(\.isFinite)
      let moments = Moments(deltas)
      guard let mean = moments.mean, let error = moments.standardError,
        let now = Moments(pairs.map(\.0)).mean, let before = Moments(pairs.map(\.1)).mean
      else { return nil }
      (self.now, self.before, difference, standardError) = (now, before, mean, error)
      degreesOfFreedom = Double(moments.count - 1)
      coincidence = Self.coincidence(pairs.map(\.0), pairs.map(\.1))
      smallestPValue = Self.smallest(design, pairs.count, pairs.count)
      exchanged = [deltas]
    case .independent:
      let samples = (now: all.now.filter(\.isFinite), before: all.before.filter(\.isFinite))
      let (left, right) = (Moments(samples.now), Moments(samples.before))
      guard let welch = WelchDifference(left, minus: right), let now = left.mean,
        let before = right.mean
      else { return nil }
      (self.now, self.before) = (now, before)
      (difference, standardError) = (welch.mean, welch.standardError)
      degreesOfFreedom = welch.degreesOfFreedom
      coincidence = Self.coincidence(samples.now, samples.before)
      smallestPValue = Self.smallest(design, samples.now.count, samples.before.count)
      exchanged = [samples.now, samples.before]
    }
  }

  /// Whether two values agree to twelve digits.
  private static func isSame(_ one: Double, _ other: Double) -> Bool {
    (one - other).magnitude <= 1e-12 * max(one.magnitude, other.magnitude)
  }

  /// The bound (3); 0 where both runs vary or share values.
  private static func coincidence(_ now: [Double], _ before: [Double]) -> Double {
    guard isApart(now, from: before) || isApart(before, from: now) else { return 0 }
    let (n, m) = (Double(now.count), Double(before.count))
    return 2 * pow(n / (n + m), n) * pow(m / (n + m), m)
  }

  /// Whether all values are the same and no other is it.
  private static func isApart(_ values: [Double], from others: [Double]) -> Bool {
    values.allSatisfy { $0 == values[0] } && !others.contains(values[0])
  }

  /// Whether a shift of a run without spread is beyond what chance brings about.
  func isBeyondCoincidence(level: ConfidenceLevel) -> Bool { coincidence <= level.alpha }

  /// Whether no exchange of labels of so few values can be as surprising as a gate asks for: nothing could be shown.
  public func isTooSmall(level: ConfidenceLevel) -> Bool {
    Self.isOfGate(level) && smallestPValue > level.alpha
  }

  /// The two-sided p-value of exchanged labels.
  ///
  /// - Complexity: Some 5 million operations at most, or 100 steps of Newton's method over all values.
  var exchangePValue: Double {
    switch design {
    case .paired: ExchangeTest.pValue(pairs: exchanged[0])
    case .independent: ExchangeTest.pValue(exchanged[0], exchanged[1])
    }
  }

  /// Exchanged labels bear on the levels of gates alone.
  private static func isOfGate(_ level: ConfidenceLevel) -> Bool {
    level.alpha <= FalseAlarms.rate * (1 + 1e-9)
  }

  /// The interval of the difference: Student's, drawn out to 0 where exchanged labels do not bear that 0 lies outside.
  ///
  /// - Returns: Nil when an end is not finite, for a run without spread and with too few values for a claim, and where no
  ///   claim is possible with so few.
  public func interval(level: ConfidenceLevel) -> ConfidenceInterval? {
    guard isBeyondCoincidence(level: level), !isTooSmall(level: level) else { return nil }
    let student = ConfidenceInterval.student(
      mean: difference, standardError: standardError, fractionalDegrees: degreesOfFreedom,
      level: level)
    guard let student, Self.isOfGate(level), !student.contains(0), exchangePValue > level.alpha
    else { return student }
    return ConfidenceInterval(low: min(0, student.low), high: max(0, student.high), level: level)
  }

  /// The two-sided p-value of "no shift on average", at least (3); nil for equal values.
  public var pValue: Double? {
    guard !isIdentical else { return nil }
    guard standardError > 0 else { return difference == 0 ? nil : coincidence }
    let tail = StudentLaw.upperTail(
      difference.magnitude / standardError, degrees: degreesOfFreedom)
    return min(1, max(2 * tail, coincidence))
  }

  /// The smallest true shift that a test at this level finds with this power, in the right direction.
  ///
  /// Noncentral t with ⌊ν⌋ degrees of freedom, as for ``PairedDifference/minimumDetectableEffect(power:level:)``. In a gate, where
  /// exchanged labels have to bear a claim, larger by 1 + 0.35/√N, with N times the smallest p-value making α: so much more it takes
  /// of normal values where few exchanges lie within α.
  ///
  /// - Parameters:
  ///   - power: The probability of finding it, in (α/2, 1).
  ///   - level: The level 1 − α of the two-sided test.
  /// - Returns: An absolute amount ≥ 0; nil outside the domain, for a run without spread and with too few values for a claim,
  ///   and where no claim is possible with so few.
  public func minimumDetectableEffect(power: Double = 0.9, level: ConfidenceLevel) -> Double? {
    guard isBeyondCoincidence(level: level), !isTooSmall(level: level) else { return nil }
    let test = StudentTestPower(degreesOfFreedom: Int(degreesOfFreedom), level: level)
    let few = Self.isOfGate(level) ? 0.35 * (smallestPValue / level.alpha).squareRoot() : 0
    return test.noncentrality(reaching: power).map { $0 * (1 + few) * standardError }
  }
}
