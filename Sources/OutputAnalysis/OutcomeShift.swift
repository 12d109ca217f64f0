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
  /// The mean now less that of the baseline.
  public let difference: Double
  /// Its standard error, ≥ 0.
  public let standardError: Double
  /// The degrees of freedom ν, ≥ 1.
  public let degreesOfFreedom: Double
  /// Whether both runs have the same values in all replications.
  public let isIdentical: Bool
  /// The probability (3) of such values by chance; 0 where both runs vary or share values.
  let coincidence: Double

  /// Compares two runs; nil when there are fewer than two values, or pairs, to compare.
  ///
  /// - Parameters:
  ///   - values: One value per replication; nil and NaN are missing.
  ///   - baseline: The baseline's, paired by index in a paired design.
  ///   - design: How to compare.
  public init?(_ values: [Double?], from baseline: [Double?], design: Design) {
    let now = values.map { $0 ?? .nan }
    let then = baseline.map { $0 ?? .nan }
    self.design = design
    isIdentical =
      now.count == then.count && zip(now, then).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
    switch design {
    case .paired:
      let moments = Moments(zip(now, then).map { $0 - $1 })
      guard let mean = moments.mean, let error = moments.standardError else { return nil }
      (difference, standardError) = (mean, error)
      degreesOfFreedom = Double(moments.count - 1)
      let pairs = zip(now, then).filter { $0.isFinite && $1.isFinite }
      coincidence = Self.coincidence(pairs.map(\.0), pairs.map(\.1))
    case .independent:
      let (left, right) = (Moments(now), Moments(then))
      guard let welch = WelchDifference(left, minus: right) else { return nil }
      (difference, standardError) = (welch.mean, welch.standardError)
      degreesOfFreedom = welch.degreesOfFreedom
      coincidence = Self.coincidence(now.filter(\.isFinite), then.filter(\.isFinite))
    }
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

  /// The interval of the difference.
  ///
  /// - Returns: Nil when an end is not finite, and for a run without spread and with too few values
  ///   for a claim.
  public func interval(level: ConfidenceLevel) -> ConfidenceInterval? {
    guard isBeyondCoincidence(level: level) else { return nil }
    return .student(
      mean: difference, standardError: standardError, fractionalDegrees: degreesOfFreedom,
      level: level)
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
  /// Noncentral t with ⌊ν⌋ degrees of freedom, as for ``PairedDifference/minimumDetectableEffect(power:level:)``.
  ///
  /// - Parameters:
  ///   - power: The probability of finding it, in (α/2, 1).
  ///   - level: The level 1 − α of the two-sided test.
  /// - Returns: An absolute amount ≥ 0; nil outside the domain, and for a run without spread and with
  ///   too few values for a claim.
  public func minimumDetectableEffect(power: Double = 0.9, level: ConfidenceLevel) -> Double? {
    guard isBeyondCoincidence(level: level) else { return nil }
    let test = StudentTestPower(degreesOfFreedom: Int(degreesOfFreedom), level: level)
    return test.noncentrality(reaching: power).map { $0 * standardError }
  }
}
