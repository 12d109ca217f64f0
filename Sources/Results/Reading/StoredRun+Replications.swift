// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Measures
import OutputAnalysis
import Storage
import Vocabulary

extension StoredRun {
  private static var replicationsFile: String { "tables/replications.csv" }
  private static var measuresFile: String { "tables/\(RunTables.measuresName).csv" }

  /// The values of every replication, as `tables/replications.csv` holds them.
  ///
  /// - Returns: One series per strategy and metric, in the order of the table.
  /// - Throws: ``StoredRunError`` when the table is missing or not the one that was written.
  public func replications() throws(StoredRunError) -> [ReplicationSeries] {
    try series { _, _ throws(TableFault) in }
  }

  /// Whether the folder tells what the values are made of; those of earlier versions do not.
  public var hasRatios: Bool { manifest.outputs.contains { $0.path == Self.measuresFile } }

  /// The values of every replication with what they divide and count, where the folder tells it.
  ///
  /// - Returns: One series per strategy and metric, in the order of the table; without samples for folders of versions
  ///   that did not keep them.
  /// - Throws: ``StoredRunError`` when a table is missing or not the one that was written.
  public func ratios() throws(StoredRunError) -> [ReplicationSeries] {
    guard hasRatios else { return try replications() }
    var samples = try measures()
    var series = try series { key, row throws(TableFault) in
      let quotient = try Quotient(row)
      guard samples[key] != nil else {
        throw .field(
          "metric", row.cells[2],
          Bilingual(
            en: "one that tables/measures.csv has for the strategy",
            es: "una que tables/measures.csv tiene para la estrategia"))
      }
      samples[key]?.terms.append(quotient)
    }
    let days = try horizon()
    for index in series.indices {
      var sample = samples[series[index].strategy + "," + series[index].metric]
      if let metric = Metric(named: series[index].metric) {
        sample?.range = metric.possibleValues(horizon: days)
      }
      series[index].sample = sample
    }
    return series
  }

  /// Reads the values, which come replication by replication, each with all series in one order.
  ///
  /// - Parameter read: Reads what follows the value; with strategy and metric.
  /// - Returns: The series in the order of the table.
  /// - Throws: ``StoredRunError`` for a table that no run can have.
  private func series(
    _ read: (String, StoredTable.Row) throws(TableFault) -> Void
  ) throws(StoredRunError) -> [ReplicationSeries] {
    let own = ["replication", "strategy", "metric", "value"]
    let table = try StoredTable(
      self, Self.replicationsFile, headers: [own, own + QuotientColumn.all.map(\.column.name)])
    var series: [ReplicationSeries] = []
    var positions: [Substring: Int] = [:]
    var (last, next) = (0, 0)
    try table.read { row throws(TableFault) in
      let cells = row.cells
      let replication = try row.number(0, "replication", within: 0..<manifest.replications)
      let key = row.text[cells[1].startIndex..<cells[2].endIndex]
      if replication != last {
        guard next == series.count, replication == last + 1 else { throw .disordered }
        (last, next) = (replication, 0)
      }
      if positions[key] == nil, replication == 0 {
        positions[key] = series.count
        let strategy = try row.name(1, "strategy", of: manifest.strategies)
        series.append(
          ReplicationSeries(strategy: strategy, metric: String(cells[2]), values: []))
      }
      guard positions[key] == next else {
        throw (positions[key] ?? .max) < next ? .repeated : .disordered
      }
      series[next].values.append(try row.value(3, "value"))
      next += 1
      try read(String(key), row)
    }
    guard next == series.count, last + 1 >= manifest.replications else { throw table.short }
    return series
  }

  /// The samples without their terms, by strategy and metric.
  private func measures() throws(StoredRunError) -> [String: RatioSample] {
    let table = try StoredTable(
      self, Self.measuresFile, headers: [RunTables.measureColumns.map(\.name)])
    var samples: [String: RatioSample] = [:]
    try table.read { row throws(TableFault) in
      let strategy = try row.name(0, "strategy", of: manifest.strategies)
      guard let sample = RatioSample(measure: row.cells.dropFirst(2)) else { throw .torn }
      guard samples.updateValue(sample, forKey: "\(strategy),\(row.cells[1])") == nil else {
        throw .repeated
      }
    }
    return samples
  }

  /// The days simulated, as the resolved scenario states them; nil where it states none.
  func horizon() throws(StoredRunError) -> Int? {
    let lines = try resolvedScenario().split(separator: "\n")
    let words = lines.first { $0.hasPrefix("horizon: ") }?.split(separator: " ")
    guard let words, words.count == 3, words[2].hasPrefix("day") else { return nil }
    return Int(words[1])
  }
}

extension Quotient {
  /// A quotient of the fields that follow a value; refuses numbers that nothing can come to.
  fileprivate init(_ row: StoredTable.Row) throws(TableFault) {
    let fields = row.cells.dropFirst(4)
    guard fields.count == QuotientColumn.all.count else {
      throw .fields(4 + QuotientColumn.all.count)
    }
    var quotient = QuotientColumn.empty
    for (field, column) in zip(fields, QuotientColumn.all) where !field.isEmpty {
      guard let number = Double(field), number.isFinite else {
        throw .field(column.column.name, field, Bilingual(en: "a number", es: "un número"))
      }
      // Amounts may be negative, what is counted may not.
      guard number >= 0 || column.isSigned else {
        throw .field(
          column.column.name, field, Bilingual(en: "a number from 0", es: "un número desde 0"))
      }
      quotient[keyPath: column.number] = number
    }
    self = quotient
  }
}
