// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// How a single text is read as a value, described in a schema and written again.
struct TextGrammar<Value: Sendable>: Sendable {
  /// What would be right: "a share such as 62% or 0.62".
  let expected: String
  /// The regular expression of the text, without anchors, in the dialect of JSON Schema.
  let pattern: String
  /// Further schemas for values that editors do not see as text, such as numbers.
  var otherSchemas: [JSONValue] = []
  /// Words to offer for completion, when they are all there are.
  var words: [String] = []
  /// Whether the resolved text must be quoted when YAML could read it as something else.
  var isFreeText = false
  /// Reads the text, which has no blanks around it.
  let parse: @Sendable (String) throws(ValueProblem) -> Value
  /// Writes a value so that ``parse`` reads the same value again.
  let write: @Sendable (Value) -> String

  /// The schema fragment: the text, what editors take for numbers, and a reference to a parameter.
  var schema: JSONValue {
    var own: [JSONValue] = otherSchemas
    if !words.isEmpty {
      // Editors read the word 1 as a number.
      let numbers = words.compactMap { Int($0) }.map(JSONValue.integer)
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
  func resolved(_ value: Value) -> YAMLTree {
    isFreeText ? .text(write(value)) : .plain(write(value))
  }

  /// The text for the resolved document of a value that was read: references to parameters stay references, so that
  /// what varies a parameter of the document still varies the value.
  func resolved(_ value: Value, from scalar: SourceNode.Scalar) -> YAMLTree {
    if scalar.isLeftToPreset { return .omitted(write(value)) }
    guard scalar.parameters.isEmpty else {
      return .reference(scalar.written.trimmingBlanks, value: write(value))
    }
    return resolved(value)
  }
}

/// Why a text does not follow its grammar.
struct ValueProblem: Error, Hashable {
  var code: DiagnosticCode
  /// What is wrong, to be read after the key's name: "is not a whole number".
  var predicate: String
  var help: [String] = []
  var notes: [String] = []

  init(_ code: DiagnosticCode, _ predicate: String, help: [String] = [], notes: [String] = []) {
    (self.code, self.predicate, self.help, self.notes) = (code, predicate, help, notes)
  }
}
