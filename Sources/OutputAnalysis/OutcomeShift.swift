// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

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
    case .independent:
      guard let welch = WelchDifference(Moments(now), minus: Moments(then)) else { return nil }
      (difference, standardError) = (welch.mean, welch.standardError)
      degreesOfFreedom = welch.degreesOfFreedom
    }
  }

  /// The interval of the difference; nil when an end is not finite.
  public func interval(level: ConfidenceLevel) -> ConfidenceInterval? {
    .student(
      mean: difference, standardError: standardError, fractionalDegrees: degreesOfFreedom,
      level: level)
  }

  /// The two-sided p-value of "no shift on average"; nil for equal values.
  public var pValue: Double? {
    guard !isIdentical else { return nil }
    guard standardError > 0 else { return difference == 0 ? nil : 0 }
    let tail = StudentLaw.upperTail(
      difference.magnitude / standardError, degrees: degreesOfFreedom)
    return min(1, 2 * tail)
  }

  /// The smallest true shift that a test at this level finds with this power, in the right direction.
  ///
  /// Noncentral t with ⌊ν⌋ degrees of freedom, as for ``PairedDifference/minimumDetectableEffect(power:level:)``.
  ///
  /// - Parameters:
  ///   - power: The probability of finding it, in (α/2, 1).
  ///   - level: The level 1 − α of the two-sided test.
  /// - Returns: An absolute amount ≥ 0; nil outside the domain.
  public func minimumDetectableEffect(power: Double = 0.9, level: ConfidenceLevel) -> Double? {
    let test = StudentTestPower(degreesOfFreedom: Int(degreesOfFreedom), level: level)
    return test.noncentrality(reaching: power).map { $0 * standardError }
  }
}
