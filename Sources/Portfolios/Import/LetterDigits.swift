// SPDX-License-Identifier: GPL-3.0-or-later

internal import Randomness

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
