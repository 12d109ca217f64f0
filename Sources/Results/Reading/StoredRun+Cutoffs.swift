// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import OutputAnalysis
import Storage

extension StoredRun {
  private static var cutoffsFile: String { "tables/\(RunTables.cutoffTable).csv" }

  /// Where the days of resources ended, as `tables/cutoffs.csv` holds it.
  ///
  /// - Returns: The rows in their order: by strategy, replication, resource and day; nil where the run has no such table.
  /// - Throws: ``StoredRunError`` when the table is not the one that was written, or holds what no run can come to.
  public func cutoffs() throws(StoredRunError) -> [CutoffRecord]? {
    guard manifest.outputs.contains(where: { $0.path == Self.cutoffsFile }) else { return nil }
    let table = try StoredTable(
      self, Self.cutoffsFile, headers: [RunTables.cutoffColumns.map(\.name)])
    let days = try horizon() ?? .max
    let summaries = try results().summary.strategies
    // Of an interrupted run any replication may be missing, and others come after the number of those that are there.
    let replications = manifest.status == .complete ? manifest.replications : Int(Int32.max)
    var records: [CutoffRecord] = []
    var order = CutoffOrder()
    try table.read { row throws(TableFault) in
      let strategy = try row.name(0, "strategy", of: manifest.strategies)
      let resources =
        summaries.first { $0.name == strategy }?.resources.map(\.name) ?? []
      let record = CutoffRecord(
        strategy: strategy,
        replication: try row.number(1, "replication", within: 0..<replications),
        resource: try row.name(2, "resource", of: resources),
        day: try row.number(3, "day", within: 0..<days),
        // A priority that is not a number is an empty field, and ranks last.
        priority: try row.value(4, "priority") ?? -.infinity, identity: try row.account(5),
        calls: try row.number(6, "calls", within: 0..<Int.max))
      try order.come(to: record)
      records.append(record)
    }
    return records
  }
}

/// How far the table of cut-offs has come: strategy by strategy, replications and days ascending.
private struct CutoffOrder {
  private var last: CutoffRecord?
  /// Strategies, and resources of the replication at hand, whose rows have begun.
  private var strategies: Set<String> = []
  private var resources: Set<String> = []

  mutating func come(to next: CutoffRecord) throws(TableFault) {
    if next.strategy != last?.strategy {
      guard strategies.insert(next.strategy).inserted else { throw .disordered }
      resources = []
    } else if let last, next.replication != last.replication {
      guard next.replication > last.replication else { throw .disordered }
      resources = []
    } else if let last, next.resource == last.resource {
      guard next.day > last.day else { throw next.day == last.day ? .repeated : .disordered }
    }
    guard
      next.resource == last?.resource && !resources.isEmpty
        || resources.insert(next.resource).inserted
    else { throw .disordered }
    last = next
  }
}

extension StoredTable.Row {
  /// An account's identity: 16 hexadecimal digits after a letter.
  fileprivate func account(_ column: Int) throws(TableFault) -> UInt64 {
    let text = String(cells[column])
    guard let identity = UInt64(text.dropFirst(), radix: 16),
      CutoffRecord.account(identity) == text
    else {
      throw .field(
        "identity", text,
        Bilingual(
          en: "`a` and 16 hexadecimal digits", es: "`a` y 16 cifras hexadecimales"))
    }
    return identity
  }
}
