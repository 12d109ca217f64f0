// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
package import Storage
import Vocabulary

/// The numbers a key accepts, with the words for them.
package struct Domain: Sendable, Hashable {
  package let lower: Double?
  package let upper: Double?
  /// Whether the lower bound itself is left out.
  package let isAbove: Bool
  /// Whether the upper bound itself is left out.
  package var isBelow = false

  /// Every finite number.
  package static let any = Self(lower: nil, upper: nil, isAbove: false)
  /// x > 0.
  package static let positive = Self(lower: 0, upper: nil, isAbove: true)
  /// x ≥ 0.
  package static let nonNegative = Self(lower: 0, upper: nil, isAbove: false)

  /// A share or a probability.
  static let share = Self.between(ParameterRange.share)
  /// A share that leaves something.
  static let properShare = {
    var domain = share
    domain.isBelow = true
    return domain
  }()
  /// Currency units.
  static let money = Self.between(ParameterRange.money)
  /// A factor on a rate, a chance or an amount: 0 switches it off.
  package static let factor = Self.between(ParameterRange.factor)
  /// A factor that divides as well.
  package static let positiveFactor = Self.between(ParameterRange.positiveFactor)
  /// A value of a law: an amount, a number of days, a parameter.
  package static let magnitude = Self.between(-1e12, 1e12)
  /// The scale of a law of such values.
  package static let scale = Self.between(1e-9, 1e12)
  /// A difference worth finding, in a metric's unit.
  package static let metricAmount = Self.between(1e-9, 1e12)
  /// Events per day: more than one every nine seconds is a mistake of units.
  static let perDay = Self.between(ParameterRange.perDay)
  /// Days, up to more than a lifetime.
  package static let days = Self.between(ParameterRange.days)
  /// Days after which something has faded, from a minute.
  package static let fading = Self.between(ParameterRange.fading)

  /// x ≥ `lower`.
  package static func atLeast(_ lower: Double) -> Self {
    Self(lower: lower, upper: nil, isAbove: false)
  }

  /// x > `lower`.
  package static func above(_ lower: Double) -> Self {
    Self(lower: lower, upper: nil, isAbove: true)
  }

  /// x ≤ `upper`.
  package static func atMost(_ upper: Double) -> Self {
    Self(lower: nil, upper: upper, isAbove: false)
  }

  /// `lower` ≤ x ≤ `upper`.
  package static func between(_ lower: Double, _ upper: Double) -> Self {
    Self(lower: lower, upper: upper, isAbove: false)
  }

  /// The numbers that models take.
  package static func between(_ range: ClosedRange<Double>) -> Self {
    between(range.lowerBound, range.upperBound)
  }

  /// The whole numbers that models take.
  package static func between(_ range: ClosedRange<Int>) -> Self {
    between(Double(range.lowerBound), Double(range.upperBound))
  }

  /// Whether the domain has the number.
  package func contains(_ number: Double) -> Bool {
    if let lower, !(isAbove ? number > lower : number >= lower) { return false }
    if let upper, !(isBelow ? number < upper : number <= upper) { return false }
    return true
  }

  /// The domain in words, to be read after "must": "lie between 0% and 100%", "be above 0".
  ///
  /// - Parameter write: How a bound is written in this grammar.
  /// - Returns: The words.
  package func requirement(_ write: (Double) -> String) -> String {
    switch (lower, upper) {
    case (let lower?, let upper?): "lie between \(write(lower)) and \(write(upper))"
    case (let lower?, nil): isAbove ? "be above \(write(lower))" : "be at least \(write(lower))"
    case (nil, let upper?): "be at most \(write(upper))"
    case (nil, nil): "be finite"
    }
  }

  /// What to add to "a number": " above 0", " from 1 to 5", or nothing.
  func phrase(_ write: (Double) -> String) -> String {
    switch (lower, upper) {
    case (let lower?, let upper?): " from \(write(lower)) to \(write(upper))"
    case (let lower?, nil): isAbove ? " above \(write(lower))" : " of at least \(write(lower))"
    case (nil, let upper?): " of at most \(write(upper))"
    case (nil, nil): ""
    }
  }

  /// The first of some numbers that the domain has: an example that could be written; its lower end where it has none.
  func example(_ numbers: [String]) -> String {
    numbers.first { contains(Double($0.replacing("_", with: "")) ?? .nan) }
      ?? NumberText.write(lower ?? upper ?? 0)
  }

  /// Throws S204 when the number lies outside.
  package func check(_ number: Double, _ write: (Double) -> String) throws(ValueProblem) {
    guard contains(number) else {
      throw ValueProblem(.outOfRange, "must \(requirement(write))")
    }
  }

  /// The schema of a bare number in the domain.
  package func schema(type: String) -> JSONValue {
    var members = [JSONValue.Member("type", .string(type))]
    if let lower { members.append(.init(isAbove ? "exclusiveMinimum" : "minimum", json(lower))) }
    if let upper { members.append(.init(isBelow ? "exclusiveMaximum" : "maximum", json(upper))) }
    return .object(members)
  }

  private func json(_ bound: Double) -> JSONValue {
    Int(exactly: bound).map(JSONValue.count) ?? .number(bound)
  }
}
