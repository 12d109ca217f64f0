// SPDX-License-Identifier: GPL-3.0-or-later

/// One text in both languages of the workbench.
public struct Bilingual: Hashable, Sendable {
  /// The English text.
  public let english: String
  /// The Spanish text.
  public let spanish: String

  /// Creates a text from its two versions.
  public init(en english: String, es spanish: String) {
    self.english = english
    self.spanish = spanish
  }

  /// The version in `language`.
  public subscript(language: DiagnosticLanguage) -> String {
    switch language {
    case .english: english
    case .spanish: spanish
    }
  }
}
