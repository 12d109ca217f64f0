// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// What the keys of a scenario whose values are bare numbers accept, for advice given before any value is read.
enum NumberKeys {
  /// What values of a key look like in every place it has; nil where a place takes something else than a bare number.
  static func expected(_ key: String) -> String? { declared[key]?.expected }

  /// Whether a number could be the value of a key, as far as its declaration says.
  static func accepts(_ key: String, _ number: String) -> Bool {
    guard let kind = declared[key], let value = Double(number.filter { $0 != "_" }) else {
      return true
    }
    return kind.accepts(value)
  }

  /// A number as the schema declares it.
  private struct Kind: Hashable {
    let expected: String
    let schema: JSONValue

    /// Reads a description; nil for one that takes other texts than numbers.
    init?(_ description: GrammarDescription) {
      guard case .text(let expected, let whole) = description,
        case .array(let forms)? = whole["anyOf"],
        let schema = forms.first(where: { Self.isNumber($0) }),
        [BareNumber.any, BareNumber.whole].contains(where: expected.hasPrefix)
      else { return nil }
      (self.expected, self.schema) = (expected, schema)
    }

    private static func isNumber(_ schema: JSONValue) -> Bool {
      schema["type"] == "number" || schema["type"] == "integer"
    }

    func accepts(_ value: Double) -> Bool {
      if schema["type"] == "integer", value != value.rounded() { return false }
      if let bound = schema["exclusiveMinimum"]?.number, value <= bound { return false }
      if let bound = schema["minimum"]?.number, value < bound { return false }
      return schema["maximum"]?.number.map { value <= $0 } ?? true
    }
  }

  private static let declared: [String: Kind] = {
    var kinds: [String: Set<Kind?>] = [:]
    for field in ReferenceWalk(ScenarioReader.grammar.description).sections.flatMap(\.fields) {
      kinds[field.key, default: []].insert(Kind(field.value))
    }
    return kinds.compactMapValues { $0.count == 1 ? $0.first ?? nil : nil }
  }()
}

extension JSONValue {
  /// The number that this is.
  fileprivate var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}
