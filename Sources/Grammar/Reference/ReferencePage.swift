// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// Writes the reference of keys as Markdown, in one language.
package struct ReferencePage {
  private let walk: ReferenceWalk
  private let language: DiagnosticLanguage

  /// A page of all that a document can have.
  package init(_ description: GrammarDescription, in language: DiagnosticLanguage) {
    (self.walk, self.language) = (ReferenceWalk(description), language)
  }

  /// A heading, a sentence and a table for each section, in the order of a document.
  package var text: String { walk.sections.map(section).joined(separator: "\n\n") + "\n" }

  private func section(_ section: ReferenceSection) -> String {
    let about = section.summary?[language] ?? choose("One of these keys.", "Una de estas claves.")
    let rows = section.fields.map { row($0, at: section.path(of: $0)) }
    return (["## \(place(of: section))", "", about, "", heading, "|---|---|---|---|"] + rows)
      .joined(separator: "\n")
  }

  /// The behaviour models share one place, so the heading names the model.
  private func place(of section: ReferenceSection) -> String {
    guard !section.path.isEmpty else { return choose("The whole file", "Todo el archivo") }
    let model = section.fields.first { $0.key == "model" }.flatMap { $0.value.words.first }
    return "`\(section.path)`" + (model.map { ", `model: \($0)`" } ?? "")
  }

  private var heading: String {
    choose("| Key | Value | Without it | Meaning |", "| Clave | Valor | Si falta | Significado |")
  }

  private func row(_ field: FieldDescription, at path: String) -> String {
    let cells = [
      "`\(field.key)`", value(field.value, at: path), absent(field), field.summary[language],
    ]
    return "| " + cells.map(\.inTable).joined(separator: " | ") + " |"
  }

  /// What stands for a key that is left out.
  private func absent(_ field: FieldDescription) -> String {
    if let text = field.defaultText { return "`\(text)`" }
    return field.isRequired ? choose("**required**", "**obligatoria**") : "—"
  }

  /// What a value looks like, and where its keys are listed when not right below.
  private func value(_ value: GrammarDescription, at path: String) -> String {
    let text = form(value)
    guard let home = walk.home(of: value), !home.hasPrefix(path) else { return text }
    return text + choose(", as in `\(home)`", ", como en `\(home)`")
  }

  private func form(_ value: GrammarDescription) -> String {
    if case .definition(_, _, let content) = value { return form(content()) }
    if value.isMapping { return choose("a mapping", "un mapa") }
    let words = value.words.map { "`\($0)`" }.joined(separator: ", ")
    if case .text = value, !words.isEmpty { return words }
    let text = value.expectedBriefly
    return (language == .spanish ? SpanishForms.text(text) : text)
      + (words.isEmpty ? "" : ": " + words)
  }

  private func choose(_ english: String, _ spanish: String) -> String {
    Bilingual(en: english, es: spanish)[language]
  }
}

extension String {
  /// The text with the signs escaped that would end a cell.
  fileprivate var inTable: String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
