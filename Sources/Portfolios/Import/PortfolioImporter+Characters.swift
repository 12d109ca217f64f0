// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics

/// Characters that nobody sees: `A1` and `A1` with a zero-width space behind it would be two people.
extension PortfolioImporter {
  /// Rejects the row where a mapped cell holds an invisible character, or a value an odd blank.
  ///
  /// - Returns: Whether it did.
  mutating func rejectHidden() -> Bool {
    guard record.bytes.contains(where: Self.isOdd) else { return false }
    var isRejected = false
    for column in header.mapped {
      guard let text = cell(column), text.contains(where: Self.isOdd),
        let look = hidden(in: text, column)
      else { continue }
      if look.kind == .blank, isName(column) {
        count(
          &suspicions.blanks[OddBlank(keyPath: column.keyPath, look: look), default: Tally()],
          column)
      } else {
        reject(ImportDiagnostics.hidden(look, field(column)))
        isRejected = true
      }
    }
    return isRejected
  }

  /// The first character of a cell that nobody sees or that only looks like a blank; an invisible one before a blank.
  private func hidden(in text: ArraySlice<UInt8>, _ column: ImportHeader.Column) -> LookAlike? {
    let isAmount = column.index == header.balance.index || column.index == header.liquidity?.index
    // Between digits such blanks separate thousands.
    let cell = isAmount ? AmountShapes.core(text).map { Self.around($0, text) } ?? text : text
    let looks = String(decoding: cell, as: UTF8.self).unicodeScalars.lazy
      .filter(Self.mayBeHidden).compactMap(LookAlike.init(cell:))
    return looks.first { $0.kind == .invisible } ?? looks.first { $0.kind == .blank }
  }

  /// Whether a byte is none of the printed ones of ASCII.
  private static func isOdd(_ byte: UInt8) -> Bool { byte >= 0x7F || byte < 0x20 }

  /// Whether a character may be an invisible one or a blank: not the printed ones of ASCII, nor letters of Latin and Cyrillic.
  private static func mayBeHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xC0..<0x250, 0x400..<0x530: false
    default: true
    }
  }

  private static func around(
    _ core: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8> {
    (Array(text[..<core.startIndex]) + Array(text[core.endIndex...]))[...]
  }

  /// Whether a column holds texts, in which a blank may be an odd one.
  private func isName(_ column: ImportHeader.Column) -> Bool {
    [header.id, header.debtor, header.segment, header.preferredChannel]
      .contains { $0?.index == column.index }
  }

  /// What is to be said of odd blanks in texts.
  func blankWarnings() -> [Diagnostic] {
    suspicions.blanks.sorted {
      ($0.key.keyPath, $0.key.look.scalar) < ($1.key.keyPath, $1.key.look.scalar)
    }.compactMap { key, tally in
      tally.first.map { ImportDiagnostics.oddBlank(key.look, $0, count: tally.count) }
    }
  }
}

/// An odd blank in a column of texts.
struct OddBlank: Hashable {
  let keyPath: String
  let look: LookAlike
}
