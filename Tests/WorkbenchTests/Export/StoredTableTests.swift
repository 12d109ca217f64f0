// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Results
import Storage
import Testing

@testable import Workbench

/// The values of replications, read back from a folder whose digests somebody made anew.
@Suite struct StoredTableTests {
  private static let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Formats/run-1")
  private static let name = "tables/replications.csv"

  /// A copy of a run of format 1 with another table of replications and its digest in the manifest.
  private func withTable(_ edit: ([String]) -> String, _ body: (StoredRun) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: Self.fixture, to: folder)
    let (table, manifest) = (
      folder.appendingPathComponent(Self.name), folder.appendingPathComponent("manifest.json")
    )
    let old = try String(contentsOf: table, encoding: .utf8)
    let new = edit(old.split(separator: "\n").map(String.init))
    try Data(new.utf8).write(to: table)
    let listed = try String(contentsOf: manifest, encoding: .utf8)
    #expect(listed.contains(SHA256.hex(old.utf8)))
    try Data(listed.replacing(SHA256.hex(old.utf8), with: SHA256.hex(new.utf8)).utf8)
      .write(to: manifest)
    try body(try StoredRun(path: folder.path))
  }

  private static func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

  @Test func theTableAsItIsIsRead() throws {
    try withTable(Self.text) { run in
      let series = try run.replications()
      #expect(series.count > 20 && series.allSatisfy { $0.values.count == 3 })
    }
  }

  @Test(arguments: [
    ("header", 1, "the columns"), ("cut", nil, "lines of tables"), ("missing", nil, "ends before"),
    ("first", 2, "out of order"), ("twice", nil, "out of order"), ("repeated", 4, "twice"),
    ("swapped", nil, "out of order"), ("abc", 2, "must be a number"),
    ("nan", 2, "must be a number"),
    ("1e400", 2, "must be a number"), ("0.50", 2, "must be a number"),
    ("strategy", 2, "must be one of nothing, reminders"), ("negative", 2, "from 0 to 2"),
    ("beyond", nil, "from 0 to 2"), ("fields", 2, "4 fields"), ("blank", 3, "4 fields"),
  ])
  func whatNoRunWritesIsRefused(_ fault: String, _ line: Int?, _ reason: String) throws {
    func edit(_ lines: [String]) -> String { Self.damaged(lines, fault) }
    try withTable(edit) { run in
      let error = #expect(throws: StoredRunError.self) { try run.replications() }
      let told = error?.description ?? ""
      #expect(told.contains(reason), "\(told)")
      #expect(told.contains("replications.csv`, line \(line.map(String.init) ?? "")"), "\(told)")
      #expect(throws: StoredRunError.self) { try RunComparison([run, run]) }
    }
  }

  private static func damaged(_ lines: [String], _ fault: String) -> String {
    var lines = lines
    let cells = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    func row(_ column: Int, _ text: String) -> String {
      var cells = cells
      cells[column] = text
      return cells.joined(separator: ",")
    }
    switch fault {
    case "header": lines[0] = "replication,strategy,metric,worth"
    case "cut": return text(lines).dropLast().description
    case "missing": lines.removeLast()
    case "first": lines[1] = "1" + lines[1].dropFirst()
    case "twice": lines.append(lines[1])
    case "repeated": lines.insert(lines[1], at: 3)
    case "swapped": lines.swapAt(lines.count - 1, lines.count - 2)
    case "strategy": lines[1] = row(1, "nobody")
    case "negative": lines[1] = row(0, "-1")
    case "beyond": lines.append("3" + lines[1].dropFirst())
    case "fields": lines[1] += ",1"
    case "blank": lines.insert("", at: 2)
    default: lines[1] = row(3, fault)
    }
    return text(lines)
  }
}
