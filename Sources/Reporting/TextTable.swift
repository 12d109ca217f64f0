// SPDX-License-Identifier: GPL-3.0-or-later

/// Columns of text set under each other, by terminal columns.
struct TextTable {
  let header: [String]
  let leftColumns: Set<Int>
  private(set) var rows: [[String]] = []

  /// - Parameters:
  ///   - header: One text per column.
  ///   - leftColumns: The columns that are set to the left; numbers stand to the right.
  init(header: [String], leftColumns: Set<Int>) {
    self.header = header
    self.leftColumns = leftColumns
  }

  mutating func append(_ row: [String]) {
    precondition(row.count == header.count, "one text per column")
    rows.append(row)
  }

  /// The lines: header, rule, rows; no line ends with a space.
  func lines() -> [String] {
    let widths = header.indices.map { column in
      ([header] + rows).map { TerminalText.width($0[column]) }.max() ?? 0
    }
    let rule = String(repeating: "─", count: widths.reduce(0, +) + 2 * (widths.count - 1))
    return [line(header, widths), rule] + rows.map { line($0, widths) }
  }

  private func line(_ row: [String], _ widths: [Int]) -> String {
    let cells = row.indices.map { column in
      TerminalText.padded(
        row[column], to: widths[column], isRight: !leftColumns.contains(column))
    }
    let text = cells.joined(separator: "  ")
    return String(text.reversed().drop { $0 == " " }.reversed())
  }
}
