// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Storage
import Testing
import Vocabulary

@testable import Results

@Suite struct TableTests {
  private var tables: [Table] {
    RunTables.all(SampleRecord.record())
  }

  private func csv(_ name: String) throws -> String {
    try #require(tables.first { $0.name == name }).csv()
  }

  @Test(
    arguments: [
      (TableField.text("plain"), "plain"), (.text("a,b"), "\"a,b\""),
      (.text("say \"x\""), "\"say \"\"x\"\"\""), (.text("two\nlines"), "\"two\nlines\""),
      (.text("\r\n"), "\"\r\n\""), (.text(""), "\"\""), (.text(" x"), "\" x\""),
      (.number(nil), ""), (.number(.nan), ""), (.number(-.infinity), ""), (.number(1e-9), "1e-9"),
      (.integer(-7), "-7"),
    ])
  func fields(field: TableField, text: String) {
    #expect(field.csv == text)
  }

  @Test func replications() throws {
    #expect(
      try csv("replications") == """
        replication,strategy,metric,value
        0,a,recovery_rate,0.5
        0,b,recovery_rate,0.30000000000000004
        1,a,recovery_rate,
        1,b,recovery_rate,

        """)
  }

  @Test func strategies() throws {
    let lines = try csv("strategies").split(separator: "\n")
    #expect(
      lines.prefix(3) == [
        "strategy,metric,mean,sd,se,ci95_low,ci95_high,n,missing,p05,p50,p95,unit",
        "a,recovery_rate,0.5,0.004,0.0003,0.25,0.75,200,0,0.5,0.5,0.5,share",
        "a,kept_rate,,,,,,0,200,,,,share",
      ])
  }

  @Test func segmentsAreQuoted() throws {
    let lines = try csv("segments").split(separator: "\n")
    #expect(lines[1].hasPrefix("a,\"payroll, \"\"A\"\"\",recovery_rate,0.5,"))
  }

  @Test func curves() throws {
    #expect(
      try csv("curves").hasPrefix(
        "strategy,day,mean,se,p05,p50,p95\na,0,0,,0,0,0\na,1,0.004,1e-9,0.003,0.004,\nb,0,"))
  }

  @Test func comparisons() throws {
    #expect(
      try csv("comparisons") == """
        champion,challenger,metric,difference,se,ci_low,ci_high,level,n,p,p_adjusted,\
        probability_better,variance_ratio,verdict,margin,minimum_detectable_effect,unit
        a,b,recovery_rate,0,0,0,0,0.95,200,,,0.5,,identical,,,share

        """)
  }

  /// Header, description and data agree: every file, every column, every key.
  @Test func dataPackageListsEveryFileAndColumn() throws {
    let files = try RunFolder.contents(SampleRecord.record())
    let text = try #require(files.first { $0.path == "datapackage.json" }).bytes
    let package = try JSONValue(parsing: text)
    #expect(
      package["$schema"]?.text == "https://datapackage.org/profiles/2.0/datapackage.json")
    let resources = try #require(package["resources"]?.elements)
    let csvFiles = files.filter { $0.path.hasSuffix(".csv") }
    #expect(resources.compactMap { $0["path"]?.text } == csvFiles.map(\.path))
    for (resource, file) in zip(resources, csvFiles) {
      #expect(resource["bytes"]?.int == file.bytes.count)
      #expect(resource["hash"]?.text == "sha256:" + SHA256.hex(file.bytes))
      let fields = try #require(resource["schema"]?["fields"]?.elements)
      let names = fields.compactMap { $0["name"]?.text }
      let header = String(decoding: file.bytes.prefix { $0 != 0x0A }, as: UTF8.self)
      #expect(header == names.joined(separator: ","))
      let types = fields.compactMap { $0["type"]?.text }
      #expect(types.count == names.count)
      #expect(Set(types).isSubset(of: ["string", "integer", "number"]))
      for field in fields where field["type"]?.text != "string" && field["name"] != "replication" {
        #expect(field["unit"]?.text != nil)
      }
      let key = try #require(resource["schema"]?["primaryKey"]?.elements).compactMap { $0.text }
      #expect(!key.isEmpty && Set(key).isSubset(of: names))
    }
  }
}
