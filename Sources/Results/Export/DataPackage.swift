// SPDX-License-Identifier: GPL-3.0-or-later

import Storage

/// The description of a run's tables as a Data Package, version 2.
///
/// Units are an extra property of each field. Reference: <https://datapackage.org/standard/data-package/>.
public enum DataPackage {
  /// The profile the description follows.
  public static let profile = "https://datapackage.org/profiles/2.0/datapackage.json"

  /// The description of tables as a JSON document.
  ///
  /// - Parameters:
  ///   - files: The tables as files; CSV has the table's name, other formats have theirs after it.
  ///   - name: The package's name.
  ///   - title: The scenario's name.
  ///   - origin: What tells of licence and sources; nothing for folders that hold their own provenance.
  /// - Returns: The content of `datapackage.json`.
  static func document(
    _ files: [TableFile], name: String = "recobro-run", title: String,
    origin: [JSONValue.Member] = []
  ) -> JSONValue {
    .object(
      [
        .init("$schema", .string(profile)),
        .init("name", .string(name)),
        .init("title", .string(title)),
      ] + origin + [.init("resources", .array(files.map(resource)))])
  }

  private static func resource(_ file: TableFile) -> JSONValue {
    let table = file.table
    return .object(
      [
        .init(
          "name", .string(table.name + (file.format == .csv ? "" : "-" + file.format.rawValue))),
        .init("type", "table"),
        .init("path", .string(file.path)),
        .init("description", .string(table.description)),
        .init("scheme", "file"),
        .init("format", .string(file.format.rawValue)),
        .init("mediatype", .string(file.format.mediaType)),
      ] + textMembers(file) + [
        .init(
          "schema",
          [
            "fields": .array(table.columns.map(field)),
            "missingValues": [""],
            "primaryKey": .array(table.primaryKey.map(JSONValue.string)),
          ])
      ])
  }

  /// What is said of files of text.
  ///
  /// Parquet has no size and no hash: versions of DuckDB write other bytes, and validators do not count them.
  private static func textMembers(_ file: TableFile) -> [JSONValue.Member] {
    guard file.format != .parquet else { return [] }
    let dialect: JSONValue = [
      "delimiter": ",", "lineTerminator": "\n", "quoteChar": "\"", "header": true,
    ]
    return [
      .init("encoding", "utf-8"),
      .init("bytes", .count(file.bytes.count)),
      .init("hash", .string("sha256:" + SHA256.hex(file.bytes))),
    ] + (file.format == .csv ? [.init("dialect", dialect)] : [])
  }

  private static func field(_ column: TableColumn) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .string(column.name)),
      .init("type", .string(column.type.rawValue)),
      .init("description", .string(column.description)),
    ]
    if let unit = column.unit { members.append(.init("unit", .string(unit))) }
    return .object(members)
  }
}
