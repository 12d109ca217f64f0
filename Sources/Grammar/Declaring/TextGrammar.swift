// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics
package import Storage

/// How a single text is read as a value, described in a schema and written again.
package struct TextGrammar<Value: Sendable>: Sendable {
  /// What would be right: "a share such as 62% or 0.62".
  package let expected: String
  /// The regular expression of the text, without anchors, in the dialect of JSON Schema.
  package let pattern: String
  /// Further schemas for values that editors do not see as text, such as numbers.
  package let otherSchemas: [JSONValue]
  /// Words to offer for completion, when they are all there are.
  let words: [String]
  /// Whether the resolved text must be quoted when YAML could read it as something else.
  let isFreeText: Bool
  /// Reads the text, which has no blanks around it.
  package let parse: @Sendable (String) throws(ValueProblem) -> Value
  /// Writes a value so that ``parse`` reads the same value again.
  package let write: @Sendable (Value) -> String

  package init(
    expected: String, pattern: String, otherSchemas: [JSONValue] = [], words: [String] = [],
    isFreeText: Bool = false, parse: @escaping @Sendable (String) throws(ValueProblem) -> Value,
    write: @escaping @Sendable (Value) -> String
  ) {
    (self.expected, self.pattern, self.otherSchemas) = (expected, pattern, otherSchemas)
    (self.words, self.isFreeText, self.parse, self.write) = (words, isFreeText, parse, write)
  }

  /// The schema fragment: the text, what editors take for numbers, and a reference to a parameter.
  package var schema: JSONValue {
    var own: [JSONValue] = otherSchemas
    if !words.isEmpty {
      // Editors read the word 1 as a number.
      let numbers = words.compactMap { Int($0) }.map(JSONValue.count)
      own.append(["enum": .array(words.map(JSONValue.string) + numbers)])
    } else if isFreeText {
      own.append(["type": "string", "pattern": .string("^\(pattern)$")])
      return own.count == 1 ? own[0] : ["anyOf": .array(own)]
    } else {
      own.append(["type": "string", "pattern": .string("^\(pattern)$")])
    }
    own.append(["type": "string", "pattern": #"\$\{[A-Za-z_][A-Za-z0-9_-]*\}"#])
    return ["anyOf": .array(own)]
  }

  /// The value's text for the resolved document.
  package func resolved(_ value: Value) -> YAMLTree {
    isFreeText ? .text(write(value)) : .plain(write(value))
  }

  /// The text for the resolved document of a value that was read: references to parameters stay references, so that
  /// what varies a parameter of the document still varies the value.
  package func resolved(_ value: Value, from scalar: SourceNode.Scalar) -> YAMLTree {
    if scalar.isLeftToPreset { return .omitted(write(value)) }
    guard scalar.parameters.isEmpty else {
      return .reference(scalar.written.trimmingBlanks, value: write(value))
    }
    return resolved(value)
  }
}

/// Why a text does not follow its grammar.
package struct ValueProblem: Error, Hashable {
  package var code: DiagnosticCode
  /// What is wrong, to be read after the key's name: "is not a whole number".
  var predicate: String
  package var help: [String] = []
  package var notes: [String] = []

  package init(
    _ code: DiagnosticCode, _ predicate: String, help: [String] = [], notes: [String] = []
  ) {
    (self.code, self.predicate, self.help, self.notes) = (code, predicate, help, notes)
  }
}
