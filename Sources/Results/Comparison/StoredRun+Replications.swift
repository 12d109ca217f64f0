// SPDX-License-Identifier: GPL-3.0-or-later

extension StoredRun {
  /// The values of every replication, as `tables/replications.csv` holds them.
  ///
  /// - Returns: One series per strategy and metric, in the order of the table.
  /// - Throws: ``StoredRunError`` when the table is missing or not the one that was written.
  public func replications() throws(StoredRunError) -> [ReplicationSeries] {
    let name = "tables/replications.csv"
    let bytes = try intactContents(of: name)
    var series: [ReplicationSeries] = []
    var positions: [Substring: Int] = [:]
    // Names hold no commas and the digest is right, so the lines are as they were written.
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count == 4 else { throw .changed(path: path + "/" + name) }
      let key = line[cells[1].startIndex..<cells[2].endIndex]
      let position = positions[key] ?? series.count
      if position == series.count {
        positions[key] = position
        series.append(
          ReplicationSeries(strategy: String(cells[1]), metric: String(cells[2]), values: []))
      }
      series[position].values.append(Double(cells[3]))
    }
    return series
  }

  /// The scenario with every default filled in.
  ///
  /// - Throws: ``StoredRunError`` when the file is missing or not the one that was written.
  public func resolvedScenario() throws(StoredRunError) -> String {
    String(decoding: try intactContents(of: "scenario.resolved.yaml"), as: UTF8.self)
  }
}
