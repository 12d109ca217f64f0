// SPDX-License-Identifier: GPL-3.0-or-later

/// How long a text is as a short message: in how many segments a network sends it.
///
/// A segment holds 160 characters of the GSM alphabet, or 70 where one character lies outside of it; of a text in several parts
/// each holds 153 or 67. Sources: 3GPP TS 23.038, 6.2.1 (the alphabet and its extension, whose characters count twice) and
/// TS 23.040, 9.2.3.24.1 (parts).
public enum ShortMessage {
  /// In how many segments a text is sent; 1 for an empty one.
  public static func segments(of text: String) -> Int {
    let units = text.unicodeScalars
    if let length = gsmLength(text) {
      return parts(length, one: 160, each: 153)
    }
    return parts(units.reduce(0) { $0 + ($1.value > 0xFFFF ? 2 : 1) }, one: 70, each: 67)
  }

  /// Whether every character is one of the GSM alphabet, so that a segment holds 160.
  public static func isPlain(_ text: String) -> Bool { gsmLength(text) != nil }

  private static func parts(_ length: Int, one: Int, each: Int) -> Int {
    length <= one ? 1 : (length + each - 1) / each
  }

  /// The length in septets; nil for a text with a character of no such code.
  private static func gsmLength(_ text: String) -> Int? {
    var length = 0
    for character in text.unicodeScalars {
      if basic.contains(character) {
        length += 1
      } else if extended.contains(character) {
        length += 2
      } else {
        return nil
      }
    }
    return length
  }

  private static let basic = Set(
    ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
      + "abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
  private static let extended = Set("\u{0C}^{}\\[~]|€".unicodeScalars)
}
