// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Storage
import Strategies

extension Grammar where Value == PriorityExpression {
  /// An expression over what a collector can see.
  static var priority: Self {
    Self(
      TextGrammar(
        expected: expectedText, pattern: #"[A-Za-z0-9_+\-*/^().,\s$\{\}]+"#,
        otherSchemas: [["enum": .array(PriorityExpression.words.map { .string($0.word) })]],
        isFreeText: true,
        parse: { text throws(ValueProblem) in
          let expression: PriorityExpression
          do throws(PriorityError) { expression = try PriorityExpression(parsing: text) } catch {
            throw problem(error, in: text)
          }
          guard expression.observables.isEmpty, let fault = expression.fault([]) else {
            return expression
          }
          throw ValueProblem(
            .outOfRange, "\(faultText(fault.value)) (character \(fault.offset + 1))",
            help: ["write an expression such as `balance` or `score * balance`"])
        }, write: \.text))
  }

  /// What is said of a value that is no finite number, whatever is observed.
  private static func faultText(_ value: Double) -> String {
    value.isNaN
      ? "is no number for any touch" : "is \(value > 0 ? "+∞" : "−∞") for every touch"
  }

  private static var expectedText: String {
    "an expression over what can be observed, such as `balance`, `waiting`, or `score * balance + 10 * waiting`"
  }

  private static func problem(_ error: PriorityError, in text: String) -> ValueProblem {
    guard let unknown = error.unknown else {
      return ValueProblem(
        .unreadableValue, "\(error.message) (character \(error.offset + 1))",
        help: ["write an expression such as `balance` or `score * balance`"])
    }
    let observed = PriorityExpression.words.map(\.word)
    let functions = PriorityExpression.functions.map(\.word)
    let words = observed + functions
    let nearest = Suggestion.nearest(to: unknown, among: words).map { "did you mean `\($0)`?" }
    let help = hidden[unknown.lowercased()] ?? nearest
    return ValueProblem(
      .unknownWord, error.message, help: help.map { [$0] } ?? [],
      notes: [
        "words here: " + observed.joined(separator: ", "),
        "functions: " + functions.joined(separator: ", "),
      ])
  }

  private static let names =
    "it is a name, and an order needs numbers: take those that tell such debtors apart, such as `balance`, `score` or `vulnerable`"

  /// What a collector might wish to see and cannot.
  private static let hidden: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      "type", "latent_type", "frailty", "intensity", "income", "cash", "ability", "regime",
      "uplift", "liquidity", "reach",
    ].map {
      (
        $0,
        "it is hidden from collectors: take what they see, such as `balance`, `payments` or `broken_promises`"
      )
    } + [
      ("segment", names), ("preferred_channel", names), ("channel", names),
      ("risk", "the observed risk is called `score`"),
      ("random", "chance is called `noise`"),
      ("age", "days past due are called `dpd`, days since the first asking `waiting`"),
      ("value", "write what it is made of, such as `(1 - score) * balance`"),
      ("root", "the square root is written `sqrt(balance)`"),
      ("sqroot", "the square root is written `sqrt(balance)`"),
      ("ln", "the natural logarithm is written `log(balance)`"),
      ("pow", "powers are written with `^`: `balance ^ 0.5`"),
      (
        "if",
        "there are no conditions: `vulnerable * 100 + balance` puts some first, `min` and `max` bound a number"
      ),
    ])
}

/// A strategy's own number of agents of a resource, as written.
enum StaffDraft: Sendable {
  case number(Int)
  /// So many more than the resource has; fewer where it is negative.
  case difference(Int)
}

extension Grammar where Value == StaffDraft {
  /// A number of agents, or how many more or fewer than the resource has.
  static var staff: Self {
    let count = Grammar<Int>.agentCount
    return .forms(
      scalar: count.flatMap { number, reader in
        guard !reader.hasPlusSign else {
          reader.report(
            .outOfRange, "`+\(number)` is no number of agents",
            "more than the resource has, or so many in all?",
            help: [
              "write `{ more: \(number) }` for so many more than the resource has, or `\(number)` for so many in all"
            ])
          return nil
        }
        return .number(number)
      },
      mapping: .variants(
        [
          Variant(
            "more", Grammar<Int>.difference(opposite: "fewer").map { .difference($0) },
            en: "So many more than the resource has.", es: "Tantos más que los del recurso."),
          Variant(
            "fewer", Grammar<Int>.difference(opposite: "more").map { .difference(-$0) },
            en: "So many fewer than the resource has.", es: "Tantos menos que los del recurso."),
        ], expected: "a difference to the resource's agents"),
      expected: "a number of agents such as 12, or { more: 1 }")
  }
}

extension NodeReader {
  /// Whether a text begins with a plus sign.
  fileprivate var hasPlusSign: Bool {
    if case .scalar(let scalar) = node.content { scalar.text.hasPrefix("+") } else { false }
  }
}

extension Grammar where Value == Int {
  /// How many more, or fewer; what goes the other way has a key of its own.
  fileprivate static func difference(opposite: String) -> Self {
    agentCount { number in
      number == 0
        ? "leave the resource out of `staff`: it has its own number of agents then"
        : "the other way it is written `{ \(opposite): \(number.magnitude) }`"
    }
  }
}

/// What becomes of a touch that nobody has time for, as written; channels are still names.
enum UnservedDraft: Sendable {
  case wait
  case drop
  case channel(Marked<String>)
  /// Another word, which only those who know the channels can advise on.
  case word(Marked<String>)

  /// Whether it is what happens anyway.
  var isWaiting: Bool { if case .wait = self { true } else { false } }

  static let kind = "what becomes of a touch that nobody has time for"
  static let words: [(word: String, value: Self)] = [("wait", .wait), ("drop", .drop)]
}

extension Grammar where Value == UnservedDraft {
  /// `wait`, `drop`, or another channel.
  static var unserved: Self {
    .forms(
      scalar: word,
      mapping: .variants(
        [
          Variant(
            "channel", Grammar<String>.name.marked.map { .channel($0) },
            en: "A channel that takes its place.", es: "Un canal que toma su lugar.")
        ], expected: "another channel"),
      expected: "wait, drop, or { channel: sms }")
  }

  private static var word: Self {
    let choice = choice(UnservedDraft.kind, UnservedDraft.words)
    return Self(choice.description) { reader in
      guard case .scalar(let scalar) = reader.node.content,
        !UnservedDraft.words.contains(where: { $0.word == scalar.text.trimmingBlanks })
      else { return choice.read(reader) }
      let text = scalar.text.trimmingBlanks
      return Reading(
        value: .word(Marked(value: text, span: reader.place, path: reader.path)),
        resolved: .plain(text))
    }
  }
}
