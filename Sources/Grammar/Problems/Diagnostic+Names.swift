// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// Problems of names that point elsewhere.
extension Diagnostic {
  /// A name that nothing in the file defines.
  ///
  /// - Parameters:
  ///   - name: The name as written.
  ///   - kind: What the name should be: `strategy`, `parameter`.
  ///   - plural: The same for many: `strategies`.
  ///   - known: The names that are defined.
  ///   - place: Where those names are defined, if anywhere.
  ///   - span: Where the name was used.
  ///   - path: The path of the value that used it.
  ///   - advice: What became of the name; a likely one is suggested without it.
  /// - Returns: The diagnostic S301.
  package static func undefinedName(
    _ name: String, kind: String, plural: String, known: [String], definedAt place: SourceSpan?,
    at span: SourceSpan, path: String, advice: String? = nil
  ) -> Self {
    let list = known.joined(separator: ", ")
    let secondary = place.map { Label($0, "\(plural) are defined here: \(list)") }
    let suggestion = Suggestion.nearest(to: name, among: known).map { "did you mean `\($0)`?" }
    let none = known.isEmpty ? "this file defines no \(plural)" : nil
    let unplaced = place == nil && !known.isEmpty ? "\(plural): \(list)" : nil
    return Self(
      .undefinedName, "\(kind) `\(name.shortened)` is not defined",
      at: Label(span, "no such \(kind)"), keyPath: path,
      secondary: known.isEmpty ? [] : secondary.map { [$0] } ?? [],
      help: (advice ?? suggestion).map { [$0] } ?? [],
      notes: [none, unplaced].compactMap { $0 } + LookAlike.notes(in: name))
  }

  /// A name given to two things of one kind.
  package static func repeatedName(
    _ name: String, kind: String, first: SourceSpan, at span: SourceSpan, path: String
  ) -> Self {
    Self(
      .repeatedName, "two \(kind) are called `\(name.shortened)`",
      at: Label(span, "the same name again"), keyPath: path,
      secondary: [Label(first, "first used here")], help: ["give each a name of its own"])
  }

  static func nestedParameter(_ name: String, at span: SourceSpan, path: String) -> Self {
    Self(
      .nestedParameter, "a parameter is a number and cannot refer to `\(name.shortened)`",
      at: Label(span, "refers to another parameter"), keyPath: path,
      help: ["write the number"])
  }

  static func malformedSubstitution(at span: SourceSpan, path: String) -> Self {
    Self(
      .malformedSubstitution, "a reference to a parameter is not complete",
      at: Label(span, "begins here"), keyPath: path, expected: "`${name}`",
      help: ["write the parameter's name between the braces and close them"])
  }

  static func unusedParameter(_ name: String, at span: SourceSpan) -> Self {
    Self(
      .unusedParameter, severity: .warning, "parameter `\(name)` is never used",
      at: Label(span, "defined here"), keyPath: "parameters.\(name)",
      help: ["write `${\(name)}` where its value belongs, or delete it"])
  }
}
