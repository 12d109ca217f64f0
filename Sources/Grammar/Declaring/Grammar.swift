// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// How one kind of value is written: its reader, its description and its writer in one place.
///
/// The description makes the "expected" texts, the JSON Schema and the reference of keys; reading
/// gives the value together with its resolved text. So messages, schema, manual and
/// `scenario.resolved.yaml` cannot disagree.
package struct Grammar<Value: Sendable>: Sendable {
  /// What the value looks like, for schema and manual.
  package let description: GrammarDescription
  /// Reads a value; nil after reporting.
  package let read: @Sendable (NodeReader) -> Reading<Value>?
  /// The grammar of a single text, when this is one; others such as comparisons build on it.
  package let text: TextGrammar<Value>?

  package init(
    _ description: GrammarDescription, text: TextGrammar<Value>? = nil,
    read: @escaping @Sendable (NodeReader) -> Reading<Value>?
  ) {
    (self.description, self.text, self.read) = (description, text, read)
  }

  /// What would be right, such as "a share such as 62% or 0.62".
  package var expected: String { description.expected }
}

extension Grammar {
  /// A single value with a text grammar.
  package init(_ text: TextGrammar<Value>) {
    self.init(.text(expected: text.expected, schema: text.schema), text: text) { reader in
      guard let scalar = reader.scalar(expected: text.expected) else { return nil }
      do throws(ValueProblem) {
        let value = try text.parse(scalar.text.trimmingBlanks)
        return Reading(value: value, resolved: text.resolved(value, from: scalar))
      } catch {
        let working = error.working(scalar.text.trimmingBlanks, in: text)
        reader.report(working, in: scalar, expected: text.expected)
        return nil
      }
    }
  }

  /// The same grammar for another type.
  package func map<Other: Sendable>(_ transform: @escaping @Sendable (Value) -> Other) -> Grammar<
    Other
  > {
    Grammar<Other>(description) { read($0)?.map(transform) }
  }

  /// The same grammar with a further check that may report: return nil after reporting.
  package func flatMap<Other: Sendable>(
    _ transform: @escaping @Sendable (Value, NodeReader) -> Other?
  ) -> Grammar<Other> {
    Grammar<Other>(description) { reader in
      guard let reading = read(reader), let value = transform(reading.value, reader) else {
        return nil
      }
      return .init(value: value, resolved: reading.resolved)
    }
  }

  /// The same grammar under a name of its own in the schema; use it for what occurs often or holds
  /// itself.
  package static func definition(
    _ name: String, expected: String, _ grammar: @escaping @Sendable () -> Grammar<Value>
  ) -> Self {
    let content = Once(grammar)
    let description: @Sendable () -> GrammarDescription = { content.value.description }
    return Self(.definition(name, expected: expected, description)) { content.value.read($0) }
  }
}
