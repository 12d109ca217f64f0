// SPDX-License-Identifier: GPL-3.0-or-later

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
