// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// What `recobro explain` says of a check that is weaker than its policy asks for.
enum GatePages {
  static let all = evidence + question + told

  static func page(
    _ code: String, en: (title: String, text: String), es: (title: String, text: String)
  ) -> DiagnosticPage {
    DiagnosticPage(
      DiagnosticCode(code), title: Bilingual(en: en.title, es: es.title),
      explanation: Bilingual(en: en.text, es: es.text), wrong: "", right: "")
  }
}
