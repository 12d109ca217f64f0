// SPDX-License-Identifier: GPL-3.0-or-later

/// A format in which a table is written.
public enum TableFormat: String, Hashable, Sendable, CaseIterable {
  /// Comma-separated values, RFC 4180.
  case csv
  /// One JSON object per line.
  case jsonl
  /// Apache Parquet, written by the `duckdb` command.
  case parquet

  /// The media type.
  var mediaType: String {
    switch self {
    case .csv: "text/csv"
    case .jsonl: "application/jsonl"
    case .parquet: "application/vnd.apache.parquet"
    }
  }
}
