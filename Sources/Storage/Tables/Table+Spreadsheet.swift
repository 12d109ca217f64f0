// SPDX-License-Identifier: GPL-3.0-or-later

extension Table {
  /// The mark by which Excel knows UTF-8.
  package static let byteOrderMark = "\u{FEFF}"

  /// The table with an apostrophe before every text that a spreadsheet would run as a formula.
  ///
  /// Numbers stay what they are, negative ones too: a cell that is a number is no formula.
  ///
  /// Reference: OWASP, *CSV Injection*, <https://owasp.org/www-community/attacks/CSV_Injection>.
  package func withoutFormulas() -> Table {
    var table = Table(
      name: name,
      description: description
        + " Texts that a spreadsheet would take for formulas have an apostrophe before them.",
      columns: columns.map {
        TableColumn(Self.harmless($0.name), $0.type, unit: $0.unit, $0.description)
      },
      primaryKey: primaryKey.map(Self.harmless))
    for row in rows { table.append(row.map(\.harmless)) }
    return table
  }

  /// A text that no spreadsheet takes for a formula.
  fileprivate static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }
}

extension TableField {
  /// The field, its text harmless to spreadsheets.
  fileprivate var harmless: TableField {
    if case .text(let text) = self { .text(Table.harmless(text)) } else { self }
  }
}
