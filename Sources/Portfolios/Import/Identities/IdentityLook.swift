// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Randomness

/// What people and programs take for one and the same id.
///
/// Letters of other alphabets are what they look like; ligatures, raised digits and signs of full width are what they stand for;
/// accents, which one system keeps and another drops, do not count; capital letters count as small ones, where case does not seem to tell ids apart; blanks count once; and numbers have neither zeros
/// in front nor `.0` behind, which spreadsheets take away and add.
struct IdentityLook {
  /// Folds an id.
  static func of(_ id: String) -> String {
    var look = ""
    var isBlank = true
    for scalar in id.unicodeScalars {
      let plain = Self.plain(scalar)
      guard plain == " " else {
        look += plain
        isBlank = false
        continue
      }
      if !isBlank { look += plain }
      isBlank = true
    }
    if look.last == " " { look.removeLast() }
    return number(look) ?? (isCaseSensitive(look) ? look : look.uppercased())
  }

  /// What a character looks like or stands for.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII {
      return scalar == "\t" || scalar == "\n" || scalar == "\r" ? " " : String(scalar)
    }
    if let look = LookAlike(scalar) { return look.ascii }
    if let letter = letter(scalar) { return letter }
    if isAccent(scalar) { return "" }
    switch scalar {
    case "ª": return "a"
    case "º": return "o"
    case "№": return "No"
    default: break
    }
    // Letters of Latin and Cyrillic are no digits; to ask costs more than all the rest.
    guard !(0xC0...0x52F).contains(scalar.value) else { return String(scalar) }
    let properties = scalar.properties
    guard properties.numericType == .digit || properties.numericType == .decimal,
      let value = properties.numericValue
    else { return String(scalar) }
    return String(Int(value))
  }

  /// The letter without its accent; nil for what is no letter with one.
  private static func letter(_ scalar: Unicode.Scalar) -> String? { plainLetters[scalar.value] }

  /// Small and capital letters with accents, each by what it is without.
  private static let plainLetters: [UInt32: String] = {
    var letters: [UInt32: String] = [:]
    for (letter, plain) in TotalWords.plainLetters {
      for (text, plain) in [
        (String(letter), String(plain)), (letter.uppercased(), plain.uppercased()),
      ] {
        guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1,
          !scalar.isASCII
        else { continue }
        letters[scalar.value] = plain
      }
    }
    return letters
  }()

  /// An id with plain letters for those with accents.
  static func withoutAccents(_ id: String) -> String {
    var plain = ""
    for scalar in id.unicodeScalars {
      if !scalar.isASCII, isAccent(scalar) { continue }
      plain += scalar.isASCII ? String(scalar) : letter(scalar) ?? String(scalar)
    }
    return plain
  }

  /// Whether a character is an accent on the letter before it.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  /// A number without what spreadsheets change; nil where the text is none.
  private static func number(_ text: String) -> String? {
    let groups = text.split(separator: " ", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1 && groups[0].utf8.count <= 3
      && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    let joined = isGrouped ? groups.joined() : text
    var digits = joined[...]
    if digits.first == "'" { digits.removeFirst() }
    for end in [".0", ",0", ".00", ",00"] where digits.hasSuffix(end) {
      digits.removeLast(end.count)
      break
    }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ $0.asciiDigit != nil }) else {
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      let isDecimal =
        parts.count == 2
        && parts.allSatisfy { part in
          !part.isEmpty && part.utf8.allSatisfy { $0.asciiDigit != nil }
        }
      return isDecimal ? parts.joined(separator: ".") : nil
    }
    let significant = digits.drop { $0 == "0" }
    return significant.isEmpty ? "0" : String(significant)
  }

  /// Whether case seems to tell ids apart, as in `0Qx7aB`: a word with a capital letter after a small one, or single letters of both
  /// cases.
  private static func isCaseSensitive(_ text: String) -> Bool {
    var (hasSmall, hasCapital) = (false, false)
    for word in text.split(whereSeparator: { !$0.isLetter }) {
      guard word.count > 1 else {
        if word.contains(where: \.isLowercase) { hasSmall = true } else { hasCapital = true }
        continue
      }
      let rest = word.dropFirst()
      let isSmall = rest.allSatisfy { !$0.isUppercase }
      let isCapital = word.allSatisfy { !$0.isLowercase }
      if !isSmall && !isCapital { return true }
    }
    return hasSmall && hasCapital
  }

  /// A number that ids of one look have in common, and others hardly ever; in one process only.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - buffer: Memory that may be used again.
  /// - Returns: The number.
  static func key(_ id: ArraySlice<UInt8>, _ buffer: inout [UInt8]) -> UInt64 {
    if let key = plainKey(id, &buffer) { return key }
    let look = of(String(decoding: id, as: UTF8.self))
    // Accents may be composed or not: equal as strings, and not as bytes.
    return look.utf8.allSatisfy { $0 < 0x80 }
      ? Identity.of(look) : UInt64(bitPattern: Int64(look.hashValue))
  }

  /// Whether a text is a number with zeros in front or a fraction.
  private static func isNumber(_ id: ArraySlice<UInt8>) -> Bool {
    var marks = 0
    for byte in id where byte.asciiDigit == nil {
      guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") else { return false }
      marks += 1
    }
    return marks == 1 || marks == 0 && id.first == UInt8(ascii: "0")
  }

  /// The key of an id of letters, with the accents of western Europe or without, digits and single blanks and marks of ASCII, as
  /// ``of(_:)`` folds it; nil of any other.
  private static func plainKey(_ id: ArraySlice<UInt8>, _ buffer: inout [UInt8]) -> UInt64? {
    guard fold(id, &buffer) else { return nil }
    let isNumber = buffer.allSatisfy { $0.asciiDigit != nil }
    guard isNumber || buffer.contains(where: isLetter) else { return nil }
    if isNumber {
      let digits = buffer.drop { $0 == UInt8(ascii: "0") }
      return digits.isEmpty ? Identity.of("0") : Identity.of(digits)
    }
    if !isCaseSensitive(buffer[...]) {
      for index in buffer.indices where isLetter(buffer[index]) { buffer[index] &= 0xDF }
    }
    return Identity.of(buffer[...])
  }

  /// Writes an id without accents into a buffer; false where it has other characters than letters, digits, single blanks and marks.
  private static func fold(_ id: ArraySlice<UInt8>, _ buffer: inout [UInt8]) -> Bool {
    let blank = UInt8(ascii: " ")
    buffer.removeAll(keepingCapacity: true)
    var previous = blank
    var index = id.startIndex
    while index < id.endIndex {
      let byte = id[index]
      index += 1
      if byte >= 0x80 {
        guard index < id.endIndex else { return false }
        let next = id[index]
        index += 1
        // Accents as characters of their own add nothing.
        if byte == 0xCC || byte == 0xCD && next < 0xB0 { continue }
        guard byte == 0xC3, next >= 0x80, next < 0xC0 else { return false }
        let plain = latinLetters[Int(next) - 0x80]
        guard plain != blank else { return false }
        buffer.append(plain)
        previous = plain
        continue
      }
      guard byte >= blank, byte < 0x7F, byte != UInt8(ascii: "'"),
        byte != blank || previous != blank
      else { return false }
      buffer.append(byte)
      previous = byte
    }
    return previous != blank
  }

  /// The letters of U+00C0 to U+00FF without accents; a blank for those that are more than a letter with one.
  private static let latinLetters = Array(
    "AAAAAA CEEEEIIII NOOOOO  UUUUY  aaaaaa ceeeeiiii nooooo  uuuuy  ".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// As of a text, for ASCII.
  private static func isCaseSensitive(_ id: ArraySlice<UInt8>) -> Bool {
    var (hasSmall, hasCapital) = (false, false)
    for word in id.split(whereSeparator: { !isLetter($0) }) {
      func isSmall(_ byte: UInt8) -> Bool { byte & 0x20 != 0 }
      guard let first = word.first, word.count > 1 else {
        if word.contains(where: isSmall) { hasSmall = true } else { hasCapital = true }
        continue
      }
      let small = word.dropFirst().count(where: isSmall)
      if small != word.count - 1, small > 0 || isSmall(first) { return true }
    }
    return hasSmall && hasCapital
  }

  // MARK: What a column may have

  private var (hasSmall, hasCapital, hasOther) = (false, false, false)
  /// Whether letters that look like digits stand beside digits.
  private(set) var hasLetterDigits = false

  /// Whether ids of the column could have a look in common: else no one of them has to be folded.
  var isNeeded: Bool { hasOther || hasSmall && hasCapital }

  /// Whether a text is digits with blanks, points or commas between them.
  private static func isMarked(_ id: ArraySlice<UInt8>) -> Bool {
    var hasMark = false
    for byte in id where byte.asciiDigit == nil {
      guard " .,".utf8.contains(byte) else { return false }
      hasMark = true
    }
    return hasMark
  }

  /// Looks at an id.
  mutating func add(_ id: ArraySlice<UInt8>) {
    hasLetterDigits = hasLetterDigits || LetterDigits.areIn(id)
    guard !hasOther else { return }
    let zero = UInt8(ascii: "0")
    if id.count > 1, id.first == zero || id.last == zero, Self.isNumber(id) {
      hasOther = true
      return
    }
    if Self.isMarked(id) {
      hasOther = true
      return
    }
    var previous: UInt8 = 0
    for byte in id {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): hasSmall = true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): hasCapital = true
      case UInt8(ascii: "'"), 0x80...: hasOther = true
      case ...0x20 where previous <= 0x20: hasOther = true
      default: break
      }
      previous = byte
    }
  }
}
