// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

@testable import Grammar
@testable import Scenarios

/// Shorthand for tests of single values and whole documents.
enum Read {
  /// What a grammar makes of one plain text: the value with its resolved text, or the problems.
  static func text<Value>(
    _ grammar: Grammar<Value>, _ text: String
  ) -> (reading: Reading<Value>?, diagnostics: [Diagnostic]) {
    let bag = DiagnosticBag()
    let span = SourceSpan(file: "f", line: 1, column: 1, length: text.unicodeScalars.count)
    let scalar = SourceNode.Scalar(text: text, written: text, isPlain: false)
    let node = SourceNode(content: .scalar(scalar), span: span)
    let path = KeyPathText.root.appending(key: "x")
    let reading = NodeReader(node: node, path: path, holder: span, bag: bag).read(grammar)
    return (reading, bag.diagnostics)
  }

  /// The value of a text, or nil.
  static func value<Value>(_ grammar: Grammar<Value>, _ text: String) -> Value? {
    self.text(grammar, text).reading?.value
  }

  /// The only problem of a text as "S201 message; help".
  static func problem<Value>(_ grammar: Grammar<Value>, _ text: String) -> String {
    let (reading, diagnostics) = self.text(grammar, text)
    guard reading == nil, diagnostics.count == 1 else { return "no problem" }
    return describe(diagnostics[0])
  }

  /// The sample document, or its problems as "line:column S201 message; help".
  static func problems(
    _ text: String, set overrides: [String] = []
  ) -> [String] {
    document(text, set: overrides).diagnostics.map { diagnostic in
      let span = diagnostic.primary.span
      let file = span.file == "f" ? "" : span.file + ":"
      return "\(file)\(span.line):\(span.column) " + describe(diagnostic)
    }
  }

  /// The sample document with its problems or warnings.
  static func document(
    _ text: String, set overrides: [String] = []
  ) -> (reading: DocumentReading<Sample>?, diagnostics: [Diagnostic]) {
    let reader = DocumentReader(file: "f", bytes: Array(text.utf8), overrides: overrides)
    do throws(InvalidSource) {
      let reading = try reader.read(.section(SampleSection()))
      return (reading, reading.warnings)
    } catch {
      return (nil, error.diagnostics)
    }
  }

  private static func describe(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.code) " + ([diagnostic.message] + diagnostic.help).joined(separator: "; ")
  }
}
