// SPDX-License-Identifier: GPL-3.0-or-later

/// A language in which headings and explanation pages are written.
public enum DiagnosticLanguage: String, CaseIterable, Codable, Sendable {
  /// English.
  case english = "en"
  /// Spanish.
  case spanish = "es"
}
