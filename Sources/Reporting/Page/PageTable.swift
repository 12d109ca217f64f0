// SPDX-License-Identifier: GPL-3.0-or-later

/// A table of a page: what is behind every chart, and what is told without one.
struct PageTable: Hashable, Sendable {
  /// What the table shows.
  var caption: String
  /// The heads of the columns.
  var header: [String]
  /// The rows; the first cell is the row's head.
  var rows: [[String]] = []
  /// The columns of words, which stand on the left; the first one always does.
  var wordColumns: Set<Int> = []

  /// A table as it stands at a terminal.
  ///
  /// - Parameters:
  ///   - caption: What the table shows.
  ///   - table: The table.
  ///   - names: How many columns from the first have names of the scenario as heads, which stay as they are written.
  init(caption: String, _ table: TextTable, names: Int = 0) {
    self.init(
      caption: caption,
      header: table.header.enumerated().map { $0 < names ? $1 : Self.head($1) }, rows: table.rows,
      wordColumns: table.leftColumns)
  }

  /// A head with a capital letter; a Greek one is a symbol, and its capital another.
  private static func head(_ text: String) -> String {
    text.unicodeScalars.first.map { $0.value < 0x370 } == true ? text.capitalizedFirst : text
  }

  /// Creates a table.
  init(
    caption: String, header: [String], rows: [[String]] = [], wordColumns: Set<Int> = []
  ) {
    self.caption = caption
    self.header = header
    self.rows = rows
    self.wordColumns = wordColumns
  }

  var markup: Markup {
    """
    <div class="scroll" role="region" tabindex="0" aria-label="\(caption)"><table><caption>\(caption)</caption>
    <thead><tr>\(header.enumerated().map(head))</tr></thead>
    <tbody>\(rows.map(row))</tbody></table></div>
    """
  }

  private func head(_ column: Int, _ text: String) -> Markup {
    isWords(column)
      ? "<th scope=\"col\" class=\"words\">\(text)</th>" : "<th scope=\"col\">\(text)</th>"
  }

  private func row(_ cells: [String]) -> Markup {
    let markup = cells.enumerated().map { column, text -> Markup in
      if column == 0 { return "<th scope=\"row\">\(text)</th>" }
      return isWords(column) ? "<td class=\"words\">\(text)</td>" : "<td>\(text)</td>"
    }
    return "<tr>\(markup)</tr>\n"
  }

  private func isWords(_ column: Int) -> Bool { column == 0 || wordColumns.contains(column) }
}
