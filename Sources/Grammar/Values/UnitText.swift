// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Reads a number with a unit behind it, such as `7 days`.
struct UnitText: Sendable {
  /// What is wanted: "a duration".
  let kind: String
  /// What would be right.
  let expected: String
  /// Each unit's names, the first being the one written, and its size as a ratio of whole numbers, so that 49 hours are
  /// 49/24 days and not 49 times a rounded 1/24.
  let units: [(names: [String], size: Double, per: Double)]
  /// Units people write that have no fixed size, with the unit to write instead and how many of it each is about.
  var refused: [(names: [String], times: Double, unit: String)] = []
  /// Units in Spanish and in short, with the unit to write instead.
  var foreign: [String: String] = [:]
  /// Readings proposed for a bare number.
  let readings: @Sendable (String) -> [String]

  /// The pattern of all units.
  var pattern: String {
    let names = units.flatMap(\.names).joined(separator: "|")
    return NumberText.pattern + " *(\(names))"
  }

  /// The number in the unit of size 1.
  func parse(_ text: String) throws(ValueProblem) -> Double {
    let number = String(NumberScanner.number(before: text) { !$0.isLetter && $0 != "/" })
    let unit = String(text.dropFirst(number.count)).trimmingBlanks
    let amount = number.trimmingBlanks
    if amount.isEmpty { throw ValueProblem(.unreadableValue, "is not \(kind)") }
    let value = try NumberText.parse(amount, kind: kind)
    if unit.isEmpty {
      throw ValueProblem(
        .unitMissing, "is \(kind) and needs a unit",
        help: readings(amount).map { "write `\($0)`" })
    }
    let size = try size(of: unit, amount)
    return value * size.of / size.per
  }

  private func size(
    of unit: String, _ amount: String
  ) throws(ValueProblem) -> (of: Double, per: Double) {
    if let match = units.first(where: { $0.names.contains(unit) }) {
      return (match.size, match.per)
    }
    if let match = refused.first(where: { $0.names.contains(unit.lowercased()) }) {
      let about = (try? NumberText.parse(amount)).map { NumberText.shown($0 * match.times) }
      throw ValueProblem(
        .unknownUnit, "has the unit `\(unit)`, whose length varies",
        help: about.map { ["write `\($0) \(match.unit)`"] } ?? [],
        notes: ["1 \(match.names[0]) is about \(NumberText.shown(match.times)) \(match.unit)"])
    }
    if let name = foreign[unit.lowercased()] {
      throw ValueProblem(
        .unknownUnit, "has the unit `\(unit.shortened)`, which is `\(name)` here",
        help: ["write `\(amount) \(name)`"])
    }
    let names = units.flatMap(\.names)
    let nearest = Suggestion.nearest(to: unit, among: names)
    throw ValueProblem(
      .unknownUnit, "has an unknown unit `\(unit.shortened)`",
      help: nearest.map { ["did you mean `\(amount) \($0)`?"] } ?? [],
      notes: ["units here: " + names.joined(separator: ", ")])
  }
}
