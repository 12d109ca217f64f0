// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Randomness

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

/// Letters that are typed and read for digits: `O` for 0, `l` and `I` for 1.
///
/// A letter is taken for a digit where another digit, or another such letter, stands beside it: in `O1`, `A1OO3` and `l1`, and not in
/// `INV7` or `Omar`.
enum LetterDigits {
  /// Whether an id has such a letter.
  static func areIn(_ id: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in id {
      if isPair(previous, byte) { return true }
      previous = byte
    }
    return false
  }

  /// A number that ids which differ in such letters alone have in common, and others hardly ever.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - buffer: Memory that may be used again.
  /// - Returns: The number.
  static func key(_ id: ArraySlice<UInt8>, _ buffer: inout [UInt8]) -> UInt64 {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: id)
    for index in buffer.indices {
      guard let digit = digit(buffer[index]) else { continue }
      let before = index > 0 && isDigit(buffer[index - 1])
      let after = index + 1 < buffer.count && isLike(buffer[index + 1])
      if before || after { buffer[index] = digit }
    }
    for index in buffer.indices
    where (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(buffer[index]) {
      buffer[index] &= 0xDF
    }
    return Identity.of(buffer[...])
  }

  /// Whether one of two neighbours is such a letter and the other a digit, or one too.
  private static func isPair(_ one: UInt8, _ other: UInt8) -> Bool {
    digit(one) != nil && isLike(other) || digit(other) != nil && isLike(one)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "O"), UInt8(ascii: "o"): UInt8(ascii: "0")
    case UInt8(ascii: "l"), UInt8(ascii: "I"): UInt8(ascii: "1")
    default: nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLike(_ byte: UInt8) -> Bool { isDigit(byte) || digit(byte) != nil }
}

extension PortfolioImporter {
  /// An account that is among the largest.
  struct LargestRow {
    let line: Int
    let column: Int
    let account: String
    let balance: Int64
  }

  /// The three largest of the accounts that were entered; of equal ones the smaller ids, so that the order of the rows does
  /// not decide.
  ///
  /// - Complexity: O(accounts), once at the end.
  func findLargest() -> [LargestRow] {
    var found: [Int] = []
    for row in portfolio.balances.indices {
      if found.count == 3, portfolio.balances[row] < portfolio.balances[found[2]] { continue }
      let place = found.firstIndex { isLarger(row, than: $0) } ?? found.count
      found.insert(row, at: place)
      if found.count > 3 { found.removeLast() }
    }
    return found.map { row in
      let place = accountPlaces[row]
      return LargestRow(
        line: Int(place.line), column: Int(place.column), account: portfolio.accountIDs[row],
        balance: portfolio.balances[row])
    }
  }

  private func isLarger(_ row: Int, than other: Int) -> Bool {
    let (one, two) = (portfolio.balances[row], portfolio.balances[other])
    return one > two || one == two && portfolio.accountIDs[row] < portfolio.accountIDs[other]
  }
}
