// SPDX-License-Identifier: GPL-3.0-or-later

internal import Vocabulary

/// What spreadsheets write into a cell whose formula has no result: `#REF!`, `#¿NOMBRE?`, `#N/A`, `Err:502`, `########`.
///
/// Errors are known by their form, in any language: a `#`, letters and no digits but `/0`, and `!` or `?` at the end. Those that end
/// otherwise stand in a list.
enum SpreadsheetErrors {
  /// Whether a cell, without blanks around it, holds such a text.
  static func contain(_ cell: ArraySlice<UInt8>) -> Bool {
    guard let first = cell.first, cell.count <= 48 else { return false }
    if first == UInt8(ascii: "E") || first == UInt8(ascii: "e") { return isNumbered(cell) }
    guard first == UInt8(ascii: "#") else { return false }
    if cell.allSatisfy({ $0 == first }) { return cell.count >= 3 }
    let text = String(decoding: cell.dropFirst(), as: UTF8.self).uppercased()
    return unmarked.contains(text) || isMarked(text)
  }

  /// `Err:502`.
  private static func isNumbered(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.count == 7, cell.dropFirst(4).allSatisfy({ $0.asciiDigit != nil }) else {
      return false
    }
    return String(decoding: cell.prefix(4), as: UTF8.self).lowercased() == "err:"
  }

  /// `REF!`, `¡DIV/0!`, `¿NOMBRE?`, `ÜBERLAUF!`, `ДЕЛ/0!`.
  private static func isMarked(_ text: String) -> Bool {
    guard let last = text.last, last == "!" || last == "?" else { return false }
    let name = text.dropLast().drop { $0 == "¡" || $0 == "¿" }
    let letters = name.hasSuffix("/0") ? name.dropLast(2) : name
    return letters.count >= 2 && letters.allSatisfy { $0.isLetter || "_/. ".contains($0) }
  }

  /// Those without `!` or `?`, by language: not available, and what is still computed.
  private static let unmarked: Set<String> = [
    "N/A", "N.A.", "NA", "N/D", "ND", "NV", "N/B", "I/T", "Н/Д", "PUUTTUU!", "SAKNAS!", "SAKNAS",
    "PUUTTUU", "I/A", "YOK", "HIÁNYZIK",
    "NIJE DOSTUPNO", "GETTING_DATA", "OBTENIENDO_DATOS", "DIV/0", "REF", "VALUE", "VALOR", "NAME",
    "NULL", "NUM", "SPILL", "CALC",
  ]
}

extension PortfolioImporter {
  /// Rejects the row where a mapped cell holds an error of a spreadsheet, which is neither a value nor an id.
  ///
  /// - Returns: Whether it did.
  mutating func rejectSpreadsheetErrors() -> Bool {
    var isRejected = false
    for column in header.mapped {
      guard let text = cell(column), SpreadsheetErrors.contain(text) else { continue }
      reject(ImportDiagnostics.spreadsheetError(field(column)))
      isRejected = true
    }
    return isRejected
  }
}
