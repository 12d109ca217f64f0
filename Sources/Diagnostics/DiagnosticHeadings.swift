// SPDX-License-Identifier: GPL-3.0-or-later

/// The fixed words around a diagnostic in one language.
struct DiagnosticHeadings {
  let at: String
  let expected: String
  let help: String
  let note: String
  let wrong: String
  let right: String
  private let language: DiagnosticLanguage

  init(_ language: DiagnosticLanguage) {
    self.language = language
    switch language {
    case .english:
      (at, expected, help, note) = ("at", "expected", "help", "note")
      (wrong, right) = ("Wrong", "Right")
    case .spanish:
      (at, expected, help, note) = ("en", "se espera", "ayuda", "nota")
      (wrong, right) = ("Incorrecto", "Correcto")
    }
  }

  /// The name of a severity.
  func name(of severity: Diagnostic.Severity) -> String {
    switch (severity, language) {
    case (.error, _): "error"
    case (.warning, .english): "warning"
    case (.warning, .spanish): "aviso"
    }
  }

  /// The line that stands for the diagnostics left out.
  func more(_ count: Int) -> String {
    switch language {
    case .english: "and \(count) more"
    case .spanish: "y \(count) más"
    }
  }

  /// The last line: what was found, where, and what came of it.
  func summary(errors: Int, warnings: Int, subject: String) -> String {
    switch language {
    case .english:
      return count(errors, "error", "errors") + ", " + count(warnings, "warning", "warnings")
        + " in \(subject)" + (errors > 0 ? "; nothing was run" : "")
    case .spanish:
      return count(errors, "error", "errores") + ", " + count(warnings, "aviso", "avisos")
        + " en \(subject)" + (errors > 0 ? "; no se ejecutó nada" : "")
    }
  }

  private func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}

/// A language in which headings and explanation pages are written.
public enum DiagnosticLanguage: String, CaseIterable, Codable, Sendable {
  /// English.
  case english = "en"
  /// Spanish.
  case spanish = "es"
}
