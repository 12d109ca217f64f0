// SPDX-License-Identifier: GPL-3.0-or-later

public import Storage

extension DiagnosticRenderer {
  /// One document with every diagnostic; keys are added, never renamed, within a `format`.
  func json(_ diagnostics: [Diagnostic], subject: String) -> JSONValue {
    let errors = diagnostics.count { $0.severity == .error }
    return [
      "format": 1,
      "subject": .string(subject),
      "errors": .count(errors),
      "warnings": .count(diagnostics.count - errors),
      "diagnostics": .array(diagnostics.map(\.json)),
    ]
  }
}

extension Diagnostic {
  /// The diagnostic as an object; absent parts are null or empty, never left out.
  public var json: JSONValue {
    [
      "code": .string(code.description),
      "severity": .string(severity.rawValue),
      "message": .string(message),
      "path": .string(keyPath),
      "primary": primary.json,
      "secondary": .array(secondary.map(\.json)),
      "expected": expected.map(JSONValue.string) ?? .null,
      "found": found.map(JSONValue.string) ?? .null,
      "help": .array(help.map(JSONValue.string)),
      "notes": .array(notes.map(JSONValue.string)),
    ]
  }
}

extension Diagnostic.Label {
  /// The label as an object.
  public var json: JSONValue {
    [
      "file": .string(span.file),
      "line": .count(span.line),
      "column": .count(span.column),
      "length": .count(span.length),
      "text": .string(text),
    ]
  }
}

extension DiagnosticRenderer {
  /// One line: place, severity, code, message and the first help.
  func concise(_ diagnostic: Diagnostic) -> String {
    let span = diagnostic.primary.span
    let place = "\(span.file.printable):\(span.line):\(span.column)"
    let heading =
      DiagnosticHeadings(language).name(of: diagnostic.severity) + "[\(diagnostic.code)]"
    let help = diagnostic.help.first.map { "; " + $0.printable } ?? ""
    return "\(place): " + painted(heading, diagnostic.severity.paint)
      + ": " + diagnostic.message.printable + help
  }
}
