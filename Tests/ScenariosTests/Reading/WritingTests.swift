// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Foundation
import Storage
import Testing

@testable import Grammar
@testable import Scenarios

/// The resolved document and the schema: both made from the declaration.
struct WritingTests {
  @Test func defaultsAreVisibleInTheResolvedDocument() throws {
    let text = """
      horizon: 12 weeks
      name: "yes: sir"
      plan: { instalments: 3 }
      path: [ { every: 36 hours, at: -3 dpd } ]
      score: ">= 0.62"
      channel: { sms: 70%, email: 0.3 }
      """
    let reading = try #require(Read.document(text).reading)
    #expect(
      YAMLWriter.write(reading.resolved) == """
        name: "yes: sir"
        horizon: 84 days
        accounts: 1000
        active: true
        channel:
          sms: 70%
          email: 30%
        plan:
          instalments: 3
          down_payment: 0%
        balance:
          fixed: 420
        path:
          - at: -3 dpd
            every: 36 hours
        score: ">= 0.62"

        """)
  }

  @Test func theResolvedDocumentReadsAsTheSameValue() throws {
    let text = """
      name: "010"
      horizon: 90 days
      start: 2026-01-05
      opens: 09:05
      discount: 0..15%
      contacts: 12 per year
      when: { any: [ { age: 3 } ] }
      balance: { uniform: [-5, 1e-7] }
      """
    let first = try #require(Read.document(text).reading)
    let second = try #require(Read.document(YAMLWriter.write(first.resolved)).reading)
    #expect(first.value == second.value)
    #expect(first.resolved == second.resolved)
  }

  @Test(arguments: [
    ("abc", "abc"), ("two words", "two words"), ("yes", "\"yes\""), ("", "\"\""),
    ("010", "\"010\""),
    ("a: b", "\"a: b\""), ("a:b", "a:b"), ("a #b", "\"a #b\""), ("- a", "\"- a\""),
    ("null", "\"null\""),
    ("línea\notra", "\"línea\\notra\""), ("[a]", "\"[a]\""), ("año", "año"),
    ("a\u{202E}", "\"a\\u202e\""),
    ("1.5", "\"1.5\""), ("it's", "\"it's\""), ("tab\there", "\"tab\\there\""),
    ("ends:", "\"ends:\""),
  ])
  func textIsQuotedWhereNeeded(_ text: String, _ expected: String) {
    #expect(YAMLWriter.write(.text(text)) == expected + "\n")
    let line = "name: \(expected)\nhorizon: 1 day\n"
    if !text.isEmpty { #expect(Read.document(line).reading?.value.title == text) }
  }

  /// YAML 1.1 takes 10:00 for 600, a date for a point in time, 010 for 8 and 1e-07 for a text.
  @Test(arguments: [
    ("10:00", "\"10:00\""), ("00:00", "\"00:00\""), ("24:00", "\"24:00\""),
    ("1:30.5", "\"1:30.5\""),
    ("2026-01-05", "\"2026-01-05\""), ("010", "\"010\""), ("0", "0"), ("0.1", "0.1"),
    ("1_000", "\"1_000\""),
    ("1e-07", "1.0e-07"), ("2e+20", "2.0e+20"), ("1.5e-07", "1.5e-07"), ("true", "true"),
    ("yes", "\"yes\""),
    ("null", "\"null\""), ("~", "\"~\""), ("30 days", "30 days"), ("33.3%", "33.3%"),
    ("2..6", "2..6"),
    ("-3 dpd", "-3 dpd"), ("0.1 per day", "0.1 per day"), (">= 0.5", "\">= 0.5\""),
  ])
  func valuesThatOtherReadersWouldMisreadAreQuoted(_ text: String, _ expected: String) {
    #expect(YAMLWriter.write(.plain(text)) == expected + "\n")
  }

  @Test(arguments: [
    "on", "off", "yes", "no", "y", "N", "null", "~", "1_000", "010", "1", "2026-01-05", "12:30",
    ".inf", "-1",
    "true", "NaN", "1e5",
  ])
  func namesThatOtherReadersWouldMisreadAreQuoted(_ name: String) {
    #expect(YAMLWriter.write(.text(name)) == "\"\(name)\"\n")
    let tree = YAMLTree.mapping([.init(name, .plain("1"))])
    #expect(YAMLWriter.write(tree) == "\"\(name)\": 1\n")
  }

  @Test func nestedListsAndEmptyOnesAreWritten() {
    let tree = YAMLTree.mapping([
      .init("a", .list([.list([.plain("1"), .plain("2")]), .mapping([]), .list([])])),
      .init("b", .mapping([])),
    ])
    #expect(YAMLWriter.write(tree) == "a:\n  - - 1\n    - 2\n  - {}\n  - []\nb: {}\n")
  }

  @Test func theSchemaIsDraft7WithEveryKey() throws {
    let schema = Grammar.section(SampleSection()).schema(title: "Sample")
    #expect(schema["$schema"] == "http://json-schema.org/draft-07/schema#")
    #expect(schema["additionalProperties"] == false)
    #expect(schema["required"] == ["name", "horizon"])
    guard case .object(let properties)? = schema["properties"] else {
      Issue.record("no properties")
      return
    }
    #expect(properties.map(\.name) == SampleSection().fields.map(\.description.key))
    let text = schema.rendered(pretty: true)
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
    #expect(schema["definitions"]?["condition"] != nil)
  }

  @Test func schemasTakeNumbersAndTheirTexts() {
    #expect(
      Grammar.wholeNumber(.atLeast(1)).schema(title: "n")["anyOf"] == [
        ["type": "integer", "minimum": 1],
        ["type": "string", "pattern": #"^[-+]?(0|[1-9][0-9]*(_[0-9]+)*)([eE][+]?[0-9]+)?$"#],
        ["type": "string", "pattern": #"\$\{[A-Za-z_][A-Za-z0-9_-]*\}"#],
      ])
  }
}
