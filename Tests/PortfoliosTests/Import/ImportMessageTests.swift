// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing
import Vocabulary

@testable import Portfolios

/// Pins text and position of every message; a code without a fixture fails.
@Suite struct ImportMessageTests {
  /// One file that shows one code.
  struct Fixture {
    let code: String
    let item: ImportCase
    /// All lines that are reported.
    let lines: [String]
    var help: [String] = []
    var expected: String?
  }

  static let fixtures =
    fileFixtures + structureFixtures + valueFixtures + referenceFixtures
    + warningFixtures + wholeFixtures

  @Test(arguments: fixtures.indices)
  func saysWhatIsWrongAndWhere(_ index: Int) throws {
    let fixture = Self.fixtures[index]
    let diagnostics = try fixture.item.diagnostics()
    #expect(diagnostics.map(\.line) == fixture.lines)
    let shown = try #require(diagnostics.first { $0.code.description == fixture.code })
    #expect(shown.help == fixture.help, "\(fixture.code)")
    if let expected = fixture.expected { #expect(shown.expected == expected) }
    #expect(shown.primary.span.file == "p.csv")
  }

  @Test func everyCodeHasAFixtureAndAPage() {
    let pages = ImportDiagnostics.pages.map(\.code)
    #expect(pages == pages.sorted() && Set(pages).count == pages.count)
    // D001 needs a file that is not there; it has its own test.
    #expect(Set(Self.fixtures.map(\.code)).union(["D001"]) == Set(pages))
    for page in ImportDiagnostics.pages {
      for text in [page.english, page.spanish] {
        #expect(!text.title.isEmpty && text.title.last != ".")
        #expect(text.explanation.last == "." || text.explanation.last == "?")
      }
      #expect(page.english != page.spanish)
    }
  }

  @Test(arguments: [("no/such.csv", "no such file"), ("/", "it is a directory")])
  func saysThatTheFileCannotBeRead(_ path: String, _ reason: String) throws {
    let mapping = ColumnMapping(file: "p.csv", columns: .init(id: "id", balance: "balance"))
    let error = try #require(throws: InvalidSource.self) {
      try ImportedPortfolio.read(
        mapping, currency: #require(Currency(code: "USD")),
        start: #require(CivilDate("2026-01-05")), at: path)
    }
    #expect(
      error.diagnostics.map(\.line) == [
        "1:1+1 error[D001] cannot read `p.csv`: \(reason) | reading stopped here"
      ])
  }

  @Test func aFileNameWithAnInvisibleCharacterIsNamed() throws {
    let mapping = ColumnMapping(file: "p\u{200B}.csv", columns: .init(id: "id", balance: "balance"))
    let error = try #require(throws: InvalidSource.self) {
      try ImportedPortfolio.read(
        mapping, currency: #require(Currency(code: "USD")),
        start: #require(CivilDate("2026-01-05")), at: "no/such.csv")
    }
    #expect(
      error.diagnostics.flatMap(\.notes) == [
        "it holds U+200B (zero width space), which nobody sees"
      ])
  }

  @Test func saysThatReadingStoppedInTheMiddle() throws {
    let mapping = ColumnMapping(file: "p.csv", columns: .init(id: "id", balance: "balance"))
    let error = try #require(throws: InvalidSource.self) {
      try ImportedPortfolio.read(
        mapping, from: BreakingSource(), currency: #require(Currency(code: "USD")),
        start: #require(CivilDate("2026-01-05")))
    }
    #expect(error.diagnostics.map(\.code.description) == ["D001"])
    #expect(error.diagnostics.first?.message == "cannot read `p.csv`: system error 5")
  }

  @Test func reportsEveryBadRowOnceAndCountsTheRest() throws {
    let text = "id,balance\n" + (0..<20).map { "a\($0),x\n" }.joined()
    let item = ImportCase(text) { $0.context.limits.keptDiagnostics = 15 }
    let diagnostics = try item.diagnostics()
    #expect(diagnostics.count == 16)
    #expect(diagnostics.map(\.primary.span.line) == Array(1...16))
    #expect(
      diagnostics.first?.line == "1:1+2 error[D110] 20 problems, and 20 of 20 rows cannot be used"
        + " | the first 15 are listed")
    #expect(diagnostics.first?.notes == ["problems by code: D201 ×20"])
  }

  @Test func reportsAllProblemsOfARow() throws {
    let item = ImportCase(ImportCase.everyHeader + " ,,-3,x,s,2,-1,c,maybe,,,?\n") {
      $0.mapping.columns = ImportCase.everyColumn
    }
    #expect(
      try item.diagnostics().map(\.line) == [
        "2:1+1 error[D208] `id` is empty | nothing here",
        "2:3+1 error[D208] `debtor` is empty | nothing here",
        "2:4+2 error[D202] `balance` must be above zero | found -3",
        "2:7+1 error[D205] `dpd` is not a whole number of days | found x",
        "2:11+1 error[D206] `score` is not a score between 0 and 1 | found 2",
        "2:13+2 error[D202] `liquidity` must not be negative | found -1",
        "2:18+5 error[D207] `sms_ok` is neither yes nor no | found maybe",
        "2:26+1 error[D207] `client` is neither yes nor no | found ?",
      ])
  }

  @Test func namesBothLinesOfADuplicate() throws {
    let diagnostics = try ImportCase("balance,id\n1,a\n2,b\n3,a\n").diagnostics()
    let labels = diagnostics.flatMap(\.secondary)
    #expect(labels.map(\.text) == ["first given on line 2"])
    #expect(labels.map(\.span.line) == [2] && labels.map(\.span.column) == [3])
    #expect(diagnostics.map(\.keyPath) == ["portfolio.import.columns.id"])
  }

  @Test func showsControlCharactersEscapedAndLongTextCut() {
    #expect(ImportField.shown("a\tb\u{1B}[0m\u{85}") == "a\\tb\\u{1b}[0m\\u{85}")
    #expect(ImportField.shown(String(repeating: "x", count: 99)).count == 61)
  }
}

/// Gives a header and then an input/output error.
private struct BreakingSource: ByteSource {
  let name = "p.csv"
  let byteCount: Int? = nil
  private var text = Array("id,balance\na,1\n".utf8)

  mutating func read(into buffer: inout ContiguousArray<UInt8>) throws(ByteSourceError) -> Int {
    guard buffer.count == 1 << 18 else { throw ByteSourceError(reason: "system error 5") }
    for (index, byte) in text.enumerated() { buffer[index] = byte }
    return text.count
  }
}
