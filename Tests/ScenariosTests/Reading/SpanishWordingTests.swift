// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Grammar
@testable import Scenarios

/// What diagnostics say is told in Spanish as a whole: every kind of problem that can be had is looked at.
@Suite struct SpanishWordingTests {
  @Test(arguments: ReadingFixture.all)
  func problemsOfAnyDocument(_ fixture: ReadingFixture) {
    for var diagnostic in fixture.diagnostics {
      // What the keys of a sample look like is no part of the program.
      diagnostic.expected = nil
      expectSpanish(of: diagnostic, by: ScenarioWording.all)
    }
  }

  @Test(arguments: PlausibilityFixture.warned + PlausibilityFixture.idle)
  func warnings(_ fixture: PlausibilityFixture) throws {
    for warning in try fixture.warnings { expectSpanish(of: warning, by: ScenarioWording.all) }
  }

  /// What is rendered in Spanish is Spanish; programs read English.
  @Test func everyFormButJSONIsTold() throws {
    let text = "version: 1\nname: test\nhorizon: 90\n"
    let reader = ScenarioReader(file: "a.yaml", bytes: Array(text.utf8))
    let error = try #require(throws: InvalidSource.self) { try reader.read() }
    func rendered(_ form: DiagnosticRenderer.Form) -> String {
      DiagnosticRenderer(form, language: .spanish, wording: ScenarioWording.all).render(
        error.diagnostics, from: reader.sources, subject: "a.yaml")
    }
    for form in [DiagnosticRenderer.Form.full, .concise] {
      #expect(rendered(form).contains("`horizon` es una duración y necesita una unidad"))
    }
    #expect(rendered(.full).contains("ayuda: escriba `90 days`"))
    #expect(rendered(.json).contains("`horizon` is a duration and needs a unit"))
  }

  /// Parts stay the user's own in backquotes and where a wording says so, and are told everywhere else.
  @Test func partsAreTold() {
    let wording = DiagnosticWording([
      """
      `{}` is {} ⇒ `{}` es {}
      found {=} ⇒ hallado {=}
      ~a day ⇒ un día
      ~the run ⇒ la corrida
      ~the scenario ⇒ el escenario
      not in {} ⇒ fuera de {}
      ~{} and {} ⇒ {} y {}
      """
    ])
    #expect(wording.spanish("`a day` is a day") == "`a day` es un día")
    #expect(wording.spanish("`x` is a day and `a day`") == "`x` es un día y `a day`")
    #expect(wording.spanish("found a day") == "hallado a day")
    #expect(wording.spanish("not in the run") == "fuera de la corrida")
    #expect(wording.spanish("not in the scenario") == "fuera del escenario")
    #expect(wording.spanish("a day") == nil && wording.spanish("nothing known") == nil)
    #expect(wording.spanish("") == "")
    // A part in backquotes ends where they do.
    #expect(wording.spanish("`a` b `c` is 5") == nil)
  }
}
