// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Commands that are told nothing else speak the language of the scenario.
@Suite struct LanguageTests {
  private func withScenarios(_ body: (URL) throws -> Void) throws {
    try Spawned.withFolder { folder in
      let text = try String(
        contentsOf: Spawned.root.appendingPathComponent("scenarios/minimal.yaml"), encoding: .utf8)
      for (file, content) in [
        ("en.yaml", text),
        ("es.yaml", "language: es\n" + text.replacing("minimal", with: "minimo")),
        ("mal.yaml", "language: es\n" + text.replacing("90 days", with: "soon")),
      ] {
        try Data(content.utf8).write(to: folder.appendingPathComponent(file))
      }
      try body(folder)
    }
  }

  @Test func validateSpeaksTheScenariosLanguage() throws {
    try withScenarios { folder in
      let own = try Spawned.recobro("validate", "es.yaml", "en.yaml", in: folder)
      #expect(own.output == "es.yaml: correcto\nen.yaml: valid\n" && own.status == 0)
      let asked = try Spawned.recobro("validate", "es.yaml", "--lang", "en", in: folder)
      #expect(asked.output == "es.yaml: valid\n")
      let bad = try Spawned.recobro("validate", "mal.yaml", in: folder)
      #expect(bad.status == 3 && bad.errors.contains("no se ejecutó nada"), "\(bad.errors)")
      let english = try Spawned.recobro("validate", "mal.yaml", "--lang", "en", in: folder)
      #expect(english.errors.contains("nothing was run"))
      let other = try Spawned.recobro(
        "validate", "es.yaml", "--set", "language=en", in: folder)
      #expect(other.output == "es.yaml: valid\n")
    }
  }

  @Test func checkSpeaksTheScenariosLanguage() throws {
    try withScenarios { folder in
      func check(_ files: [String], _ more: [String] = []) throws -> Spawned {
        try Spawned.recobro(["check"] + files + ["--baseline", "b"] + more, in: folder)
      }
      let size = ["--update", "--set", "portfolio.accounts=50", "--replications", "5", "-q"]
      #expect(try check(["es.yaml", "en.yaml"], size).status == 0)
      #expect(try check(["es.yaml"]).output.contains("pasa, cada valor"))
      #expect(try check(["es.yaml"], ["--lang", "en"]).output.contains("passes, every value"))
      #expect(try check(["en.yaml"]).output.contains("passes, every value"))
      // Of several languages, English.
      #expect(try check(["en.yaml", "es.yaml"]).output.contains("passes, every value"))
      let bad = try check(["mal.yaml"])
      #expect(bad.status == 3 && bad.errors.contains("no se ejecutó nada"), "\(bad.errors)")
    }
  }
}
