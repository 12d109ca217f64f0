// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension Grammar where Value == Int {
  /// A whole number such as `50_000`.
  static func wholeNumber(_ domain: Domain = .any) -> Self {
    let phrase = domain.phrase(NumberText.write)
    return Self(
      TextGrammar(
        expected:
          "a whole number\(phrase) such as \(domain.example(["50_000", "100", "30", "12", "5", "2", "1", "0"]))",
        pattern: #"[-+]?(0|[1-9][0-9]*(_[0-9]+)*)([eE][+]?[0-9]+)?"#,
        otherSchemas: [domain.schema(type: "integer")],
        parse: { text throws(ValueProblem) in
          let number = try NumberText.parseWhole(text)
          try domain.check(Double(number), NumberText.write)
          return number
        }, write: String.init))
  }
}

extension Grammar where Value == Double {
  /// A finite number in a domain.
  static func number(_ domain: Domain = .any) -> Self {
    let phrase = domain.phrase(NumberText.write)
    return Self(
      TextGrammar(
        expected:
          "a number\(phrase) such as \(domain.example(["0.8", "1.5", "2.5", "5", "0.1", "50"]))",
        pattern: NumberText.pattern,
        otherSchemas: [domain.schema(type: "number")],
        parse: { text throws(ValueProblem) in
          let number = try NumberText.parse(text)
          try domain.check(number, NumberText.write)
          return number
        }, write: NumberText.write))
  }

  /// A finite number above 0.
  static var positive: Self { number(.positive) }

  /// An amount of money in units of the currency, not negative, such as `1_250.50`.
  static var money: Self {
    Self(
      TextGrammar(
        expected: "an amount of money such as 420 or 1_250.50", pattern: NumberText.pattern,
        otherSchemas: [Domain.between(0, 1e9).schema(type: "number")],
        parse: { text throws(ValueProblem) in
          let amount = try NumberText.parse(text, kind: "an amount of money")
          try Domain.between(0, 1e9).check(amount, NumberText.write)
          return amount
        }, write: NumberText.write))
  }

  /// A share of a whole, from 0 to 1: `62%` or `0.62`.
  static var share: Self {
    Self(
      TextGrammar(
        expected: ShareText.expected, pattern: ShareText.pattern,
        otherSchemas: [Domain.between(0, 1).schema(type: "number")],
        parse: ShareText.parse, write: ShareText.write))
  }

  /// A share that may be negative or above 1, such as a rise of `-5%`; it needs its `%` sign beyond
  /// ±1.
  static var change: Self {
    Self(
      TextGrammar(
        expected: "a relative change such as 5% or -0.1", pattern: ShareText.pattern,
        otherSchemas: [Domain.between(-1, 1).schema(type: "number")],
        parse: { text throws(ValueProblem) in
          try ShareText.parse(text, kind: "a relative change", domain: .any)
        }, write: ShareText.write))
  }
}
