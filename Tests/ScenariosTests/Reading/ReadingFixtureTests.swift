// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Foundation
import Testing

@testable import Grammar
@testable import Scenarios

/// Error text is API: each code's full text and place are pinned.
struct ReadingFixtureTests {
  @Test(arguments: ReadingFixture.all)
  func startsAtItsMarker(_ fixture: ReadingFixture) throws {
    let diagnostics = fixture.diagnostics
    #expect(diagnostics.map(\.code.description) == [fixture.code])
    for place in MarkedYAML(fixture.marked).places.values {
      let span = try #require(diagnostics.first).primary.span
      #expect((span.line, span.column) == place)
      #expect(span.file == "sample.yaml")
    }
  }

  @Test(arguments: ReadingFixture.all)
  func rendersAsRecorded(_ fixture: ReadingFixture) {
    #expect(fixture.rendered(.full) == ReadingFixture.renderings[fixture.code])
  }

  @Test(arguments: ReadingFixture.all)
  func conciseFormIsOneLine(_ fixture: ReadingFixture) throws {
    let lines = fixture.rendered(.concise).split(separator: "\n")
    let diagnostic = try #require(fixture.diagnostics.first)
    #expect(lines.count == 2)
    let span = diagnostic.primary.span
    let start =
      "\(span.file):\(span.line):\(span.column): \(diagnostic.severity)[\(fixture.code)]: "
    #expect(lines[0].hasPrefix(start))
  }

  @Test(arguments: ReadingFixture.all)
  func jsonFormIsOneDocument(_ fixture: ReadingFixture) throws {
    let text = fixture.rendered(.json)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let list = try #require(document["diagnostics"] as? [[String: Any]])
    #expect(list.count == 1)
    #expect(list[0]["code"] as? String == fixture.code)
    #expect(list[0]["message"] as? String == fixture.diagnostics[0].message)
  }

  @Test func everyCodeHasAPageInBothLanguages() throws {
    let catalog = DiagnosticCatalog(ReadingPages.all)
    #expect(catalog.pages.map(\.code) == DiagnosticCode.reading.sorted())
    for page in catalog.pages {
      for language in DiagnosticLanguage.allCases {
        #expect(!page.title[language].isEmpty && !page.explanation[language].isEmpty)
      }
      #expect(page.explanation.english != page.explanation.spanish)
      #expect(page.wrong != page.right)
    }
  }

  @Test func everyCodeHasAFixture() {
    // S001 has its own test below, since it needs the file system.
    let covered = Set(ReadingFixture.all.map(\.code)).union(["S001"])
    #expect(covered == Set(DiagnosticCode.reading.map(\.description)))
  }

  @Test func aFileThatIsNotThereIsNamed() throws {
    let error = #expect(throws: InvalidSource.self) { try SourceFile.bytes(at: "no/such.yaml") }
    let text = DiagnosticRenderer(.full).render(
      try #require(error).diagnostics, from: [], subject: "no/such.yaml")
    #expect(
      text == """
        error[S001]: cannot read `no/such.yaml`: there is no such file
         --> no/such.yaml:1:1
          = help: check the name; paths are relative to the folder the command is started in

        1 error, 0 warnings in no/such.yaml; nothing was run

        """)
  }

  @Test func aFolderIsNotAScenario() {
    let error = #expect(throws: InvalidSource.self) { try SourceFile.bytes(at: "/") }
    #expect(error?.diagnostics.first?.message == "cannot read `/`: it is a folder")
  }
}
