// SPDX-License-Identifier: GPL-3.0-or-later

internal import Vocabulary

/// Numbers other than money, read from cells.
enum NumberTexts {
  /// A whole number of days from −36,525 to 36,525.
  ///
  /// Zeros after a decimal mark are read, because tools that know no missing integers write `30.0`.
  static func days(_ text: ArraySlice<UInt8>, marks: DecimalMarks) -> Int32? {
    guard let whole = whole(text, marks) else { return nil }
    var value: Int32 = 0
    for byte in whole {
      value = value * 10 + Int32(byte.asciiDigit ?? 0)
      guard value <= 36_525 else { return nil }
    }
    return text.first == UInt8(ascii: "-") ? -value : value
  }

  /// Whether a text is a whole number of any size.
  static func isWhole(_ text: ArraySlice<UInt8>, marks: DecimalMarks) -> Bool {
    whole(text, marks) != nil
  }

  /// The digits of a whole number, perhaps with a sign before them and zeros behind a decimal mark.
  private static func whole(
    _ text: ArraySlice<UInt8>, _ marks: DecimalMarks
  ) -> ArraySlice<UInt8>? {
    let isSigned = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
    let rest = text.dropFirst(isSigned ? 1 : 0)
    let whole = rest.prefix { $0.asciiDigit != nil }
    var fraction = rest.dropFirst(whole.count)
    if fraction.first == marks.decimalByte { fraction = fraction.dropFirst() }
    guard !whole.isEmpty, fraction.allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
    return whole
  }

  /// A finite number in [0, 1], also with an exponent: `1e-05` is what tools write for small scores.
  static func share(_ text: ArraySlice<UInt8>, marks: DecimalMarks) -> Double? {
    var plain = ""
    for byte in text {
      switch byte {
      case marks.decimalByte: plain.append(".")
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        plain.unicodeScalars.append(Unicode.Scalar(byte))
      default: return nil
      }
    }
    guard let value = Double(plain), value >= 0, value <= 1 else { return nil }
    return value
  }
}

/// The texts that mean yes and those that mean no, compared without regard to case and blanks around them.
public struct AnswerTexts {
  private let yes: [[UInt8]]
  private let no: [[UInt8]]

  init(yes: [String], no: [String]) {
    self.yes = yes.flatMap(Self.variants)
    self.no = no.flatMap(Self.variants)
  }

  /// Whether two texts are one answer.
  public static func areSame(_ one: String, _ other: String) -> Bool {
    variants(one).contains { contains(variants(other), $0[...]) }
  }

  /// What a text means; nil when neither.
  func meaning(_ text: ArraySlice<UInt8>) -> Bool? {
    if Self.contains(yes, text) { return true }
    return Self.contains(no, text) ? false : nil
  }

  /// The small and the capital form too, for letters beyond ASCII: `sí` and `SÍ`.
  private static func variants(_ text: String) -> [[UInt8]] {
    let text = String(decoding: trimmed(Array(text.utf8)[...]), as: UTF8.self)
    let small = text.utf8.map(\.lowercased)
    let forms = [text.lowercased(), text.uppercased()].map { $0.utf8.map(\.lowercased) }
    return ([small] + forms).uniqued()
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while text.first?.isBlank == true { text.removeFirst() }
    while text.last?.isBlank == true { text.removeLast() }
    return text
  }

  private static func contains(_ texts: [[UInt8]], _ text: ArraySlice<UInt8>) -> Bool {
    texts.contains { candidate in
      candidate.count == text.count && zip(candidate, text).allSatisfy { $0 == $1.lowercased }
    }
  }
}

extension UInt8 {
  /// The small form of an ASCII letter; any other byte itself.
  fileprivate var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}

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
