// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Storage

/// A table of a run folder that is read back line by line: its names hold no commas, so no field stands in quotes.
struct StoredTable {
  /// One line of it.
  struct Row {
    /// The line in the file, from 2.
    let line: Int
    let text: Substring
    let cells: [Substring]
  }

  private let path: String
  private let lines: [Substring]
  /// How many fields a row has.
  let columnCount: Int

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - stored: The run.
  ///   - file: Its path inside the folder.
  ///   - headers: The columns it may have.
  /// - Throws: ``StoredRunError`` when it is missing, is not the one that was written, or has other columns.
  init(_ stored: StoredRun, _ file: String, headers: [[String]]) throws(StoredRunError) {
    path = stored.path + "/" + file
    let text = String(decoding: try stored.contents(of: file), as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.popLast()?.isEmpty == true, let first = lines.first else {
      throw .row(path: path, line: max(1, lines.count + 1), .torn)
    }
    let header = first.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard headers.contains(header) else {
      throw .row(path: path, line: 1, .header(headers.last ?? []))
    }
    columnCount = header.count
    self.lines = lines
  }

  /// Reads the rows in their order.
  ///
  /// - Throws: ``StoredRunError`` with the line at which `body` finds a fault, or that has too few or too many fields.
  func read(_ body: (Row) throws(TableFault) -> Void) throws(StoredRunError) {
    for (index, line) in lines.enumerated().dropFirst() {
      do throws(TableFault) {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        guard cells.count == columnCount else { throw .fields(columnCount) }
        try body(Row(line: index + 1, text: line, cells: cells))
      } catch {
        throw .row(path: path, line: index + 1, error)
      }
    }
  }

  /// That rows are missing at the end.
  var short: StoredRunError { .row(path: path, line: lines.count, .short) }
}

extension StoredTable.Row {
  /// One of the names that a run has.
  func name(
    _ column: Int, _ title: String, of names: [String]
  ) throws(TableFault) -> String {
    guard let name = names.first(where: { $0 == cells[column] }) else {
      throw .name(title, cells[column], of: names)
    }
    return name
  }

  /// A whole number as tables write it.
  func number(
    _ column: Int, _ title: String, within range: Range<Int>
  ) throws(TableFault) -> Int {
    guard let number = Int(cells[column]), range.contains(number), String(number) == cells[column]
    else { throw .number(title, cells[column], within: range) }
    return number
  }

  /// A number as tables write it; nil for an empty field.
  func value(_ column: Int, _ title: String) throws(TableFault) -> Double? {
    guard !cells[column].isEmpty else { return nil }
    guard let number = Double(cells[column]), TableField.number(number).csv == cells[column] else {
      throw .field(title, cells[column], Bilingual(en: "a number", es: "un número"))
    }
    return number
  }
}
