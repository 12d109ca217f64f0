// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Portfolios
import Reporting
import Results
import Storage
import Testing

@testable import Workbench

/// The control figures of an import, recounted by hand.
@Suite("Import statement") struct ImportStatementTests {
  private static func job() throws -> ScenarioRun {
    try ImportedScenario(
      rows: [
        "id,who,amount,due,kind", "A1,P,10.00,2026-03-31,all", "A2,P,20.00,2026-03-30,old",
        "A3,Q,40.00,2026-03-01,all", "A4,R,80.00,2026-02-28,", "A5,S,160.00,2025-12-31,old",
        "A6,T,320.00,,all", "A7,U,640.00,31/01/2026,all",
      ],
      text: ImportedScenario.limited(
        "id: id, debtor: who, balance: amount, due_date: due, segment: kind"
      ).replacing("segment: kind } }", with: "segment: kind }, on_bad_row: skip }")
    ).job()
  }

  @Test("Figures by hand")
  func figures() throws {
    let statement = try #require(try Self.job().importStatement)
    #expect(statement.rows == 7 && statement.rejectedRows == 1)
    #expect(statement.accounts == 6 && statement.debtors == 5)
    #expect(statement.total == 63_000 && statement.smallest == 1_000)
    // 40.00 and 80.00 are in the middle.
    #expect(statement.median == 6_000 && statement.largest == 32_000)
    #expect(
      statement.segments == [
        .init(name: "all", accounts: 5, total: 47_000),
        .init(name: "old", accounts: 1, total: 16_000),
      ])
    #expect(
      statement.ages.map { "\($0.name) \($0.accounts) \($0.total)" } == [
        "not_yet_due 1 1000", "1_30 2 6000", "31_60 1 8000", "61_90 1 16000", "unknown 1 32000",
      ])
    #expect(statement.dueDates == ["2025-12-31", "2026-03-31"])
    #expect(
      statement.fillings == [
        .init(
          column: "dpd", blanks: 1,
          laws: ["portfolio.segments.all.dpd", "portfolio.segments.old.dpd"]),
        .init(column: "segment", blanks: 1, laws: ["portfolio.segments.all"]),
      ])
    #expect(
      statement.rejections == [
        .init(code: "D204", column: "due_date", value: "31/01/2026", rows: 1, total: 64_000)
      ])
    #expect(statement.largestRows.map(\.account) == ["A6", "A5", "A4"])
    #expect(statement.largestRows.map(\.line) == [7, 6, 5])
  }

  @Test("The manifest holds it, and it is read back")
  func stored() async throws {
    let job = try Self.job()
    let record = try await job.execute(threads: 2, control: RunControl(), command: [])
    let documents = try RunDocuments(record)
    #expect(documents.manifest.importStatement == job.importStatement)
    let again = try RunManifest(parsing: Array(documents.manifest.document.written().utf8))
    #expect(again.importStatement == job.importStatement)
    #expect(ReportPage(documents).html().contains("What was imported"))
    let spanish = ReportPage(documents, language: .spanish).html()
    #expect(spanish.contains("Qué se importó") && spanish.contains("aún no vencidas 1"))
  }

  @Test("Ids that name nobody are facts of the statement, told in both languages")
  func sharedIDs() async throws {
    let job = try ImportedScenario(
      rows: [
        "id,who,amount", "A1,P,10.00", "A2,NULL,20.00", "A3,Q,40.00", "A4,NULL,80.50",
        "A5,sin dato,1", "A6,sin dato,2",
      ],
      text: ImportedScenario.limited("id: id, debtor: who, balance: amount")
    ).job()
    let statement = try #require(job.importStatement)
    #expect(
      statement.sharedIDs == [
        .init(id: "NULL", isPlaceholder: true, accounts: 2, total: 10_050),
        .init(id: "sin dato", isPlaceholder: true, accounts: 2, total: 300),
      ])
    let english = ImportStatementText(statement, language: .english).text()
    #expect(english.contains("One person: `NULL`"))
    #expect(english.contains("2 accounts, EUR 100.50: the id stands for a missing one"))
    let spanish = ImportStatementText(statement, language: .spanish).text()
    #expect(spanish.contains("Una persona: `sin dato`"))
    #expect(
      spanish.contains("2 cuentas, 3,00 EUR: el identificador ocupa el lugar de uno que falta"))
    let record = try await job.execute(threads: 2, control: RunControl(), command: [])
    let manifest = try RunDocuments(record).manifest
    #expect(
      try RunManifest(parsing: Array(manifest.document.written().utf8)).importStatement == statement
    )
  }

  @Test("One row that is left out is one in both languages")
  func oneLeftOut() throws {
    let statement = try #require(try Self.job().importStatement)
    #expect(
      ImportStatementText(statement, language: .spanish).text().contains(
        "7, de las cuales 1 omitida\n"))
    #expect(
      ImportStatementText(statement, language: .english).text().contains("7, of which 1 left out\n")
    )
  }

  @Test("Accounts count in the segment their debtor belongs to, whatever their own rows name")
  func segmentsOfDebtors() throws {
    let job = try ImportedScenario(
      rows: [
        "id,who,amount,kind", "A1,P,10.00,all", "A2,P,30.00,old", "B1,Q,10.00,old",
        "B2,Q,30.00,all", "C1,R,5.00,old",
      ],
      text: ImportedScenario.limited("id: id, debtor: who, balance: amount, segment: kind")
    ).job()
    let statement = try #require(job.importStatement)
    #expect(
      statement.segments == [
        .init(name: "all", accounts: 4, total: 8_000), .init(name: "old", accounts: 1, total: 500),
      ])
  }

  @Test("Ids that Unicode takes for equal are two people, each with a life of its own")
  func equivalentIDs() throws {
    let job = try ImportedScenario(
      rows: ["id,amount", "\u{E9}1,111.00", "e\u{301}1,222.00"],
      text: ImportedScenario.limited("id: id, balance: amount")
    ).job()
    for (name, balance) in [("\u{E9}1", 11_100), ("e\u{301}1", 22_200)] as [(String, Int64)] {
      let life = try job.life(debtor: name, strategy: "ladder", replication: nil)
      #expect(life.accounts.map(\.balance) == [balance])
    }
  }

  @Test("Words, not key paths, in both languages; money that cannot be read is counted, not 0")
  func words() throws {
    let job = try ImportedScenario(
      rows: [
        "id,who,amount,due,kind", "A1,P,10.00,,all", "A2,P,20.00,2026-03-30,",
        "A3,Q,forty,2026-03-01,all",
        "A4,R,8.00,soon,old",
      ],
      text: ImportedScenario.limited(
        "id: id, debtor: who, balance: amount, due_date: due, segment: kind"
      ).replacing("segment: kind } }", with: "segment: kind }, on_bad_row: skip }")
    ).job()
    let statement = try #require(job.importStatement)
    #expect(statement.rejections.map(\.unreadable) == [0, 1])
    let english = ImportStatementText(statement, language: .english).text()
    #expect(
      english.contains(
        "1 without a value: drawn from the law of the segments `all`, `old`"))
    #expect(english.contains("Filled: days past due"))
    #expect(english.contains("they are put into the first segment, `all`"))
    #expect(english.contains("1 row with `forty` (balance): 1 amount unreadable"))
    #expect(english.contains("1 row with `soon` (due date): EUR 8.00"))
    #expect(!english.contains("portfolio."))
    let spanish = ImportStatementText(statement, language: .spanish).text()
    #expect(
      spanish.contains("Completado: días de mora") && spanish.contains("1 importe ilegible")
        && spanish.contains("según la ley de los segmentos `all`, `old`")
        && !spanish.contains("portfolio."))
  }

  @Test("A file that is refused has a statement of what was read")
  func refused() throws {
    let rows = [
      "id,amount,due", "A1,10.00,2026-03-30", "A2,x,2026-03-30", "A3,5.50,2026-13-30",
      "A4,2.50,2026-03-01",
    ]
    let scenario = ImportedScenario(
      rows: rows, text: ImportedScenario.limited("id: id, balance: amount, due_date: due"))
    let error = #expect(throws: RunFailure.self) { try scenario.job() }
    guard case .refusedImport(let source, let statement) = error else {
      Issue.record("not refused: \(String(describing: error))")
      return
    }
    #expect(source.diagnostics.map(\.code.description) == ["D201", "D204"])
    #expect(statement.rows == 4 && statement.rejectedRows == 2 && statement.accounts == 2)
    #expect(statement.total == 1_250 && statement.median == 625)
    #expect(
      statement.rejections.map { "\($0.code) \($0.total) \($0.unreadable)" } == [
        "D204 550 0", "D201 0 1",
      ])
    let text = ImportStatementText(statement, language: .english, isRefused: true).text()
    #expect(
      text.hasPrefix("Import: a.csv (refused; this was read)")
        && text.contains("4, of which 2 left out"))
    // Where not one row can be used there are no amounts to tell.
    let none = ImportedScenario(
      rows: ["id,amount,due", "A1,x,2026-03-30"],
      text: ImportedScenario.limited("id: id, balance: amount, due_date: due"))
    guard
      case .refusedImport(_, let empty) = #expect(
        throws: RunFailure.self, performing: { try none.job() })
    else { return }
    #expect(
      !ImportStatementText(empty, language: .spanish, isRefused: true).text().contains("mediana"))
  }

  /// Points that are thousands make balances a thousand times too small: that is told first, with what was read.
  @Test(
    "Thousands in currencies without decimals are told where the balances are refused",
    arguments: ["CLP", "JPY", "PYG", "KRW"])
  func refusedThousands(_ currency: String) throws {
    let text = ImportedScenario.limited("id: id, balance: amount, dpd: dpd")
      .replacing("currency: EUR", with: "currency: \(currency)")
    let rows = ["id,amount,dpd", "a,1.500,10", "b,3.000,20"]
    let error = #expect(throws: RunFailure.self) {
      try ImportedScenario(rows: rows, text: text).job()
    }
    guard case .refusedImport(let source, let statement) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let first = try #require(source.diagnostics.first)
    #expect(first.code.description == "S309" && first.keyPath == "portfolio.import.columns.balance")
    #expect(
      first.help.count == 2 && first.help[0].contains("`decimal: comma` and `thousands: point`"))
    #expect(source.diagnostics.contains { $0.code.description == "D412" })
    #expect(statement.accounts == 2)
    // Followed, the advice ends it.
    let mended = text.replacing(
      "file: a.csv,", with: "file: a.csv, decimal: comma, thousands: point,")
    #expect(try ImportedScenario(rows: rows, text: mended).job().importStatement?.total == 4_500)
  }
}
