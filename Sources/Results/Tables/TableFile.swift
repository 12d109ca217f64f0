// SPDX-License-Identifier: GPL-3.0-or-later

/// A table as a file of a folder.
public struct TableFile: Hashable, Sendable {
  /// The table.
  public let table: Table
  /// The format of the bytes.
  public let format: TableFormat
  /// The content.
  public let bytes: [UInt8]

  /// The path inside the folder, such as `tables/curves.parquet`.
  public var path: String { "tables/\(table.name).\(format.rawValue)" }

  /// The file as one that is added to a run folder.
  public var attachment: RunAttachment {
    RunAttachment(path: path, bytes: bytes, isReproducible: true)
  }
}

extension TableFile {
  /// The table as comma-separated values.
  init(csv table: Table) {
    self.init(table: table, format: .csv, bytes: Array(table.csv().utf8))
  }
}
