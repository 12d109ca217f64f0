// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Storage

/// What the pages of studies have in common: date, provenance, and how sections begin.
struct StudyFacts {
  let language: ReportLanguage
  let start: Timestamp?
  let method: String
  let parameters: [TuningRecord.Parameter]
  let seed: UInt64
  let accounts: Int
  let budget: Int
  let versions: RunVersions
  let contentHash: String

  /// The scenario and the day.
  func eyebrow(_ scenario: String) -> String {
    [scenario, start.map { DateText.text($0, in: language) }]
      .compactMap { $0 }.joined(separator: " · ")
  }

  /// How it was done and by what it can be made again.
  func section(about sentences: [String]) -> PageContent {
    PageContent(
      anchor: "method", title: language.choose("How it was done", "Cómo se hizo"),
      blocks: sentences.map(PageBlock.text)
        + [
          .markup(
            DefinitionList(provenance.map { ($0.0, TerminalText.escaped($0.1)) }).markup)
        ])
  }

  private var provenance: [(String, String)] {
    let decimal = DecimalText(language: language)
    let revision = versions.gitRevision.map { " (\($0))" } ?? ""
    let domains = parameters.map { "\($0.name) = \($0.domain)" }.joined(separator: "; ")
    return [
      (language.choose("Method", "Método"), method),
      (language.choose("Parameters", "Parámetros"), domains),
      (language.choose("Accounts", "Cuentas"), decimal.text(accounts)),
      (language.choose("Budget", "Presupuesto"), decimal.text(budget)),
      (language.choose("Seed", "Semilla"), String(seed)),
      ("Recobro", versions.engine + revision),
      (language.choose("Value epoch", "Época de valores"), String(versions.valueEpoch)),
      (language.choose("Content digest", "Huella del contenido"), contentHash),
    ]
  }

  /// A heading without breaks inside names.
  static func heading(_ title: String) -> String { title.replacing("-", with: "\u{2011}") }
}
