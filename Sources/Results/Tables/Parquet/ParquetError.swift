// SPDX-License-Identifier: GPL-3.0-or-later

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
