// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Results
import Testing

/// Advice never names what does not exist: keys, words, metrics, commands and options in the texts of the program are
/// looked up in the schema, the page of metrics and the program's own help.
@Suite struct AdviceTests {
  /// Words in backticks that are no key, word or metric, each with what it is.
  private static let others: Set<String> = [
    // What people write for truth values and the texts proposed for them.
    "true", "false", "yes", "no", "on", "off",
    // Programs beside this one, and its commands named alone.
    "duckdb", "chromium", "export", "run",
    // Words of values that are more than words: a channel's choice, a seed's, rows and formats of tables.
    "preferred", "messages", "random", "all", "remainder", "parquet", "default",
    // Verdicts of a comparison's table.
    "same", "igual",
    // Placeholders.
    "key", "clave", "strategy", "segment", "metric", "challenger", "champion",
    // What blocks a touch beside limits.
    "agreement", "consent",
    // Files that a run leaves.
    "scenario", "resolved", "manifest", "datapackage",
  ]

  /// Where texts for people are written.
  private static let folders = [
    "Levers", "Scenarios", "Portfolios", "Workbench", "RecobroCLI", "Results", "Diagnostics",
    "Reporting",
  ]

  /// A text in backticks with its file.
  private struct Quoted: Hashable {
    let text: String
    let file: String
  }

  private static func quoted() throws -> [Quoted] {
    try folders.flatMap { folder -> [Quoted] in
      let place = Spawned.root.appendingPathComponent("Sources/\(folder)")
      let files = FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)
      return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
        .flatMap { file in
          try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { !$0.drop { $0 == " " }.hasPrefix("//") }
            .flatMap { $0.matches(of: /`([^`]+)`/).map { String($0.output.1) } }
            .filter { !$0.contains("\\(") }
            .map { Quoted(text: $0, file: file.lastPathComponent) }
        }
    }
  }

  /// Every key and word of the schema, and every metric of its page.
  private static func names() throws -> Set<String> {
    let schema = try Data(
      contentsOf: Spawned.root.appendingPathComponent("scenarios/recobro.schema.json"))
    var names = others
    func walk(_ value: Any) {
      if let list = value as? [Any] { list.forEach(walk) }
      guard let object = value as? [String: Any] else { return }
      if let keys = object["properties"] as? [String: Any] { names.formUnion(keys.keys) }
      if let words = object["enum"] as? [Any] { names.formUnion(words.map { "\($0)" }) }
      object.values.forEach(walk)
    }
    walk(try JSONSerialization.jsonObject(with: schema))
    for document in StoredDocument.allCases {
      names.insert(document.rawValue)
      walk(try JSONSerialization.jsonObject(with: Data(document.schema.utf8)))
    }
    let page = Spawned.root.appendingPathComponent(
      "Sources/recobro/Documentation.docc/MetricDefinitions.md")
    let metrics = try String(contentsOf: page, encoding: .utf8).matches(of: /\| `([a-z_0-9]+)/)
    return names.union(metrics.map { String($0.output.1) })
  }

  /// The options of every command, by its name.
  private static func commands() throws -> [String: Set<String>] {
    let overview = try Spawned.recobro("--help").output
    let names = overview.matches(of: #/\n  ([a-z][a-z-]+) /#).map { String($0.output.1) }
    var commands: [String: Set<String>] = [:]
    for name in names where name != "help" {
      let text = try Spawned.recobro("help", name).output
      commands[name] = Set(text.matches(of: /--[a-z][a-z-]*/).map { String($0.output) })
    }
    return commands
  }

  @Test func keysWordsAndMetricsExist() throws {
    let names = try Self.names()
    #expect(names.contains("exchange_rate") && names.contains("small_balance_rate"))
    #expect(!names.contains("write_off_rate"))
    let quoted = try Self.quoted()
    #expect(quoted.count > 300)
    for one in quoted {
      let isPath = one.text.wholeMatch(of: /[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*/) != nil
      let isEntry = one.text.wholeMatch(of: /(\{ *)?[a-z_]+: .*/) != nil
      guard isPath || isEntry, one.file != "Metric+Renamed.swift" else { continue }
      let parts =
        isPath
        ? one.text.split(separator: ".").map(String.init)
        : one.text.matches(of: /([a-z_]+):( |$)/).map { String($0.output.1) }
      // Files are named by their whole name.
      for part in parts where !["json", "yaml", "html", "csv"].contains(part) {
        #expect(names.contains(part), "`\(one.text)` in \(one.file)")
      }
    }
  }

  @Test func commandsAndOptionsExist() throws {
    let commands = try Self.commands()
    #expect(commands.count > 15 && commands["run"]?.contains("--replications") == true)
    let all = commands.values.reduce(into: Set(["--version", "--help"])) { $0.formUnion($1) }
    for one in try Self.quoted() {
      let words = one.text.split(separator: " ").map(String.init)
      var known = all
      if words.first == "recobro", words.count > 1 {
        guard let own = commands[words[1]] else {
          Issue.record("`\(one.text)` in \(one.file)")
          continue
        }
        known = own
      } else if !one.text.hasPrefix("--") {
        continue
      }
      for word in words where word.hasPrefix("--") {
        let option = String(word.prefix { $0 != "=" && $0 != "," })
        #expect(known.contains(option), "`\(one.text)` in \(one.file)")
      }
    }
  }
}
