// SPDX-License-Identifier: GPL-3.0-or-later

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
  /// - Throws: ``ParameterError`` when a number is below 1 or the total is 2⁵³ or more.
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
  /// ``SequentialStopping`` or ``ConfidenceSequence``.
  ///
  /// - Parameters:
  ///   - arrivalsPerDay: The eligible debtors per day, > 0 and finite.
  ///   - followUp: The days after which a debtor's outcome counts, ≥ 0.
  /// - Returns: A number of days, ≥ 1.
  /// - Throws: ``ParameterError`` when a number lies outside its domain, or for arrivals so rare that
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
