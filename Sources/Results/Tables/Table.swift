// SPDX-License-Identifier: GPL-3.0-or-later

/// A long (tidy) table of results: rows in a fixed order under typed columns.
public struct Table: Hashable, Sendable {
  /// The name, which is also the file's name without `.csv`.
  public let name: String
  /// What a row is.
  public let description: String
  /// The columns in the order of the file.
  public let columns: [TableColumn]
  /// The names of the columns that identify a row.
  public let primaryKey: [String]
  /// The rows; each has one field per column.
  public private(set) var rows: [[TableField]] = []

  /// Creates a table without rows.
  public init(
    name: String, description: String, columns: [TableColumn], primaryKey: [String]
  ) {
    self.name = name
    self.description = description
    self.columns = columns
    self.primaryKey = primaryKey
  }

  /// Adds a row, which has one field per column.
  public mutating func append(_ row: [TableField]) {
    precondition(row.count == columns.count, "one field per column")
    rows.append(row)
  }

  /// The table as comma-separated values (RFC 4180) with a header and `\n` line ends.
  ///
  /// Numbers have the shortest text that reads back equal, undefined ones are empty fields.
  public func csv() -> String {
    var text = columns.map { TableField.text($0.name).csv }.joined(separator: ",") + "\n"
    for row in rows {
      text += row.map(\.csv).joined(separator: ",")
      text += "\n"
    }
    return text
  }
}
