// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

struct DiagnosticCatalogTests {
  private func page(_ code: String) -> DiagnosticPage {
    DiagnosticPage(
      DiagnosticCode(code), title: Bilingual(en: "a unit is missing", es: "falta una unidad"),
      explanation: Bilingual(en: "Write it.", es: "Escríbala."), wrong: "a:\n  b: 7",
      right: "b: 7 days")
  }

  @Test func listsAreComposedInOrderOfCodes() {
    let catalog = DiagnosticCatalog([page("S202"), page("S101")], [page("D101")])
    #expect(catalog.pages.map(\.code.description) == ["D101", "S101", "S202"])
    #expect(
      catalog.list(in: .spanish)
        == "D101  falta una unidad\nS101  falta una unidad\nS202  falta una unidad\n")
  }

  @Test func codesAreFoundInEitherCase() {
    let catalog = DiagnosticCatalog([page("S202")])
    #expect(catalog.page(for: "s202")?.code == DiagnosticCode("S202"))
    #expect(catalog.explanation(of: "S999") == nil)
    #expect(catalog.suggestion(for: "S22") == "S202")
  }

  @Test func aPageIsPlainText() {
    let text = DiagnosticCatalog([page("S202")]).explanation(of: "S202", in: .spanish)
    #expect(
      text == """
        S202: falta una unidad

        Escríbala.

        Incorrecto:

            a:
              b: 7

        Correcto:

            b: 7 days

        """)
  }
}
