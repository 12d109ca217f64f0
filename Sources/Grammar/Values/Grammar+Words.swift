// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Storage
import Vocabulary

extension Grammar where Value == String {
  /// A name of letters, digits, `_` and `-`.
  package static var name: Self {
    Self(
      TextGrammar(
        expected: NameText.expected, pattern: NameText.pattern, isFreeText: true,
        parse: { text throws(ValueProblem) in
          try NameText.check(text)
          return text
        }, write: { $0 }))
  }

  /// A code of a currency; which ones are known is checked where it is used.
  package static var currencyCode: Self {
    Self(
      TextGrammar(
        expected: "a currency's code: USD, EUR, COP, MXN, …", pattern: NameText.pattern,
        isFreeText: true,
        parse: { text throws(ValueProblem) in
          if Currency(code: text) != nil { return text }
          let upper = LookAlike.plain(text).uppercased()
          throw ValueProblem(
            .unknownWord, "is not an ISO 4217 code known here",
            help: Currency(code: upper) != nil ? ["write `\(upper)`"] : [])
        }, write: { $0 }))
  }

  /// Any text that is not empty.
  package static var text: Self {
    Self(
      TextGrammar(
        expected: "a text", pattern: #"[\s\S]+"#,
        otherSchemas: [["type": "number"], ["type": "boolean"]], isFreeText: true,
        parse: { text throws(ValueProblem) in
          guard !text.isEmpty else {
            throw ValueProblem(.unreadableValue, "is an empty text")
          }
          return text
        }, write: { $0 }))
  }
}

extension Grammar where Value: CaseIterable & RawRepresentable<String> {
  /// One of the words of an enumeration.
  ///
  /// - Parameter kind: What the words are, with article: "a channel".
  /// - Returns: The grammar of the words.
  package static func choice(_ kind: String) -> Self {
    choice(kind, Value.allCases.map { ($0.rawValue, $0) })
  }
}

extension Grammar {
  /// One of several words, each with its value.
  ///
  /// - Parameters:
  ///   - kind: What the words are, with article: "a channel".
  ///   - cases: The words in the order offered.
  ///   - advice: What to say of a word that is not offered any more; the nearest word is named without it.
  /// - Returns: The grammar of the words.
  package static func choice(
    _ kind: String, _ cases: [(word: String, value: Value)],
    advice: @escaping @Sendable (String) -> String? = { _ in nil }
  ) -> Self {
    let words = cases.map(\.word)
    let first = words.prefix(3).joined(separator: ", ") + (words.count > 3 ? ", …" : "")
    return Self(
      TextGrammar(
        expected: "\(kind): \(first)",
        pattern: "(" + words.map(RegularExpression.escaped).joined(separator: "|") + ")",
        words: words,
        parse: { text throws(ValueProblem) in
          if let match = cases.first(where: { $0.word == text }) { return match.value }
          let nearest = Suggestion.nearest(to: text, among: words)
          throw ValueProblem(
            .unknownWord, "is `\(text.shortened)`, which is not \(kind)",
            help: (advice(text) ?? nearest.map { "did you mean `\($0)`?" }).map { [$0] } ?? [],
            notes: ["words here: " + words.joined(separator: ", ")])
        }, write: { value in ChoiceText.word(of: value, in: cases) }))
  }
}

/// Finds the word of a value that may not be comparable.
private enum ChoiceText {
  static func word<Value>(of value: Value, in cases: [(word: String, value: Value)]) -> String {
    let text = String(reflecting: value)
    return cases.first { String(reflecting: $0.value) == text }?.word ?? cases[0].word
  }
}

extension Grammar where Value == Bool {
  /// `true` or `false`, and no other spelling.
  package static var boolean: Self {
    Self(
      TextGrammar(
        expected: "true or false", pattern: "(true|false)",
        otherSchemas: [["type": "boolean"]],
        parse: { text throws(ValueProblem) in
          switch text {
          case "true": return true
          case "false": return false
          case let other:
            let word = other.lowercased()
            let isYes = ["yes", "on", "y", "true", "1"].contains(word)
            let isNo = ["no", "off", "n", "false", "0"].contains(word)
            throw ValueProblem(
              .notBoolean, "is true or false, and nothing else",
              help: isYes || isNo ? ["write `\(isYes)`"] : [])
          }
        }, write: { $0 ? "true" : "false" }))
  }
}

/// Texts inside regular expressions.
enum RegularExpression {
  /// The text with the signs that mean something escaped.
  static func escaped(_ text: String) -> String {
    String(text.flatMap { #".^$*+?()[]{}|\/"#.contains($0) ? ["\\", $0] : [$0] })
  }
}
