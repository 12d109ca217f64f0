// SPDX-License-Identifier: GPL-3.0-or-later

public import Storage

/// Writes tables in the formats that were asked for.
public struct TableWriter: Sendable {
  private let formats: [TableFormat]
  private let parquet: ParquetTool?
  private let isForSpreadsheets: Bool

  /// Makes sure that every format can be written.
  ///
  /// - Parameters:
  ///   - formats: The formats.
  ///   - isForSpreadsheets: Whether CSV begins with a byte-order mark and holds no formulas.
  ///   - environment: Where the command for Parquet is looked for; the process's own environment without it.
  /// - Throws: ``ParquetError/missingTool`` when Parquet is among the formats and its command is not there.
  public init(
    _ formats: Set<TableFormat>, isForSpreadsheets: Bool = false,
    environment: [String: String]? = nil
  ) throws(ParquetError) {
    self.formats = TableFormat.allCases.filter(formats.contains)
    parquet = formats.contains(.parquet) ? try ParquetTool(environment: environment) : nil
    self.isForSpreadsheets = isForSpreadsheets
  }

  /// Tables as files.
  ///
  /// - Parameters:
  ///   - tables: The tables.
  ///   - scenario: The scenario's name, kept in the metadata of Parquet files.
  /// - Returns: The tables in their order in the first format, then in the next; those without rows not as JSON lines.
  /// - Throws: ``ParquetError/failed(table:reason:)``.
  public func files(
    _ tables: [Table], scenario: String
  ) throws(ParquetError) -> [TableFile] {
    var files: [TableFile] = []
    for format in formats {
      switch format {
      case .csv: files += tables.map(csv)
      case .jsonl:
        // A file without a line has no columns either: readers of JSON lines refuse it.
        files += tables.filter { !$0.rows.isEmpty }.map {
          TableFile(table: $0, format: .jsonl, bytes: Array($0.jsonLines().utf8))
        }
      case .parquet: files += try parquet?.files(tables, scenario: scenario) ?? []
      }
    }
    return files
  }

  private func csv(_ table: Table) -> TableFile {
    guard isForSpreadsheets else { return TableFile(csv: table) }
    let harmless = table.withoutFormulas()
    return TableFile(
      table: harmless, format: .csv, bytes: Array((Table.byteOrderMark + harmless.csv()).utf8))
  }
}

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

extension Table {
  /// The table as JSON lines: one object per row with the columns in order, undefined fields as null.
  ///
  /// Numbers have the text they have in ``csv()``. Every line ends with `\n`; a table without rows has none.
  ///
  /// Reference: <https://jsonlines.org>.
  public func jsonLines() -> String {
    rows.map { row in
      JSONValue.object(zip(columns, row).map { .init($0.name, $1.json) }).embedded() + "\n"
    }.joined()
  }
}

extension TableField {
  /// The field as a JSON value.
  var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .integer(let value): .count(value)
    case .number(let value): .optional(value)
    }
  }
}
