// SPDX-License-Identifier: GPL-3.0-or-later

/// What a test with real debtors, split at random into arms, must be able to see.
///
/// One control arm is compared with each of m challengers, two-sided, at α/m each (Bonferroni), so
/// that all comparisons together err with probability at most α. `power` is the probability that
/// *one* given comparison detects its effect, in the right direction.
///
/// The unit is whatever is randomised and answers independently: usually the debtor, not the account
/// and never the contact. Arms whose members influence each other need more.
///
/// Method: <doc:LiveTests>.
public struct LiveTestDesign: Hashable, Sendable {
  /// The probability 1 − β of detecting the effect, in (½, 1).
  public let power: Double
  /// The level 1 − α of all comparisons together.
  public let level: ConfidenceLevel
  /// The number m of challengers, ≥ 1.
  public let challengers: Int
  /// The ratio r of the size of each challenger's arm to the control's, in [0.001, 1000].
  public let ratio: Double

  /// Creates a design.
  ///
  /// - Parameters:
  ///   - power: The probability 1 − β, in (½, 1).
  ///   - level: The level 1 − α of all comparisons together.
  ///   - challengers: The number m of challengers, ≥ 1.
  ///   - ratio: The size of each challenger's arm over the control's, in [0.001, 1000]. For m
  ///     challengers 1/√m makes the total about smallest.
  /// - Throws: ``ParameterError`` when a number lies outside its domain.
  public init(
    power: Double = 0.8, level: ConfidenceLevel = .ninetyFive, challengers: Int = 1,
    ratio: Double = 1
  ) throws(ParameterError) {
    guard power > 0.5, power < 1 else {
      throw ParameterError(name: "power", value: power, requirement: "in (0.5, 1)")
    }
    guard challengers >= 1 else {
      throw ParameterError(
        name: "challengers", value: Double(challengers), requirement: "at least 1")
    }
    guard ratio >= 0.001, ratio <= 1_000 else {
      throw ParameterError(name: "ratio", value: ratio, requirement: "in [0.001, 1000]")
    }
    self.power = power
    self.level = level
    self.challengers = challengers
    self.ratio = ratio
  }

  /// The level 1 − α/m of one comparison.
  public var levelOfEachComparison: ConfidenceLevel { level.shared(among: challengers) }

  /// The plan with this many in the control arm, rounded up, and r times as many in the others.
  func plan(controlSize: Double) throws(ParameterError) -> LiveTestPlan {
    let challengerSize = (controlSize * ratio).rounded(.up)
    guard controlSize < 0x1p50, challengerSize < 0x1p50 else {
      throw ParameterError(
        name: "sample size", value: max(controlSize, challengerSize),
        requirement: "below 2⁵⁰; the effect is too small")
    }
    return try LiveTestPlan(
      controlSize: Int(controlSize.rounded(.up)), challengerSize: Int(challengerSize),
      challengers: challengers)
  }
}
