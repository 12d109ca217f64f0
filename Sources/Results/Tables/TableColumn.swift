// SPDX-License-Identifier: GPL-3.0-or-later

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
