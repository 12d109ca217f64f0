// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Results
import Storage

extension Table {
  /// The table without rows that a resource of a Data Package describes; nil when it describes none of ours.
  init?(resource: JSONValue) {
    guard let name = resource["name"]?.text, let description = resource["description"]?.text,
      let fields = resource["schema"]?["fields"]?.elements,
      let key = resource["schema"]?["primaryKey"]?.elements
    else { return nil }
    let columns = fields.compactMap(TableColumn.init(field:))
    guard !columns.isEmpty, columns.count == fields.count else { return nil }
    self.init(
      name: name, description: description, columns: columns, primaryKey: key.compactMap(\.text))
  }

  /// The table with the rows of its CSV; nil when they do not have its columns.
  func filled(from csv: [UInt8]) -> Table? {
    var table = self
    var record = CSVRecord()
    do throws(CSVFault) {
      var reader = try CSVReader(
        MemoryByteSource(csv, name: name), dialect: CSVDialect(delimiter: .comma))
      guard try reader.next(&record), columns.map(\.name) == record.texts else { return nil }
      while try reader.next(&record) {
        guard let row = row(record) else { return nil }
        table.append(row)
      }
    } catch {
      return nil
    }
    return table
  }

  private func row(_ record: CSVRecord) -> [TableField]? {
    guard record.fault == nil, record.fieldCount == columns.count else { return nil }
    let fields = columns.indices.compactMap { index in
      columns[index].type.field(record.text(of: index))
    }
    return fields.count == columns.count ? fields : nil
  }
}

extension TableColumn {
  /// The column that a field of a Data Package describes; nil when its type is none of ours.
  fileprivate init?(field: JSONValue) {
    guard let name = field["name"]?.text, let description = field["description"]?.text,
      let type = field["type"]?.text.flatMap(FieldType.init)
    else { return nil }
    self.init(name, type, unit: field["unit"]?.text, description)
  }
}

extension TableColumn.FieldType {
  /// A field of this type from its text; nil when the text is of another type.
  fileprivate func field(_ text: String) -> TableField? {
    // Undefined; no name of a run is an empty text.
    if text.isEmpty { return .number(nil) }
    return switch self {
    case .string: .text(text)
    case .integer: Int(text).map(TableField.integer)
    case .number: Double(text).map(TableField.number)
    }
  }
}

extension CSVRecord {
  /// The texts of all fields.
  fileprivate var texts: [String] { (0..<count).map(text) }
}
