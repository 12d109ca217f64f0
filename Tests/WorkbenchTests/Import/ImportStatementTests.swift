// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Reporting
import Results
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
    #expect(statement.median == 4_000 && statement.largest == 32_000)
    #expect(
      statement.segments == [
        .init(name: "all", accounts: 4, total: 45_000),
        .init(name: "old", accounts: 2, total: 18_000),
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
    let (record, _) = try await job.execute(threads: 2, control: RunControl(), command: [])
    let documents = try RunDocuments(record)
    #expect(documents.manifest.importStatement == job.importStatement)
    let again = try RunManifest(parsing: Array(documents.manifest.document.written().utf8))
    #expect(again.importStatement == job.importStatement)
    #expect(ReportPage(documents).html().contains("What was imported"))
    let spanish = ReportPage(documents, language: .spanish).html()
    #expect(spanish.contains("Qué se importó") && spanish.contains("aún no vencidas 1"))
  }
}
