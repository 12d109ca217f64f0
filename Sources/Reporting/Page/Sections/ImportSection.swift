// SPDX-License-Identifier: GPL-3.0-or-later

import Results

/// What was imported: the figures to hold against the system the file came from.
enum ImportSection: PageSection {
  static let anchor = "import"

  static func title(_ page: PageContext) -> String {
    page.choose("What was imported", "Qué se importó")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    guard let statement = page.documents.manifest.importStatement else { return [] }
    let words = ImportStatementText(statement, language: page.language)
    return [
      .text(
        page.choose(
          "Check these figures against the system the file came from.",
          "Compare estas cifras con el sistema del que procede el archivo.")),
      .markup(
        DefinitionList(
          [(page.choose("File", "Archivo"), TerminalText.escaped(statement.file))] + words.facts
        ).markup),
    ]
  }
}
