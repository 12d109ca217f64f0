// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
package import Vocabulary

/// What bare numbers are called; shares, amounts and lengths of time have names, units and marks of their own.
enum BareNumber {
  static let whole = "a whole number"
  static let any = "a number"
}

extension Grammar where Value == Int {
  /// A whole number such as `50_000`.
  ///
  /// - Parameters:
  ///   - domain: The numbers that may be.
  ///   - examples: Numbers of which the first in the domain is the example.
  /// - Returns: The grammar.
  package static func wholeNumber(
    _ domain: Domain = .any,
    examples: [String] = ["50_000", "100", "30", "12", "5", "2", "1", "0"]
  ) -> Self {
    let phrase = domain.phrase(NumberText.write)
    return Self(
      TextGrammar(
        expected:
          "\(BareNumber.whole)\(phrase) such as \(domain.example(examples))",
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
  ///
  /// - Parameters:
  ///   - domain: The numbers that may be.
  ///   - examples: Numbers of which the first in the domain is the example.
  /// - Returns: The grammar.
  package static func number(
    _ domain: Domain = .any, examples: [String] = ["0.8", "1.5", "2.5", "5", "0.1", "50"]
  ) -> Self {
    let phrase = domain.phrase(NumberText.write)
    return Self(
      TextGrammar(
        expected:
          "\(BareNumber.any)\(phrase) such as \(domain.example(examples))",
        pattern: NumberText.pattern,
        otherSchemas: [domain.schema(type: "number")],
        parse: { text throws(ValueProblem) in
          let number = try NumberText.parse(text)
          try domain.check(number, NumberText.write)
          return number
        }, write: NumberText.write))
  }

  /// A risk score, which is a number from 0 to 1 and no percentage.
  ///
  /// Numbers that no score reaches can be read; that nobody has them is told where the condition is judged.
  package static var score: Self {
    let number = number()
    guard let text = number.text else { return number }
    return Self(
      TextGrammar(
        expected: text.expected, pattern: text.pattern, otherSchemas: text.otherSchemas,
        parse: { written throws(ValueProblem) in try score(written, else: text.parse) },
        write: text.write))
  }

  private static func score(
    _ written: String, else parse: (String) throws(ValueProblem) -> Double
  ) throws(ValueProblem) -> Double {
    let digits = String(written.dropLast()).trimmingBlanks
    let decimal = (try? NumberText.parse(digits)) == nil ? NumberMarks(digits).decimals : digits
    guard written.hasSuffix("%"), let decimal, let share = try? NumberText.parsePercent(decimal)
    else { return try parse(written) }
    guard (0...1).contains(share) else {
      throw ValueProblem(
        .outOfRange, "is beyond every score, which lies between 0 and 1",
        help: ["write `\(share < 0 ? "0" : "0.9")`, or another number from 0 to 1"])
    }
    throw ValueProblem(
      .unreadableValue, "is a percentage, and scores are numbers from 0 to 1",
      help: ["write `\(NumberText.shown(share))`"])
  }

  /// A number of a kind, in the domain of the kind.
  package static func number(of kind: ParameterKind) -> Self {
    switch kind {
    case .share: share
    case .factor: number(.factor)
    case .money: money
    case .duration: duration
    case .rate: rate
    }
  }

  /// A finite number above 0.
  package static var positive: Self { number(.positive) }

  /// An amount of money in units of the currency, not negative, such as `1_250.50`.
  package static var money: Self {
    Self(
      TextGrammar(
        expected: "an amount of money such as 420 or 1_250.50", pattern: NumberText.pattern,
        otherSchemas: [Domain.money.schema(type: "number")],
        parse: { text throws(ValueProblem) in
          let amount = try NumberText.parse(text, kind: "an amount of money")
          try Domain.money.check(amount, NumberText.write)
          return amount
        }, write: NumberText.write))
  }

  /// A share of a whole, from 0 to 1: `62%` or `0.62`.
  package static var share: Self {
    Self(
      TextGrammar(
        expected: ShareText.expected, pattern: ShareText.pattern,
        otherSchemas: [Domain.share.schema(type: "number")],
        parse: ShareText.parse, write: ShareText.write))
  }

  /// A share below 1; that it leaves something is for the section to ask, which says of what.
  package static var properShare: Self {
    Self(
      TextGrammar(
        expected: ShareText.expected, pattern: ShareText.pattern,
        otherSchemas: [Domain.properShare.schema(type: "number")],
        parse: ShareText.parse, write: ShareText.write))
  }

  /// A share that may be negative or above 1, such as a rise of `-5%`; it needs its `%` sign beyond
  /// ±1.
  package static var change: Self {
    Self(
      TextGrammar(
        expected: "a relative change such as 5% or -0.1", pattern: ShareText.pattern,
        otherSchemas: [Domain.between(-1, 1).schema(type: "number")],
        parse: { text throws(ValueProblem) in
          try ShareText.parse(text, kind: "a relative change", domain: .any)
        }, write: ShareText.write))
  }
}
