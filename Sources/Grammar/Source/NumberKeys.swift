// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Storage

/// What the keys of a document whose values are bare numbers accept, for advice given before any value is read.
package struct NumberKeys: Sendable {
  private let declared: Once<[String: Kind]>

  /// The keys of a document; none without a description.
  package init(_ description: GrammarDescription? = nil) {
    declared = Once { description.map(Self.kinds) ?? [:] }
  }

  /// What values of a key look like in every place it has; nil where a place takes something else than a bare number.
  func expected(_ key: String) -> String? { declared.value[key]?.expected }

  /// Whether a number could be the value of a key, as far as its declaration says.
  func accepts(_ key: String, _ number: String) -> Bool {
    guard let kind = declared.value[key], let value = Double(number.filter { $0 != "_" }) else {
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
      if let bound = schema["exclusiveMinimum"]?.double, value <= bound { return false }
      if let bound = schema["minimum"]?.double, value < bound { return false }
      if let bound = schema["exclusiveMaximum"]?.double, value >= bound { return false }
      return schema["maximum"]?.double.map { value <= $0 } ?? true
    }
  }

  private static func kinds(_ description: GrammarDescription) -> [String: Kind] {
    var kinds: [String: Set<Kind?>] = [:]
    for field in ReferenceWalk(description).sections.flatMap(\.fields) {
      kinds[field.key, default: []].insert(Kind(field.value))
    }
    return kinds.compactMapValues { $0.count == 1 ? $0.first ?? nil : nil }
  }
}
