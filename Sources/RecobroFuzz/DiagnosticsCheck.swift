// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Workbench

/// What must hold for every list of diagnostics: a place inside the text, and words in every form and language.
enum DiagnosticsCheck {
  static func complaint(_ diagnostics: [Diagnostic], from sources: [SourceText]) -> String? {
    if diagnostics.isEmpty { return "refused without a diagnostic" }
    for diagnostic in diagnostics {
      if let complaint = complaint(diagnostic, sources) { return complaint }
    }
    for form in DiagnosticRenderer.Form.allCases {
      for language in [DiagnosticLanguage.english, .spanish] {
        let text = DiagnosticRenderer(form, language: language, wording: DiagnosticPages.wording)
          .render(diagnostics, from: sources, subject: "input")
        if text.isEmpty { return "nothing to read in the form \(form)" }
      }
    }
    return nil
  }

  private static func complaint(_ diagnostic: Diagnostic, _ sources: [SourceText]) -> String? {
    if diagnostic.message.isEmpty { return "\(diagnostic.code): no message" }
    for label in [diagnostic.primary] + diagnostic.secondary {
      let span = label.span
      guard span.line >= 1, span.column >= 1, span.length >= 1 else {
        return "\(diagnostic.code): no place: \(span)"
      }
      guard let source = sources.first(where: { $0.file == span.file }) else { continue }
      // One beyond the end is where something is missing.
      let width = source.line(span.line).count
      if span.column > width + 1 { return "\(diagnostic.code): beyond its line: \(span)" }
    }
    return nil
  }
}
