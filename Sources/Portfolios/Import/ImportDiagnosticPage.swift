// SPDX-License-Identifier: GPL-3.0-or-later

/// The page that explains one code of an import, in English and Spanish.
public struct ImportDiagnosticPage: Hashable, Sendable {
  /// A title and an explanation in one language.
  public struct Text: Hashable, Sendable {
    /// A few words.
    public let title: String
    /// What is wrong, why it matters and what to do.
    public let explanation: String
  }

  /// The code, such as `D106`.
  public let code: String
  /// In English.
  public let english: Text
  /// In Spanish.
  public let spanish: Text

  init(
    _ code: String, _ title: String, _ explanation: String, es spanishTitle: String,
    _ spanishExplanation: String
  ) {
    self.code = code
    english = Text(title: title, explanation: explanation)
    spanish = Text(title: spanishTitle, explanation: spanishExplanation)
  }
}
