// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a text says that its row is a total, by the words of ``TotalWords/table``.
enum TotalWords: Comparable {
  /// No word for a total stands in it.
  case none
  /// A word for a total stands in what may be a name: `Total Norte`, `Total Play SA`, `Razem Jan`. Only the amount can tell.
  case name
  /// A word for a total that is in no name stands beside others, or any beside numbers: `Subtotal Norte`, `TOTAL (3)`. It is
  /// enough where ids stand.
  case some
  /// It has a word for a total and nothing that could be a name: `Saldo total`, `TOTAL_2026`, `Σ`, `合計`.
  case all

  /// Looks at a text; accents, case and what stands between words do not matter.
  init(_ text: ArraySlice<UInt8>) {
    self = .none
    guard text.count <= 80, Self.mayHave(text) else { return }
    let words = Self.words(String(decoding: text, as: UTF8.self))
    guard words.contains(where: Self.isTotal) else { return }
    let hasYear = words.contains(where: Self.isYear)
    func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { $0.asciiDigit != nil } }
    let hasNumber = words.contains(where: isNumber)
    func isPlain(_ word: String) -> Bool {
      Self.isTotal(word) || Self.companions.contains(word) || Self.isYear(word)
        || hasNumber && Self.namedMonths.contains(word)
    }
    if words.allSatisfy({ isPlain($0) || hasYear && $0.utf8.count <= 2 && isNumber($0) }) {
      self = .all
      return
    }
    let isFirm = words.contains(where: Self.firms.contains)
    let isSure =
      words.contains { Self.isTotal($0) && !Self.inNames.contains($0) }
      || words.allSatisfy { isPlain($0) || isNumber($0) }
    self = isSure && !isFirm ? .some : .name
  }

  /// Scripts without blanks between words have the word anywhere in a run of letters.
  private static func isTotal(_ word: String) -> Bool {
    if table.contains(word) { return true }
    guard let first = word.unicodeScalars.first, first.value >= 0x2E80 else { return false }
    return unspaced.contains { word.contains($0) }
  }

  /// Runs of letters and runs of digits, in small letters without accents; letters that stand alone side by side are one
  /// word, as in `S.A.`.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var isDigits: Bool?
    for character in text.lowercased() {
      guard character.isLetter || character.isNumber || character == "∑" else {
        isDigits = nil
        continue
      }
      let letter = plainLetters[character] ?? narrow(character)
      if isDigits == character.isNumber, !words.isEmpty {
        words[words.count - 1].append(letter)
      } else {
        words.append(String(letter))
      }
      isDigits = character.isNumber
    }
    return joined(words)
  }

  private static func joined(_ words: [String]) -> [String] {
    var joined: [String] = []
    var isOpen = false
    for word in words {
      let isSingle = word.utf8.count == 1 && word.utf8.allSatisfy { $0.asciiDigit == nil }
      if isSingle, isOpen { joined[joined.count - 1] += word } else { joined.append(word) }
      isOpen = isSingle
    }
    return joined
  }

  /// A letter of full width as that of ASCII.
  private static func narrow(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first, (0xFF41...0xFF5A).contains(scalar.value),
      let plain = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return character }
    return Character(plain)
  }

  /// A year, a month of a year or a day written as one number.
  private static func isYear(_ word: String) -> Bool {
    [4, 6, 8].contains(word.utf8.count) && word.utf8.allSatisfy { $0.asciiDigit != nil }
      && (word.hasPrefix("19") || word.hasPrefix("20"))
  }
}

// MARK: - A quick look at the bytes

extension TotalWords {
  /// Whether a word begins as one of the table does: most ids need no closer look.
  private static func mayHave(_ text: ArraySlice<UInt8>) -> Bool {
    var isInWord = false
    for index in text.indices {
      let byte = text[index]
      let isLetter = byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      let isAccent = (0xC3...0xC5).contains(byte)
      if byte >= 0xC0 && !(isAccent && isInWord) || isLetter && !isInWord, begins(text[index...]) {
        return true
      }
      isInWord = isLetter
    }
    return false
  }

  private static func begins(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, first >= 0x80 || initials[Int(first | 0x20)] else { return false }
    var key: UInt32 = 0
    for byte in word.prefix(3) {
      switch byte {
      // Latin letters with accents, combining ones, Greek, the sum sign and full width.
      case 0xC3...0xC5, 0xCC, 0xCE, 0xCF, 0xE1, 0xE2, 0xEF: return true
      default: key = key << 8 | UInt32(byte < 0x80 ? byte | 0x20 : byte)
      }
    }
    return beginnings.contains(key)
  }

  /// Whether some word of the table begins with a small letter of ASCII, by that letter.
  private static let initials: [Bool] = {
    var initials = [Bool](repeating: false, count: 256)
    for word in table {
      if let first = word.utf8.first, first < 0x80 { initials[Int(first)] = true }
    }
    return initials
  }()

  /// The first three bytes of every word, in small and capital letters.
  private static let beginnings: Set<UInt32> = Set(
    table.union(unspaced).flatMap { word in
      [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()].map { form in
        form.utf8.prefix(3).reduce(0) { $0 << 8 | UInt32($1 < 0x80 ? $1 | 0x20 : $1) }
      }
    })
}
