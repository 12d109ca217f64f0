// SPDX-License-Identifier: GPL-3.0-or-later

/// How the characters of a text file are stored.
public enum TextEncoding: String, CaseIterable, Codable, Sendable {
  /// UTF-8, with or without a byte-order mark.
  case utf8 = "utf-8"
  /// ISO 8859-1, read as its superset Windows-1252, as browsers do: exports that call themselves Latin-1
  /// hold a euro sign or a dash at bytes where ISO 8859-1 has control characters nobody writes.
  case latin1 = "latin-1"
}

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

/// The characters of Windows-1252, one byte each.
///
/// Reference: WHATWG, *Encoding Standard*, index windows-1252; the five bytes without a character there
/// are the control characters of ISO 8859-1.
enum Windows1252 {
  /// The character of a byte.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return between[Int(byte) - 0x80]
  }

  /// The characters of bytes 0x80 to 0x9F.
  private static let between =
    Array(
      "\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}"
        .unicodeScalars
    )
    + Array(
      "\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}"
        .unicodeScalars
    )
}
