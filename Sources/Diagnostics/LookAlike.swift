// SPDX-License-Identifier: GPL-3.0-or-later

/// A character that looks like nothing, like a blank or like a character of ASCII, and is none of them.
///
/// Word processors, chats, web pages and keyboards of other scripts put such characters into files. Only those are meant that
/// have an ASCII twin or cannot be seen: letters with accents are what they look like.
public struct LookAlike: Hashable, Sendable {
  /// What it is taken for.
  public enum Kind: Hashable, Sendable {
    /// Nothing: it has no width, or changes the direction of the text.
    case invisible
    /// A blank.
    case blank
    /// A quotation mark, a dash or a comparison.
    case sign
    /// A digit, letter or sign in full width.
    case fullWidth
    /// A letter of the Latin alphabet.
    case letter
  }

  /// The character.
  public let scalar: Unicode.Scalar
  /// What it is taken for.
  public let kind: Kind
  /// What it looks like: a blank or ASCII; empty for an invisible one.
  public let ascii: String

  /// The look of a character; nil where it is what it looks like.
  public init?(_ scalar: Unicode.Scalar) {
    guard !scalar.isASCII else { return nil }
    self.scalar = scalar
    let category = scalar.properties.generalCategory
    if category == .spaceSeparator || scalar.value == 0x2800 {
      (kind, ascii) = (.blank, " ")
    } else if category == .format || Self.fillers.contains(scalar.value)
      || (0xFE00...0xFE0F).contains(scalar.value)
    {
      (kind, ascii) = (.invisible, "")
    } else if let sign = Self.signs[scalar] {
      (kind, ascii) = (.sign, sign)
    } else if (0xFF01...0xFF5E).contains(scalar.value),
      let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    {
      (kind, ascii) = (.fullWidth, String(narrow))
    } else if let letter = Self.letters[scalar] {
      (kind, ascii) = (.letter, letter)
    } else if let letter = Self.mathematical(scalar) {
      (kind, ascii) = (.letter, letter)
    } else {
      return nil
    }
  }

  /// The look of a character in a cell of a table, where control characters have no meaning: tabs and line ends are blanks, the
  /// others cannot be seen; nil where it is what it looks like.
  public init?(cell scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator:
      let isBlank = scalar.properties.isWhitespace
      self.init(scalar: scalar, kind: isBlank ? .blank : .invisible, ascii: isBlank ? " " : "")
    default: self.init(scalar)
    }
  }

  private init(scalar: Unicode.Scalar, kind: Kind, ascii: String) {
    (self.scalar, self.kind, self.ascii) = (scalar, kind, ascii)
  }

  /// Code point: `U+2212`.
  public var code: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Code point and name: `U+2212 (minus sign)`.
  public var name: String {
    code
      + ((scalar.properties.name ?? scalar.properties.nameAlias).map { " (\($0.lowercased()))" }
        ?? "")
  }

  /// The look-alikes of a text, each once, in order.
  public static func all(in text: some StringProtocol) -> [LookAlike] {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
    var found: [LookAlike] = []
    for scalar in text.unicodeScalars {
      if let look = LookAlike(scalar), !found.contains(look) { found.append(look) }
    }
    return found
  }

  /// The text with what its characters look like.
  public static func plain(_ text: some StringProtocol) -> String {
    text.unicodeScalars.map { LookAlike($0)?.ascii ?? String($0) }.joined()
  }

  /// What to say of a text that holds look-alikes: one line, or none.
  public static func notes(in text: some StringProtocol) -> [String] {
    let found = all(in: text)
    guard !found.isEmpty else { return [] }
    let words = found.prefix(3).map { look in
      switch look.kind {
      case .invisible: "\(look.name), which nobody sees"
      case .blank: "\(look.name), not a plain blank"
      default: "`\(look.scalar)`, which is \(look.name) and not `\(look.ascii)`"
      }
    }
    let more = found.count > 3 ? " and \(found.count - 3) more" : ""
    return ["it holds " + words.joined(separator: "; ") + more]
  }

  private static let fillers: Set<UInt32> = [
    0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0,
  ]

  private static let signs: [Unicode.Scalar: String] = [
    "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "«": "\"", "»": "\"",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "´": "'",
    "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "•": "-", "⁄": "/", "∕": "/",
    "≥": ">=", "≤": "<=", "≠": "!=", "∶": ":",
  ]

  /// Letters and digits of mathematics, such as 𝐀 and 𝟙: thirteen styles of letters, five of digits.
  private static func mathematical(_ scalar: Unicode.Scalar) -> String? {
    let digit = (0x1D7CE...0x1D7FF).contains(scalar.value)
    guard digit || (0x1D400...0x1D6A3).contains(scalar.value) else { return nil }
    guard !digit else { return String((scalar.value - 0x1D7CE) % 10) }
    let place = (scalar.value - 0x1D400) % 52
    return Unicode.Scalar((place < 26 ? 0x41 : 0x61 - 26) + place).map { String($0) }
  }

  /// Letters of other alphabets that cannot be told from Latin ones, or hardly.
  ///
  /// They are Cyrillic, Greek, Armenian, Cherokee, Coptic, Lisu and phonetic ones, and ligatures, after Unicode Technical Standard
  /// #39, *Unicode security mechanisms*, confusables.
  private static let letters: [Unicode.Scalar: String] = {
    let pairs = [
      ("асеорухіјѕԁһԛԝѵӏүғ", "aceopyxijsdhqwvlyf"), ("АВЕКМНОРСТУХІЈЅԚԜӀҮ", "ABEKMHOPCTYXIJSQWIY"),
      ("αορνικυχγϲϳ", "aopvikuxycj"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿ", "ABEZHIKMNOPTYXCJ"),
      ("օոսհցյզաք", "onuhgjqwp"), ("ՕՍՏԼՆ", "OUSLU"),
      ("ᎠᎡᎢᎪᎫᎬᎳᎷᎻᏀᏃᏙᏚᏞᏟᏢᏦᏴᏒᎥ", "DRTAJEWMHGZVSLCPKBRi"),
      ("ⲟⲣⲥⲭ", "opcx"), ("ⲀⲂⲈⲎⲒⲔⲘⲚⲞⲢⲤⲦⲬ", "ABEHIKMNOPCTX"),
      ("ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ", "BPDTGKJCZFMNLSRVHWXYAEIOU"),
      ("ɑɡɩʋᴏᴠᴡᴢⅼⅰⅴⅹⅽⅾⅿ", "agivovwzlivxcdm"), ("ⅠⅤⅩⅬⅭⅮⅯ", "IVXLCDM"),
    ]
    var letters: [Unicode.Scalar: String] = [
      "ı": "i", "ſ": "s", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st",
      "ﬆ": "st", "ĳ": "ij", "Ĳ": "IJ", "ǉ": "lj", "ǈ": "Lj", "Ǉ": "LJ", "ǌ": "nj", "ǋ": "Nj",
      "Ǌ": "NJ", "ℓ": "l", "ℎ": "h", "ℐ": "I", "ℒ": "L", "ℝ": "R", "ℕ": "N",
    ]
    for (theirs, ours) in pairs {
      for (their, our) in zip(theirs.unicodeScalars, ours) { letters[their] = String(our) }
    }
    return letters
  }()
}
