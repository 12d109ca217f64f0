// SPDX-License-Identifier: GPL-3.0-or-later

/// The name that stands for a text of a file: `Mora_Temprana` for `Mora Temprana`.
///
/// Names in scenarios have letters, digits, `_` and `-`. What a file calls its segments and channels is folded in this way
/// before it is looked up, so that a name proposed for a text is the name that the text is found under.
public enum NameFolding {
  /// The text with plain letters for those with accents, `_` for every other character, and `_` before a digit or `-`
  /// that would begin it.
  public static func folded(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      if isPart(scalar) {
        name.unicodeScalars.append(scalar)
      } else if let plain = plainLetters[scalar] {
        name.unicodeScalars.append(plain)
      } else {
        name += "_"
      }
    }
    guard let first = name.unicodeScalars.first else { return "" }
    return ("0"..."9").contains(first) || first == "-" ? "_" + name : name
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = [
    "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n", "ç": "c",
    "Á": "A", "É": "E", "Í": "I", "Ó": "O", "Ú": "U", "Ü": "U", "Ñ": "N", "Ç": "C",
    "à": "a", "è": "e", "ì": "i", "ò": "o", "ù": "u", "ã": "a", "õ": "o", "â": "a", "ê": "e",
    "ô": "o", "ä": "a", "ö": "o",
  ]
}
