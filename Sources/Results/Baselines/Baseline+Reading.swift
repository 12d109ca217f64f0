// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Storage
import Vocabulary

extension Baseline {
  /// Reads the baseline of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: The scenario's name.
  ///   - folder: The folder with the baselines.
  /// - Throws: ``BaselineError`` when there is none, or one that was damaged, belongs elsewhere or guards a metric that
  ///   has another name now.
  public init(scenario: String, in folder: String) throws(BaselineError) {
    let path = Self.path(scenario, in: folder)
    let document = try Self.document(at: path)
    let digest: String
    do throws(ManifestError) {
      let stored = try BaselineObject.stored.read(ManifestReader(value: document, path: ""))
      (self, digest) = (stored.baseline, stored.tableHash)
    } catch {
      guard case .wrongMember(let member) = error else { throw .notABaseline(path: path) }
      throw .wrongMember(path: path, member: member)
    }
    guard self.scenario == scenario else {
      throw .otherScenario(path: path, found: self.scenario, wanted: scenario)
    }
    let table = Self.tablePath(scenario, in: folder)
    guard let bytes = try? Files.contents(of: table) else { throw .otherTable(path: table) }
    guard SHA256.hex(bytes) == digest else {
      let carriageReturn = UInt8(ascii: "\r")
      guard bytes.contains(carriageReturn),
        SHA256.hex(bytes.filter { $0 != carriageReturn }) == digest
      else { throw .otherTable(path: table) }
      throw .otherLineEnds(path: table)
    }
    let all = try Self.series(String(decoding: bytes, as: UTF8.self), table)
    for metric in all.map(\.metric).uniqued() {
      guard let advice = Metric.advice(forRenamed: metric) else { continue }
      throw .renamed(path: path, metric: metric, advice: advice)
    }
    series = Self.guarded(all)
    try verify(all, against: document, paths: (path, table))
    try verifyFacts(document, path)
  }

  private static func document(at path: String) throws(BaselineError) -> JSONValue {
    guard Files.exists(path) else { throw .missing(path: path) }
    let bytes: [UInt8]
    do throws(FileError) { bytes = try Files.contents(of: path) } catch { throw .unreadable(error) }
    let document: JSONValue
    do throws(JSONError) {
      document = try JSONValue(parsing: bytes)
    } catch {
      throw .notJSON(path: path, error)
    }
    if let twice = document.repeatedMember { throw .edited(path: path, member: twice) }
    guard document["kind"]?.text == BaselineObject.Kind.baseline.rawValue,
      let format = document["format"]?.int
    else {
      throw .notABaseline(path: path)
    }
    guard format <= currentFormat else { throw .newerFormat(path: path, format: format) }
    guard format >= 1 else { throw .unknownFormat(path: path, format: format) }
    return document
  }

  /// The values of a table as ``table`` writes it.
  private static func series(
    _ text: String, _ path: String
  ) throws(BaselineError) -> [ReplicationSeries] {
    let lines = text.split(separator: "\n")
    let header = lines.first?.split(separator: ",", omittingEmptySubsequences: false) ?? []
    guard header.starts(with: ["strategy", "replication"]) else {
      throw .malformedTable(path: path, line: 1)
    }
    let metrics = header.dropFirst(2).map(String.init)
    guard Set(metrics).count == metrics.count else { throw .malformedTable(path: path, line: 1) }
    var series: [ReplicationSeries] = []
    var strategies: Set<Substring> = []
    for (number, line) in lines.enumerated().dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count == header.count else {
        throw .malformedTable(path: path, line: number + 1)
      }
      if series.last?.strategy != String(cells[0]) {
        // What comes back after others would have two series of a name.
        guard strategies.insert(cells[0]).inserted else {
          throw .malformedTable(path: path, line: number + 1)
        }
        series += metrics.map {
          ReplicationSeries(strategy: String(cells[0]), metric: $0, values: [])
        }
      }
      let first = series.count - metrics.count
      guard metrics.isEmpty || cells[1] == "\(series[first].values.count)" else {
        throw .malformedTable(path: path, line: number + 1)
      }
      for (position, cell) in cells.dropFirst(2).enumerated() {
        guard cell.isEmpty || Double(cell)?.isFinite == true else {
          throw .malformedTable(path: path, line: number + 1)
        }
        series[first + position].values.append(Double(cell))
      }
    }
    return series
  }
}
