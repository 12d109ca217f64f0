// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Randomness

/// What people and programs take for one and the same id.
///
/// Letters of other alphabets are what they look like; ligatures, raised digits and signs of full width are what they stand for;
/// capital letters count as small ones, where case does not seem to tell ids apart; blanks count once; and numbers have neither zeros
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
    switch scalar {
    case "ª": return "a"
    case "º": return "o"
    case "№": return "No"
    default: break
    }
    let properties = scalar.properties
    guard properties.numericType == .digit || properties.numericType == .decimal,
      let value = properties.numericValue
    else { return String(scalar) }
    return String(Int(value))
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

  /// The key of an id of letters, digits and single blanks and marks of ASCII, as ``of(_:)`` folds it; nil of any other.
  private static func plainKey(_ id: ArraySlice<UInt8>, _ buffer: inout [UInt8]) -> UInt64? {
    let blank = UInt8(ascii: " ")
    buffer.removeAll(keepingCapacity: true)
    var (previous, hasLetter, isNumber) = (blank, false, true)
    for byte in id {
      guard byte >= blank, byte < 0x7F, byte != UInt8(ascii: "'"),
        byte != blank || previous != blank
      else { return nil }
      let isLetter = isLetter(byte)
      hasLetter = hasLetter || isLetter
      isNumber = isNumber && byte.asciiDigit != nil
      buffer.append(isLetter ? byte & 0xDF : byte)
      previous = byte
    }
    guard previous != blank, isNumber || hasLetter else { return nil }
    if isNumber {
      let digits = buffer.drop { $0 == UInt8(ascii: "0") }
      return digits.isEmpty ? Identity.of("0") : Identity.of(digits)
    }
    return Identity.of(isCaseSensitive(id) ? id : buffer[...])
  }

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
