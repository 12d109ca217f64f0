// SPDX-License-Identifier: GPL-3.0-or-later

import Storage

extension Table {
  /// The statement by which DuckDB turns the table's CSV into Parquet.
  func parquetStatement(csv: String, parquet: String, scenario: String) -> String {
    let types = columns.map { "\(Self.quoted($0.name)): \(Self.quoted($0.type.sqlName))" }
    return """
      copy (select * from read_csv(\(Self.quoted(csv)), header=true, auto_detect=false, delim=',', \
      quote='"', escape='"', allow_quoted_nulls=false, columns={\(types.joined(separator: ", "))})) \
      to \(Self.quoted(parquet)) (format parquet, compression zstd, \
      kv_metadata {recobro_format: '\(RunManifest.currentFormat)', scenario: \(Self.quoted(scenario))})
      """
  }

  /// A text as SQL writes it.
  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}

extension TableColumn.FieldType {
  /// The type's name in SQL.
  var sqlName: String {
    switch self {
    case .string: "VARCHAR"
    case .integer: "BIGINT"
    case .number: "DOUBLE"
    }
  }
}

/// Why tables could not be written as Parquet.
public enum ParquetError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no `duckdb` command.
  case missingTool
  /// The command could not be started, or failed; with its own words.
  case failed(table: String, reason: String)

  /// One clause that makes sense alone, without a full stop.
  public var description: String {
    switch self {
    case .missingTool: "Parquet needs the `duckdb` command, which was not found"
    case .failed(let table, let reason): "`duckdb` could not write \(table): \(reason)"
    }
  }
}
