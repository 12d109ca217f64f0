// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

/// Reads `a.recovery_rate - 2 * b.recovery_rate > 0.5% @ 99%` piece by piece.
///
///     expectation = sum sign sum [ "@" level ]  |  sum "in" number ".." number [ "@" level ]
///     sum         = [ "-" ] piece { ( "+" | "-" ) piece }
///     piece       = number [ "%" ] | [ number "*" ] strategy [ "@" variant ] "." [ segment "." ] metric [ "[" name "]" ]
///
/// Names may hold a `-`, so a minus needs a blank before it.
struct ExpectationScanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Reads the whole text.
  mutating func expectation() throws(ValueProblem) -> Expectation {
    let left = try sum()
    let (rest, bound) = try bound(left)
    let level = try level()
    skipBlanks()
    guard index == scalars.count else { throw trailing() }
    guard !rest.isEmpty else {
      throw ValueProblem(
        .unreadableValue, "compares numbers alone",
        help: ["name a metric of a strategy, such as `challenger.recovery_rate`"])
    }
    return Expectation(text: text(0..<index), terms: rest, bound: bound, level: level)
  }

  // MARK: Comparison

  private mutating func bound(
    _ left: LinearExpression
  ) throws(ValueProblem) -> ([Expectation.Term], Expectation.Bound) {
    if take("in") { return (left.terms, try range(less: left.constant)) }
    let signs = [">=", "<=", ">", "<"]
    guard let sign = signs.first(where: { take($0) }) else {
      var problem = unreadable("a comparison with >, >=, < or <=, or `in 1%..2%`")
      problem.help += rewritten { rest in
        misspelt.first { rest.hasPrefix($0.0) && signs.contains($0.1) }.map {
          "\($0.1) \(String(rest.dropFirst($0.0.count)).trimmingBlanks)"
        }
      }
      throw problem
    }
    let both = left.minus(try sum())
    let number = -both.constant
    switch sign {
    case ">=": return (both.terms, .atLeast(number))
    case "<=": return (both.terms, .atMost(number))
    case ">": return (both.terms, .above(number))
    default: return (both.terms, .below(number))
    }
  }

  /// What stands behind a line that could end here: points written after a number, or a level without its `@`.
  private func trailing() -> ValueProblem {
    var problem = unreadable("the end of the line")
    let units = [
      ("percentage points", "%"), ("points", "%"), ("pp", "%"), ("at ", " @ "), ("al ", " @ "),
    ]
    problem.help += rewritten { rest in
      units.first { rest.hasPrefix($0.0) }.map { "\($0.1)\(rest.dropFirst($0.0.count))" }
    }
    return problem
  }

  /// Advice to write the line with its rest changed.
  ///
  /// - Parameter change: The rest in another form; nil where it has none.
  /// - Returns: The advice; empty where the rest has no other form.
  private func rewritten(_ change: (String) -> String?) -> [String] {
    let rest = text(index..<scalars.count).trimmingBlanks
    let before = text(0..<index).trimmingBlanks
    return change(rest).map { changed in
      let blank = changed.first.map { "<>".contains($0) } == true ? " " : ""
      return ["write `\(before)\(blank)\(changed)`"]
    } ?? []
  }

  private mutating func range(less constant: Double) throws(ValueProblem) -> Expectation.Bound {
    let from = index
    let isNegative = take("-")
    var lower = try number()
    guard take("..") else { throw unreadable("`..` and the upper end") }
    let sign = take("-") ? -1.0 : 1.0
    let upper = try number()
    // A percent sign at the end counts for both ends.
    if upper.isPercent, !lower.isPercent { lower.value = Self.percent(lower.value) }
    let range = try RangeText.range(
      (isNegative ? -lower.value : lower.value) - constant, sign * upper.value - constant,
      RangeText.ends(text(from..<index)))
    return .within(range)
  }

  private mutating func level() throws(ValueProblem) -> Double {
    guard take("@") else { return 0.95 }
    let before = text(0..<index)
    let level = try number().value
    guard level >= 0.5, level < 1 else {
      // A number without its percent sign is most likely that many percent.
      let percent = level >= 50 && level < 100 ? level : 95
      throw ValueProblem(
        .outOfRange, "has a level that must be at least 50% and below 100%",
        help: ["write `\(before) \(NumberText.shown(percent))%`"])
    }
    return level
  }

  // MARK: Sums

  private mutating func sum() throws(ValueProblem) -> LinearExpression {
    var sum = LinearExpression()
    var sign = take("-") ? -1.0 : 1.0
    while true {
      try add(sign, to: &sum)
      if take("+") {
        sign = 1
      } else if take("-") {
        sign = -1
      } else {
        return sum
      }
    }
  }

  private mutating func add(
    _ sign: Double, to sum: inout LinearExpression
  ) throws(ValueProblem) {
    skipBlanks()
    guard let first = current else { throw unreadable("a metric or a number") }
    guard first.isDigit || first == "." else {
      sum.terms.append(try term(sign))
      return
    }
    let number = try number().value
    if take("*") {
      skipBlanks()
      sum.terms.append(try term(sign * number))
    } else {
      sum.constant += sign * number
    }
  }

  private mutating func term(_ factor: Double) throws(ValueProblem) -> Expectation.Term {
    var names = [try name() + variant()]
    while current == "." {
      index += 1
      names.append(try name())
    }
    guard names.count == 2 || names.count == 3 else { throw unnamed(names) }
    var metric = names.removeLast()
    if current == "[" { metric += try bracket() }
    return Expectation.Term(
      factor, strategy: names[0], segment: names.count == 2 ? names[1] : nil, metric: metric)
  }

  /// The variant behind a strategy's name, with what joins it to that; empty where there is none.
  private mutating func variant() throws(ValueProblem) -> String {
    let from = index
    guard take(String(Scenario.variantSeparator)) else { return "" }
    skipBlanks()
    guard let first = current, !first.isDigit else {
      index = from
      return ""
    }
    return String(Scenario.variantSeparator) + (try name())
  }

  private func unnamed(_ names: [String]) -> ValueProblem {
    ValueProblem(
      .unreadableValue, "has `\(names.joined(separator: ".").shortened)`, which is no metric",
      help: [
        "write `strategy.metric`, or `strategy.segment.metric`; a minus needs a blank before it"
      ])
  }

  private mutating func bracket() throws(ValueProblem) -> String {
    index += 1
    let inner = try name()
    guard current == "]" else { throw unreadable("`]`") }
    index += 1
    return "[\(inner)]"
  }

  private mutating func name() throws(ValueProblem) -> String {
    let from = index
    while let scalar = current, NameText.isPart(scalar) { index += 1 }
    let name = text(from..<index)
    guard NameText.isName(name) else {
      index = from
      throw unreadable("a name such as `challenger.recovery_rate`")
    }
    return name
  }

  // MARK: Numbers

  private mutating func number() throws(ValueProblem) -> (value: Double, isPercent: Bool) {
    skipBlanks()
    let from = index
    while let scalar = current, isOfNumber(scalar, from) { index += 1 }
    let written = text(from..<index)
    guard !written.isEmpty else { throw unreadable("a number") }
    guard take("%") else { return (try NumberText.parse(written), false) }
    do throws(ValueProblem) {
      return (try NumberText.parsePercent(written), true)
    } catch {
      var problem = error
      problem.help = problem.help.map { $0.mappingQuoted { $0 + "%" } }
      throw problem
    }
  }

  private static func percent(_ value: Double) -> Double {
    (try? NumberText.parsePercent(NumberText.write(value))) ?? value / 100
  }

  /// Whether the number goes on: two dots belong to a range, a sign to an exponent.
  private func isOfNumber(_ scalar: Unicode.Scalar, _ from: Int) -> Bool {
    switch scalar {
    case ".": index + 1 < scalars.count && scalars[index + 1].isDigit
    case "_", ",", "e", "E": true
    case "-", "+": index > from && (scalars[index - 1] == "e" || scalars[index - 1] == "E")
    default: scalar.isDigit
    }
  }

  // MARK: Text

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func skipBlanks() {
    while let scalar = current, scalar == " " || scalar == "\t" || scalar == "\n" { index += 1 }
  }

  /// Takes a sign or word after blanks, if it comes next.
  private mutating func take(_ word: String) -> Bool {
    let from = index
    skipBlanks()
    guard scalars[index...].starts(with: word.unicodeScalars) else {
      index = from
      return false
    }
    index += word.unicodeScalars.count
    return true
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  private func unreadable(_ wanted: String) -> ValueProblem {
    let rest = text(index..<scalars.count).trimmingBlanks
    let place = rest.isEmpty ? "at its end" : "at `\(rest.shortened)`"
    return ValueProblem(
      .unreadableValue, "cannot be read \(place): \(wanted) belongs there")
  }
}
