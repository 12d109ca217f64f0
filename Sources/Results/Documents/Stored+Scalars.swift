// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis
import Storage

extension Stored {
  /// A single value.
  private static func scalar(
    _ expected: String, _ schema: JSONValue,
    write: @escaping @Sendable (Value) -> JSONValue,
    read: @escaping @Sendable (JSONValue) -> Value?
  ) -> Self {
    Self(.text(expected: expected, schema: schema), write: write) { reader throws(ManifestError) in
      guard let value = read(reader.value) else { throw reader.wrong }
      return value
    }
  }

  /// A list of such values, read as a whole.
  private static func list<Item: Sendable>(
    _ expected: String, _ item: Stored<Item>
  ) -> Self where Value == [Item] {
    let list = Stored<[Item]>.list(of: item)
    return Self(
      .list(item.description, count: 0...Int.max, expected: expected), write: list.write,
      read: list.read)
  }
}

extension Stored where Value == String {
  /// A text.
  static var text: Self {
    scalar("a text", ["type": "string"], write: { .string($0) }, read: \.text)
  }

  /// A SHA-256 digest.
  static var digest: Self {
    scalar(
      "a SHA-256 digest in hexadecimal", ["type": "string", "pattern": "^[0-9a-f]{64}$"],
      write: { .string($0) }, read: \.text)
  }
}

extension Stored where Value == Int {
  /// A whole number.
  static var whole: Self {
    scalar("a whole number", ["type": "integer"], write: { .count($0) }, read: \.int)
  }

  /// A number of things, small enough to be listed.
  static var count: Self {
    scalar(
      "a whole number", ["type": "integer", "minimum": 0], write: { .count($0) },
      read: { $0.int.flatMap { (0...10_000_000).contains($0) ? $0 : nil } })
  }
}

extension Stored where Value == Int64 {
  /// An amount of money in minor units of the currency.
  static var amount: Self {
    scalar(
      "an amount in minor units of the currency", ["type": "integer"], write: { .integer($0) },
      read: { $0.int.map(Int64.init) })
  }
}

extension Stored where Value == UInt64 {
  /// A master seed, a whole number of 64 bits without sign.
  static var seed: Self {
    scalar(
      "a whole number", ["type": "integer", "minimum": 0], write: { .whole($0) }, read: \.uint64)
  }
}

extension Stored where Value == Double {
  /// A number.
  static var number: Self {
    scalar("a number", ["type": "number"], write: { .number($0) }, read: \.double)
  }
}

extension Stored where Value == Bool {
  /// True or false.
  static var flag: Self {
    scalar(
      "true or false", ["type": "boolean"], write: { .bool($0) },
      read: { value in if case .bool(let flag) = value { flag } else { nil } })
  }
}

extension Stored where Value == [String] {
  /// A list of texts.
  static var texts: Self { list("a list of texts", .text) }
}

extension Stored where Value == [Int] {
  /// A list of whole numbers.
  static var wholes: Self { list("a list of whole numbers", .whole) }
}

extension Stored where Value == [Double] {
  /// A list of numbers.
  static var numbers: Self { list("a list of numbers", .number) }
}

extension Stored where Value == [Double?] {
  /// A list of numbers, null where one is undefined.
  static var numbersOrNull: Self {
    list("a list of numbers, null where undefined", Stored<Double>.number.nullable)
  }
}

extension Stored where Value: RawRepresentable<String> & CaseIterable {
  /// One of the words of an enumeration.
  static var word: Self {
    scalar(
      "a word", words(Value.self), write: { .string($0.rawValue) },
      read: { $0.text.flatMap(Value.init) })
  }
}

extension Stored {
  /// One of the words of an enumeration or null; words of later versions are read as null.
  static func knownWord<Word: RawRepresentable<String> & CaseIterable & Sendable>() -> Self
  where Value == Word? {
    let schema: JSONValue =
      if case .array(let forms)? = words(Word.self)["anyOf"] {
        ["anyOf": .array(forms + [["type": "null"]])]
      } else { [:] }
    return scalar(
      "a word, or null", schema, write: { .optional($0?.rawValue) },
      read: { .some($0.text.flatMap(Word.init)) })
  }

  private static func words<Word: RawRepresentable<String> & CaseIterable>(
    _ word: Word.Type
  ) -> JSONValue {
    ["anyOf": [["enum": .array(Word.allCases.map { .string($0.rawValue) })]]]
  }
}

extension Stored where Value == ConfidenceLevel {
  /// A confidence level, above 0 and below 1.
  static var level: Self {
    scalar(
      "a level such as 0.95", ["type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1],
      write: { .number($0.value) },
      read: { value in value.double.flatMap { try? ConfidenceLevel($0) } })
  }
}

/// The two ends of an interval or a range, lower first.
struct Ends: Hashable, Sendable {
  let low: Double
  let high: Double

  init(_ interval: ConfidenceInterval) { (low, high) = (interval.low, interval.high) }

  init(_ range: ClosedRange<Double>) { (low, high) = (range.lowerBound, range.upperBound) }

  init?(_ numbers: [Double]) {
    guard numbers.count == 2, numbers[0] <= numbers[1] else { return nil }
    (low, high) = (numbers[0], numbers[1])
  }

  var range: ClosedRange<Double> { low...high }
}

extension Stored where Value == Ends {
  /// The two ends of an interval.
  static var ends: Self {
    let numbers = Stored<Double>.number
    let description = GrammarDescription.list(
      numbers.description, count: 2...2, expected: "both ends, lower first")
    return Self(description) {
      [.number($0.low), .number($0.high)]
    } read: {
      reader throws(ManifestError) in
      let found = (reader.value.elements ?? []).compactMap(\.double)
      guard found.count == reader.value.elements?.count, let ends = Ends(found) else {
        throw reader.wrong
      }
      return ends
    }
  }
}
