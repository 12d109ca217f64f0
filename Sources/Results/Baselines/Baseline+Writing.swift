// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Storage
import Vocabulary

extension Baseline {
  /// Writes both files, the one with the digest of the other last, each in one step.
  ///
  /// - Parameter folder: The folder, which is made where needed.
  /// - Throws: ``FileError``.
  public func write(to folder: String) throws(FileError) {
    try Files.createFolders(folder)
    let table = Array(table.utf8)
    try store(table, at: Self.tablePath(scenario, in: folder))
    try store(Array(document(table).written().utf8), at: Self.path(scenario, in: folder))
  }

  /// Where the baseline of a scenario lies.
  public static func path(_ scenario: String, in folder: String) -> String {
    "\(folder)/\(scenario).json"
  }

  static func tablePath(_ scenario: String, in folder: String) -> String {
    "\(folder)/\(scenario).replications.csv"
  }

  private func store(_ bytes: [UInt8], at path: String) throws(FileError) {
    // Of its own, so that two runs that write at once do not move each other's away.
    let part = "\(path).\(UInt64.random(in: .min ... .max)).part"
    try Files.store(bytes, at: part)
    try Files.move(part, to: path)
  }

  /// One row per strategy and replication, one column per metric.
  var table: String {
    let metrics = series.map(\.metric).uniqued()
    var lines = [(["strategy", "replication"] + metrics).joined(separator: ",")]
    for strategy in strategies {
      let columns = metrics.map { metric in
        series.first { $0.strategy == strategy && $0.metric == metric }?.values ?? []
      }
      for replication in 0..<replications {
        let values = columns.map { $0.indices.contains(replication) ? $0[replication] : nil }
        lines.append(([strategy, "\(replication)"] + values.map(Self.text)).joined(separator: ","))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The document with its own digest as the last member.
  private func document(_ table: [UInt8]) -> JSONValue {
    let facts = facts(table)
    return .object((facts.members ?? []) + [.init(Self.digestMember, .string(Self.digest(facts)))])
  }

  private func facts(_ table: [UInt8]) -> JSONValue {
    BaselineObject.stored.write(StoredBaseline(baseline: self, tableHash: SHA256.hex(table)))
  }

  /// For people who read a diff; comparisons take the table.
  var digits: [BaselineStrategy] {
    strategies.map { strategy in
      BaselineStrategy(
        name: strategy,
        metrics: series.filter { $0.strategy == strategy }.map { one in
          let moments = Moments(one.values.map { $0 ?? .nan })
          return BaselineDigits(
            metric: one.metric, mean: moments.mean.map(Self.rounded),
            deviation: moments.standardDeviation.map(Self.rounded), count: moments.count)
        })
    }
  }

  /// Six significant digits, so that noise in the last ones makes no diff.
  private static func rounded(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return value }
    let digits = 5 - Int(value.magnitude.exponent10)
    let scale = power(abs(digits))
    return digits >= 0 ? (value * scale).rounded() / scale : (value / scale).rounded() * scale
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

extension Double {
  /// The exponent of ten, ⌊log₁₀ x⌋ to within one.
  fileprivate var exponent10: Int {
    Int((Double(exponent) * 0.301_029_995_663_981_2).rounded(.down))
  }
}
