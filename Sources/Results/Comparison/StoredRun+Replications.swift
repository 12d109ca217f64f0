// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Vocabulary

extension StoredRun {
  private static var replicationsFile: String { "tables/replications.csv" }
  private static var measuresFile: String { "tables/\(RunTables.measuresName).csv" }

  /// The values of every replication, as `tables/replications.csv` holds them.
  ///
  /// - Returns: One series per strategy and metric, in the order of the table.
  /// - Throws: ``StoredRunError`` when the table is missing or not the one that was written.
  public func replications() throws(StoredRunError) -> [ReplicationSeries] {
    try series { _ throws(StoredRunError) in }
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
    var series = try series { line throws(StoredRunError) in
      guard let quotient = Quotient(fields: line.fields), samples[line.key] != nil else {
        throw .changed(path: path + "/" + Self.replicationsFile)
      }
      samples[line.key]?.terms.append(quotient)
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

  /// One line of the table of replications.
  private struct Line {
    /// Strategy and metric.
    let key: String
    /// What follows the value.
    let fields: [Substring]
  }

  private func series(
    _ read: (Line) throws(StoredRunError) -> Void
  ) throws(StoredRunError) -> [ReplicationSeries] {
    let bytes = try intactContents(of: Self.replicationsFile)
    var series: [ReplicationSeries] = []
    var positions: [Substring: Int] = [:]
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let columns = lines.first?.split(separator: ",").count ?? 0
    // Names hold no commas and the digest is right, so the lines are as they were written.
    for line in lines.dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count == columns, columns == 4 || columns == 4 + QuotientColumn.all.count else {
        throw .changed(path: path + "/" + Self.replicationsFile)
      }
      let key = line[cells[1].startIndex..<cells[2].endIndex]
      let position = positions[key] ?? series.count
      if position == series.count {
        positions[key] = position
        series.append(
          ReplicationSeries(strategy: String(cells[1]), metric: String(cells[2]), values: []))
      }
      series[position].values.append(Double(cells[3]))
      try read(Line(key: String(key), fields: Array(cells.dropFirst(4))))
    }
    return series
  }

  /// The samples without their terms, by strategy and metric.
  private func measures() throws(StoredRunError) -> [String: RatioSample] {
    let bytes = try intactContents(of: Self.measuresFile)
    var samples: [String: RatioSample] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count > 2, let sample = RatioSample(measure: cells.dropFirst(2)) else {
        throw .changed(path: path + "/" + Self.measuresFile)
      }
      samples["\(cells[0]),\(cells[1])"] = sample
    }
    return samples
  }

  /// The days simulated, as the resolved scenario states them; nil where it states none.
  private func horizon() throws(StoredRunError) -> Int? {
    let lines = try resolvedScenario().split(separator: "\n")
    let words = lines.first { $0.hasPrefix("horizon: ") }?.split(separator: " ")
    guard let words, words.count == 3, words[2].hasPrefix("day") else { return nil }
    return Int(words[1])
  }

  /// The scenario with every default filled in.
  ///
  /// - Throws: ``StoredRunError`` when the file is missing or not the one that was written.
  public func resolvedScenario() throws(StoredRunError) -> String {
    String(decoding: try intactContents(of: "scenario.resolved.yaml"), as: UTF8.self)
  }
}

extension Quotient {
  /// A quotient of its fields; nil for numbers that nothing can come to.
  fileprivate init?(fields: [Substring]) {
    guard fields.count == QuotientColumn.all.count else { return nil }
    var quotient = QuotientColumn.empty
    for (field, column) in zip(fields, QuotientColumn.all) where !field.isEmpty {
      guard let number = Double(field), number.isFinite else { return nil }
      quotient[keyPath: column.number] = number
    }
    let counts = [
      quotient.denominator, quotient.events, quotient.trials, quotient.lumps.amount,
      quotient.lumps.number, quotient.lumps.usual, quotient.lumps.perLife,
      quotient.divisorLumps.amount, quotient.divisorLumps.number, quotient.standard.numerator,
      quotient.standard.denominator,
    ]
    guard counts.allSatisfy({ $0.isNaN || $0 >= 0 }) else { return nil }
    self = quotient
  }
}
