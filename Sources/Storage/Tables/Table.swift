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

/// One column of a table: its name, its type and what its numbers are measured in.
public struct TableColumn: Hashable, Sendable {
  /// The types of Data Package fields that results use.
  public enum FieldType: String, Hashable, Sendable {
    /// Text.
    case string
    /// A whole number.
    case integer
    /// A number.
    case number
  }

  /// The name in the header.
  public let name: String
  /// The type of the fields.
  public let type: FieldType
  /// The unit of the numbers; nil where there is none.
  public let unit: String?
  /// What the column says.
  public let description: String

  /// Creates a column.
  public init(_ name: String, _ type: FieldType, unit: String? = nil, _ description: String) {
    self.name = name
    self.type = type
    self.unit = unit
    self.description = description
  }
}

/// One field of a row.
public enum TableField: Hashable, Sendable {
  /// A text.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number; nil, NaN and infinities are undefined and written as an empty field.
  case number(Double?)

  /// The field as RFC 4180 writes it.
  ///
  /// Texts with a comma, a quote or a line end stand in quotes, quotes inside are doubled. The empty
  /// text is `""`, so that it differs from an undefined number.
  package var csv: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .integer(let value): String(value)
    case .number(let value): value.flatMap(JSONNumber.text) ?? ""
    }
  }

  private static func quoted(_ text: String) -> String {
    let mustQuote = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard mustQuote || text.isEmpty || text.first == " " || text.last == " " else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      result += scalar == "\"" ? "\"\"" : ""
      if scalar != "\"" { result.unicodeScalars.append(scalar) }
    }
    return result + "\""
  }
}
