// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics
import Synchronization

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
        // What is no value of this form at all may be meant for another one that may stand here.
        let isOther = [.unreadableValue, .unknownWord].contains(error.code)
        let expected = isOther ? reader.expected ?? text.expected : text.expected
        reader.report(working, in: scalar, expected: expected)
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
      guard let reading = read(reader),
        let value = transform(reading.value, reader.wanting(description))
      else { return nil }
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

/// A value that was read, with the text that stands for it in `scenario.resolved.yaml`.
package struct Reading<Value: Sendable>: Sendable {
  package let value: Value
  package let resolved: YAMLTree

  package init(value: Value, resolved: YAMLTree) {
    (self.value, self.resolved) = (value, resolved)
  }

  /// The same text for another value.
  package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Reading<Other> {
    .init(value: transform(value), resolved: resolved)
  }
}

/// A value that is made when it is first asked for, and then kept.
///
/// Grammars are made by reflection, which costs more than reading with them, and may hold themselves.
final class Once<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let kept = Mutex<Value?>(nil)

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value; two threads that ask at once may each make one, of which either is kept.
  var value: Value {
    if let value = kept.withLock({ $0 }) { return value }
    let made = make()
    kept.withLock { $0 = made }
    return made
  }
}

/// A value with the place it was written at, for problems found later.
package struct Marked<Value: Sendable>: Sendable {
  package let value: Value
  package let span: SourceSpan
  package let path: KeyPathText

  package init(value: Value, span: SourceSpan, path: KeyPathText) {
    (self.value, self.span, self.path) = (value, span, path)
  }
}

extension Grammar {
  /// The same grammar, keeping the place of each value for references checked later.
  package var marked: Grammar<Marked<Value>> {
    Grammar<Marked<Value>>(description) { reader in
      read(reader)?.map { Marked(value: $0, span: reader.place, path: reader.path) }
    }
  }
}
