// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Measures
import OutputAnalysis
import Reporting
import Results
import Storage
import Testing
import Vocabulary

@testable import Workbench

/// Tables read back from a run folder, and the folder made of them.
@Suite struct RunExportTests {
  /// A stored run of another time, with the tables it had then.
  private static let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Formats/run-1")

  private func withCopy(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: Self.fixture, to: folder)
    try body(folder)
  }

  /// Its `write_off_rate` is told as it was stored, and is neither better nor worse.
  @Test func anOldRunWithARenamedMetricIsStillRead() throws {
    let stored = try StoredRun(path: Self.fixture.path)
    let documents = try RunDocuments(stored)
    #expect(documents.results.summary.comparisons.contains { $0.metric == "write_off_rate" })
    #expect(Metric(named: "write_off_rate")?.direction == .neutral)
    let report = TerminalReport(documents.results.summary, language: .spanish).text()
    #expect(report.contains("saldos pequeños"))
    #expect(!report.contains("castigo") && !report.contains("write_off"))
    #expect(throws: LiveTestProblem.self) {
      try LiveTestProposal(
        stored, challenger: nil, metric: "write_off_rate", power: 0.8, level: .ninetyFive,
        ratio: 1, arrivalsPerDay: nil)
    }
  }

  @Test func tablesReadBackAreThoseThatWereWritten() throws {
    let stored = try StoredRun(path: Self.fixture.path)
    let tables = try stored.tables()
    #expect(
      tables.map(\.name) == [
        "strategies", "curves", "comparisons", "difference_curves", "segments",
        "segment_comparisons", "replications",
      ])
    for table in tables {
      #expect(try stored.contents(of: "tables/\(table.name).csv") == Array(table.csv().utf8))
    }
    let day = try #require(tables[1].columns.first { $0.name == "day" })
    #expect(day.type == .integer && day.unit == "days")
    #expect(day.description == "The end of the day; 0 is the opening.")
    #expect(tables[1].primaryKey == ["strategy", "day"])
  }

  @Test func anExportHoldsTheBytesOfTheRunsTables() throws {
    try withCopy { folder in
      let stored = try StoredRun(path: folder.path)
      let target = folder.path + "/new/export"
      try RunExport(of: stored, try TableWriter([.csv, .jsonl])).write(to: target)
      let names = try FileManager.default.contentsOfDirectory(atPath: target + "/tables")
      #expect(names.count == 13)
      for name in names where name.hasSuffix(".csv") {
        #expect(
          FileManager.default.contentsEqual(
            atPath: "\(target)/tables/\(name)", andPath: "\(folder.path)/tables/\(name)"))
      }
      let curves = try String(contentsOfFile: target + "/tables/curves.jsonl", encoding: .utf8)
      #expect(
        curves.hasPrefix(#"{"strategy":"nothing","day":0,"mean":0,"se":0,"p05":0,"p50":0,"p95":0}"#)
      )
      let package = try JSONValue(
        parsing: Array(
          try Data(contentsOf: URL(fileURLWithPath: target + "/datapackage.json"))))
      #expect(package["name"]?.text == "recobro-export" && package["title"]?.text == "minimal")
      #expect(package["resources"]?.elements?.count == 13)
    }
  }

  @Test func aFolderThatIsThereIsLeftAlone() throws {
    try withCopy { folder in
      let export = RunExport(of: try StoredRun(path: folder.path), try TableWriter([.csv]))
      #expect(throws: RunFailure.self) { try export.write(to: folder.path) }
      #expect(try StoredRun(path: folder.path).manifest.outputs.count > 1)
    }
  }

  @Test func aRowThatIsNotOfItsTableIsNoticed() throws {
    let table = Table(
      name: "t", description: "",
      columns: [TableColumn("a", .string, ""), TableColumn("n", .integer, "")], primaryKey: ["a"])
    func rows(_ text: String) -> [[TableField]]? { try? table.filled(from: Array(text.utf8)).rows }
    #expect(
      rows("a,n\n\"x,\"\"y\",1\nz,\n") == [
        [.text("x,\"y"), .integer(1)], [.text("z"), .number(nil)],
      ])
    for damaged in [
      "", "a\nx\n", "a,m\nx,1\n", "a,n\nx\n", "a,n\nx,1,2\n", "a,n\nx,1.5\n", "a,n\n\"x",
      // Twice the same key, a number that is none or is written otherwise, a line without its end.
      "a,n\nx,1\nx,2\n", "a,n\nx,01\n", "a,n\nx,+1\n", "a,n\nx,1", "a,n\n\"x\",1\n",
      "a,n\r\nx,1\r\n",
    ] {
      #expect(rows(damaged) == nil, "\(damaged)")
    }
  }
}
