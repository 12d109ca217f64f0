// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics

/// The pages of every problem a scenario file can have before its keys mean anything.
public enum ReadingPages {
  /// All pages, by hundreds: file, structure, value, reference, plausibility.
  public static let all: [DiagnosticPage] = file + structure + values + references

  /// A page whose texts are given as pairs of English and Spanish.
  static func page(
    _ code: DiagnosticCode, _ title: (en: String, es: String), _ text: (en: String, es: String),
    wrong: String, right: String
  ) -> DiagnosticPage {
    DiagnosticPage(
      code, title: Bilingual(en: title.en, es: title.es),
      explanation: Bilingual(en: text.en, es: text.es), wrong: wrong, right: right)
  }
}
