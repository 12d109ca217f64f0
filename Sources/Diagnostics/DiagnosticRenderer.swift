// SPDX-License-Identifier: GPL-3.0-or-later

import Storage

/// Turns diagnostics into text, in one of three forms.
///
/// Wording never depends on colour, and control characters of the user's file are shown escaped.
public struct DiagnosticRenderer: Sendable {
  /// What the text is for.
  public enum Form: String, CaseIterable, Sendable {
    /// Several lines with an excerpt, for people.
    case full
    /// One clickable line a problem.
    case concise
    /// One JSON document, for programs; it lists every problem.
    case json
  }

  /// The form.
  public var form: Form
  /// Whether to write terminal colours; only the full and concise forms have any.
  public var colored: Bool
  /// The language; programs read English, whatever it is.
  public var language: DiagnosticLanguage
  /// The Spanish of what diagnostics say.
  public var wording: DiagnosticWording
  /// How many problems are shown before "and N more".
  public var limit: Int

  /// Creates a renderer.
  public init(
    _ form: Form, colored: Bool = false, language: DiagnosticLanguage = .english,
    wording: DiagnosticWording = .none, limit: Int = 20
  ) {
    self.form = form
    self.colored = colored
    self.language = language
    self.wording = wording
    self.limit = limit
  }

  /// The text for all diagnostics, ending with a summary line and a newline.
  ///
  /// - Parameters:
  ///   - diagnostics: In any order; they are sorted by position.
  ///   - sources: The files to quote from; a file that is missing here is named but not quoted.
  ///   - subject: What was read, for the summary: usually the file as the user named it.
  /// - Returns: The text to print.
  public func render(
    _ diagnostics: [Diagnostic], from sources: [SourceText], subject: String
  ) -> String {
    let sorted = diagnostics.inOrderOfPosition()
    switch form {
    case .json: return json(sorted, subject: subject).rendered(pretty: true) + "\n"
    case .full: return text(sorted, subject, blank: "\n\n") { full($0, from: sources) }
    case .concise: return text(sorted, subject, blank: "\n") { concise($0) }
    }
  }

  /// As many as are shown, in their order: no error gives way to a warning.
  private func shown(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.count > limit else { return diagnostics }
    var room = max(0, limit - diagnostics.count { $0.severity == .error })
    return diagnostics.filter { diagnostic in
      guard diagnostic.severity != .error else { return true }
      room -= 1
      return room >= 0
    }.prefix(limit).map(\.self)
  }

  private func text(
    _ diagnostics: [Diagnostic], _ subject: String, blank: String, _ one: (Diagnostic) -> String
  ) -> String {
    let headings = DiagnosticHeadings(language)
    let told = shown(diagnostics)
    var parts = (language == .spanish ? told.map { $0.told(by: wording) } : told).map(one)
    if diagnostics.count > limit { parts.append(headings.more(diagnostics.count - limit)) }
    let errors = diagnostics.count { $0.severity == .error }
    parts.append(
      headings.summary(
        errors: errors, warnings: diagnostics.count - errors, subject: subject.printable))
    return parts.joined(separator: blank) + "\n"
  }
}

extension DiagnosticRenderer {
  /// The colours used, by role, as terminal sequences.
  enum Paint: String {
    case error = "1;31"
    case warning = "1;33"
    case frame = "34"
    case strong = "1"
  }

  /// The text in a colour, or as it is.
  func painted(_ text: String, _ paint: Paint) -> String {
    colored && !text.isEmpty ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Diagnostic.Severity {
  /// The colour of the severity.
  var paint: DiagnosticRenderer.Paint {
    switch self {
    case .error: .error
    case .warning: .warning
    }
  }
}
