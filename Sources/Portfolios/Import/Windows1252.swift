// SPDX-License-Identifier: GPL-3.0-or-later

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
