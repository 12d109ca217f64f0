// SPDX-License-Identifier: GPL-3.0-or-later

/// The description of a run's tables as a Data Package, version 2.
///
/// Units are an extra property of each field. Reference: <https://datapackage.org/standard/data-package/>.
public enum DataPackage {
  /// The profile the description follows.
  public static let profile = "https://datapackage.org/profiles/2.0/datapackage.json"

  /// The description of tables as a JSON document.
  ///
  /// - Parameters:
  ///   - tables: The tables, with the bytes of their files for size and hash.
  ///   - name: The package's name.
  ///   - title: The scenario's name.
  /// - Returns: The content of `datapackage.json`.
  static func document(
    _ tables: [(table: Table, bytes: [UInt8])], name: String = "recobro-run", title: String
  ) -> JSONValue {
    [
      "$schema": .string(profile),
      "name": .string(name),
      "title": .string(title),
      "resources": .array(tables.map { resource($0.table, bytes: $0.bytes) }),
    ]
  }

  private static func resource(_ table: Table, bytes: [UInt8]) -> JSONValue {
    [
      "name": .string(table.name),
      "type": "table",
      "path": .string(table.path),
      "description": .string(table.description),
      "scheme": "file",
      "format": "csv",
      "mediatype": "text/csv",
      "encoding": "utf-8",
      "bytes": .count(bytes.count),
      "hash": .string("sha256:" + SHA256.hex(bytes)),
      "dialect": ["delimiter": ",", "lineTerminator": "\n", "quoteChar": "\"", "header": true],
      "schema": [
        "fields": .array(table.columns.map(field)),
        "missingValues": [""],
        "primaryKey": .array(table.primaryKey.map(JSONValue.string)),
      ],
    ]
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
