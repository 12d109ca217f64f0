// SPDX-License-Identifier: GPL-3.0-or-later

/// Checks a stream of bytes for well-formed UTF-8, a byte at a time.
///
/// Overlong forms, surrogates and scalars beyond U+10FFFF are refused.
///
/// Reference: The Unicode Standard 15.0, table 3-7, *Well-Formed UTF-8 Byte Sequences*.
struct UTF8Validator {
  /// What a byte is.
  enum Verdict {
    /// The first byte of a scalar.
    case lead
    /// A later byte of a scalar.
    case continuation
    /// A byte that begins no scalar.
    case malformed
    /// A byte that ends a scalar too early; take it again as the beginning of the next one.
    case interruption
  }

  private var pending = 0
  private var bounds: ClosedRange<UInt8> = 0x80...0xBF
  /// The first byte of the current or last scalar of several bytes.
  private(set) var lead: UInt8 = 0

  /// Whether the bytes so far end inside a scalar.
  var isInsideScalar: Bool { pending > 0 }

  /// Takes the next byte.
  mutating func take(_ byte: UInt8) -> Verdict {
    if pending > 0 { return takeContinuation(byte) }
    return byte < 0x80 ? .lead : takeLead(byte)
  }

  private mutating func takeContinuation(_ byte: UInt8) -> Verdict {
    guard bounds.contains(byte) else {
      pending = 0
      return .interruption
    }
    pending -= 1
    bounds = 0x80...0xBF
    return .continuation
  }

  private mutating func takeLead(_ byte: UInt8) -> Verdict {
    lead = byte
    switch byte {
    case 0xC2...0xDF: expect(1, 0x80...0xBF)
    case 0xE0: expect(2, 0xA0...0xBF)
    case 0xED: expect(2, 0x80...0x9F)
    case 0xE1...0xEF: expect(2, 0x80...0xBF)
    case 0xF0: expect(3, 0x90...0xBF)
    case 0xF1...0xF3: expect(3, 0x80...0xBF)
    case 0xF4: expect(3, 0x80...0x8F)
    default: return .malformed
    }
    return .lead
  }

  private mutating func expect(_ count: Int, _ bounds: ClosedRange<UInt8>) {
    pending = count
    self.bounds = bounds
  }
}
