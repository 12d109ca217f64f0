// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
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

  /// The table with the rows of its CSV, which has to be the one that they are written as.
  ///
  /// - Throws: ``MisplacedFault`` with the first line that is of no such table, or whose key an earlier one has.
  func filled(from csv: [UInt8]) throws(MisplacedFault) -> Table {
    var table = self
    var line = 1
    do throws(TableFault) { try table.fill(from: csv, &line) } catch {
      throw MisplacedFault(line: line, fault: error)
    }
    try table.checkKeys()
    try table.checkText(csv)
    return table
  }

  private mutating func fill(from csv: [UInt8], _ line: inout Int) throws(TableFault) {
    guard
      var reader = try? CSVReader(
        MemoryByteSource(csv, name: name), dialect: CSVDialect(delimiter: .comma))
    else { throw .torn }
    var record = CSVRecord()
    func next() throws(TableFault) -> Bool {
      do throws(CSVFault) { return try reader.next(&record) } catch { throw .torn }
    }
    guard try next(), columns.map(\.name) == record.texts else {
      throw .header(columns.map(\.name))
    }
    line += 1
    while try next() {
      append(try row(record))
      line += 1
    }
  }

  private func row(_ record: CSVRecord) throws(TableFault) -> [TableField] {
    guard record.fault == nil else { throw .torn }
    guard record.fieldCount == columns.count else { throw .fields(columns.count) }
    var fields: [TableField] = []
    for (index, column) in columns.enumerated() {
      let text = record.text(of: index)
      guard let field = column.type.field(text) else {
        throw .field(column.name, text, column.type.words)
      }
      fields.append(field)
    }
    return fields
  }

  private func checkKeys() throws(MisplacedFault) {
    let key = primaryKey.compactMap { name in columns.firstIndex { $0.name == name } }
    var seen: Set<[TableField]> = []
    for (index, row) in rows.enumerated() {
      guard key.isEmpty || seen.insert(key.map { row[$0] }).inserted else {
        throw MisplacedFault(line: index + 2, fault: .repeated)
      }
    }
  }

  /// A number may be written in many ways, and tables have one of them.
  private func checkText(_ found: [UInt8]) throws(MisplacedFault) {
    let written = Array(csv().utf8)
    guard written != found else { return }
    let same = zip(written, found).prefix { $0 == $1 }
    let line = same.count { $0.0 == UInt8(ascii: "\n") } + 1
    throw MisplacedFault(line: line, fault: .torn)
  }
}

/// A fault of a table with its line.
struct MisplacedFault: Error {
  let line: Int
  let fault: TableFault
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
  /// What belongs into a field of this type, with its article.
  fileprivate var words: Bilingual {
    switch self {
    case .string: Bilingual(en: "a text", es: "un texto")
    case .integer: Bilingual(en: "a whole number", es: "un número entero")
    case .number: Bilingual(en: "a number", es: "un número")
    }
  }

  /// A field of this type from its text; nil when the text is of another type.
  fileprivate func field(_ text: String) -> TableField? {
    // Undefined; no name of a run is an empty text.
    if text.isEmpty { return .number(nil) }
    return switch self {
    case .string: .text(text)
    case .integer: Int(text).map(TableField.integer)
    case .number: Double(text).flatMap { $0.isFinite ? .number($0) : nil }
    }
  }
}

extension CSVRecord {
  /// The texts of all fields.
  fileprivate var texts: [String] { (0..<count).map(text) }
}
