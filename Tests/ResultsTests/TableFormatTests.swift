// SPDX-License-Identifier: GPL-3.0-or-later

import Storage
import Testing

@testable import Results

/// Tables as JSON lines, for spreadsheets, and what describes them.
@Suite struct TableFormatTests {
  private static var table: Table {
    var table = Table(
      name: "t", description: "A table.",
      columns: [
        TableColumn("=name", .string, "A name."), TableColumn("n", .integer, "A count."),
        TableColumn("x", .number, unit: "days", "A number."),
      ], primaryKey: ["=name"])
    table.append([.text("=1+1"), .integer(-2), .number(-0.5)])
    table.append([.text("a\"<b"), .integer(3), .number(nil)])
    return table
  }

  @Test func jsonLinesHoldOneObjectPerRow() throws {
    let lines = Self.table.jsonLines().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == #"{"=name":"=1+1","n":-2,"x":-0.5}"#)
    #expect(
      try JSONValue(parsing: lines[1].utf8)
        == ["=name": "a\"<b", "n": .integer(3), "x": .null])
    #expect(lines.count == 3 && lines[2].isEmpty)
  }

  @Test(arguments: ["=1", "+1", "-1", "@a", "\ta", "\ra", "=", "-"])
  func aTextThatIsAFormulaGetsAnApostrophe(text: String) {
    #expect(Self.harmless(.text(text)) == .text("'" + text))
  }

  @Test(arguments: [
    TableField.text(""), .text("a=1"), .text("'=1"), .text(" =1"), .integer(-1), .number(-1.5),
    .number(nil),
  ])
  func everythingElseStays(field: TableField) {
    #expect(Self.harmless(field) == field)
  }

  private static func harmless(_ field: TableField) -> TableField? {
    var table = Table(
      name: "t", description: "", columns: [TableColumn("a", .string, "")], primaryKey: [])
    table.append([field])
    return table.withoutFormulas().rows.first?.first
  }

  @Test func spreadsheetsGetAMarkAndNoFormulas() throws {
    let files = try TableWriter([.csv, .jsonl], isForSpreadsheets: true)
      .files([Self.table], scenario: "s")
    #expect(files.map(\.path) == ["tables/t.csv", "tables/t.jsonl"])
    #expect(files[0].bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    #expect(
      String(decoding: files[0].bytes.dropFirst(3), as: UTF8.self) == """
        '=name,n,x
        '=1+1,-2,-0.5
        "a""<b",3,

        """)
    #expect(files[0].table.primaryKey == ["'=name"])
    #expect(files[1].bytes == Array(Self.table.jsonLines().utf8))
  }

  @Test func parquetNeedsItsCommand() throws {
    #expect(throws: ParquetError.missingTool) {
      try TableWriter([.csv, .parquet], environment: [:])
    }
    #expect(throws: Never.self) { try TableWriter([.csv, .jsonl], environment: [:]) }
  }

  @Test func aPackageListsEveryFormatAndTellsOfItsOrigin() throws {
    let files = TableFormat.allCases.map { TableFile(table: Self.table, format: $0, bytes: [1]) }
    let manifest = RunManifest(SampleRecord.record(), outputs: [])
    let package = DataPackage.document(
      files, title: "s", origin: DataPackage.origin(of: manifest, licence: .notSpecified))
    let resources = try #require(package["resources"]?.elements)
    #expect(resources.compactMap { $0["name"]?.text } == ["t", "t-jsonl", "t-parquet"])
    #expect(resources.map { $0["dialect"] != nil } == [true, false, false])
    #expect(resources.map { $0["hash"] != nil } == [true, true, false])
    #expect(package["licenses"] == [["name": "notspecified"]])
    let sources = try #require(package["sources"]?.elements)
    #expect(
      sources.compactMap { $0["title"]?.text } == [
        "Scenario tarjetas ñ, every default filled in", "Data accounts.csv", "Recobro",
      ])
    #expect(sources[0]["seed"] == .unsigned(.max))
    #expect(sources[0]["hash"]?.text == "sha256:" + manifest.resolvedScenarioHash)
  }

  @Test(arguments: [("CC-BY-4.0", true), ("", false), ("CC BY", false), ("ñ", false)])
  func licencesAreIdentifiers(text: String, isOne: Bool) {
    #expect((DataLicence(text) != nil) == isOne)
  }
}
