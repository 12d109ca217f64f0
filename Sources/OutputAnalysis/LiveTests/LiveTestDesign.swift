// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

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
  /// - Throws: `ParameterError` when a number lies outside its domain.
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

  /// More accounts than any portfolio has, in all arms together: a hundred million (assumption).
  ///
  /// An effect that needs more is too small to be seen by anybody.
  public static let mostAccounts = 100_000_000

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

/// How many debtors each arm of a live test gets, and how long that takes.
public struct LiveTestPlan: Hashable, Sendable {
  /// The size of the control arm, ≥ 1.
  public let controlSize: Int
  /// The size of each challenger's arm, ≥ 1.
  public let challengerSize: Int
  /// The number of challengers, ≥ 1.
  public let challengers: Int

  /// Creates a plan.
  ///
  /// - Throws: `ParameterError` when a number is below 1 or the total is 2⁵³ or more.
  public init(
    controlSize: Int, challengerSize: Int, challengers: Int = 1
  ) throws(ParameterError) {
    let numbers = [
      ("control size", controlSize), ("challenger size", challengerSize),
      ("challengers", challengers),
    ]
    for (name, number) in numbers where number < 1 {
      throw ParameterError(name: name, value: Double(number), requirement: "at least 1")
    }
    let total = Double(controlSize) + Double(challengers) * Double(challengerSize)
    guard total < 0x1p53 else {
      throw ParameterError(name: "sample size", value: total, requirement: "below 2⁵³")
    }
    self.controlSize = controlSize
    self.challengerSize = challengerSize
    self.challengers = challengers
  }

  /// The size of all arms together.
  public var total: Int { controlSize + challengers * challengerSize }

  /// The days from the first debtor to the last outcome.
  ///
  ///     days = ⌈total / arrivals⌉ + follow-up
  ///
  /// A test read before all outcomes are in is another test; plan several looks with
  /// ``SequentialStopping``.
  ///
  /// - Parameters:
  ///   - arrivalsPerDay: The eligible debtors per day, > 0 and finite.
  ///   - followUp: The days after which a debtor's outcome counts, ≥ 0.
  /// - Returns: A number of days, ≥ 1.
  /// - Throws: `ParameterError` when a number lies outside its domain, or for arrivals so rare that
  ///   the days cannot be counted.
  public func days(arrivalsPerDay: Double, followUp: Int = 0) throws(ParameterError) -> Int {
    guard arrivalsPerDay > 0, arrivalsPerDay.isFinite else {
      throw ParameterError(
        name: "arrivals per day", value: arrivalsPerDay, requirement: "positive and finite")
    }
    guard followUp >= 0 else {
      throw ParameterError(name: "follow-up", value: Double(followUp), requirement: "not negative")
    }
    let days = (Double(total) / arrivalsPerDay).rounded(.up) + Double(followUp)
    guard days < 0x1p53 else {
      throw ParameterError(name: "days", value: days, requirement: "below 2⁵³")
    }
    return Int(days)
  }
}
