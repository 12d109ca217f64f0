// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// A condition on one value: `>= 0.62`, `< 20`, `!= sms`; a bare value means equality.
package struct Comparison<Value: Sendable>: Sendable {
  /// How the value of an account is compared.
  package enum Sign: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case notEqual = "!="
    case above = ">"
    case below = "<"
    case equal = "="
  }

  /// How to compare.
  package let sign: Sign
  /// What to compare with.
  package let value: Value
}

extension Comparison: Equatable where Value: Equatable {}
extension Comparison: Hashable where Value: Hashable {}

extension Grammar {
  /// A comparison with a value of another grammar.
  ///
  /// - Precondition: `operand` is the grammar of a single text.
  package static func comparison<Operand: Sendable>(
    _ operand: Grammar<Operand>
  ) -> Self where Value == Comparison<Operand> {
    guard let text = operand.text else {
      preconditionFailure("a comparison needs the grammar of a single text")
    }
    let signs = Comparison<Operand>.Sign.allCases.map(\.rawValue).joined(separator: "|")
    return Self(
      TextGrammar(
        expected: "a comparison such as `>= …` with \(text.expected)",
        pattern: "((\(signs)) *)?(\(text.pattern))", otherSchemas: text.otherSchemas,
        parse: { written throws(ValueProblem) in
          if let (typed, meant) = misspelt.first(where: { written.hasPrefix($0.0) }) {
            let rest = String(written.dropFirst(typed.count)).trimmingBlanks
            throw ValueProblem(
              .unreadableValue, "is not a comparison", help: ["write `\(meant) \(rest)`"])
          }
          let sign = Comparison<Operand>.Sign.allCases.first { written.hasPrefix($0.rawValue) }
          let rest = written.dropFirst(sign?.rawValue.count ?? 0)
          guard !rest.hasPrefix("=") else {
            throw ValueProblem(.unreadableValue, "is not a comparison", help: ["write one `=`"])
          }
          do throws(ValueProblem) {
            return Comparison(
              sign: sign ?? .equal, value: try text.parse(String(rest).trimmingBlanks))
          } catch {
            throw sign.map { error.keeping($0.rawValue) } ?? error
          }
        }, write: { "\($0.sign.rawValue) " + text.write($0.value) }))
  }
}

/// Signs as they are written elsewhere, and what they are here.
package let misspelt = [
  ("=>", ">="), ("=<", "<="), ("<>", "!="), ("≥", ">="), ("≤", "<="), ("≠", "!="), ("!==", "!="),
]

extension ValueProblem {
  /// The problem of an operand with advice that keeps the sign before it.
  fileprivate func keeping(_ sign: String) -> ValueProblem {
    var problem = self
    problem.help = help.map {
      $0.replacing("write `", with: "write `\(sign) ").replacing(" or `", with: " or `\(sign) ")
    }
    return problem
  }
}
