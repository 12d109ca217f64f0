// SPDX-License-Identifier: GPL-3.0-or-later

/// What spreadsheets do to ids.
struct IdentityShapes {
  /// Ids such as `1.23457E+12`: digits are lost for good.
  var scientific = PortfolioImporter.Tally()
  /// Long numbers that end in zeros: a spreadsheet keeps 15 digits.
  var cut = PortfolioImporter.Tally()
  /// Numbers of 16 digits and more that do not end in a zero.
  private(set) var whole = 0

  /// What an id looks like.
  enum Look { case ordinary, scientific, cut, long }

  /// Looks at an id.
  static func look(_ id: ArraySlice<UInt8>) -> Look {
    guard let first = id.first, first.asciiDigit != nil else { return .ordinary }
    let digits = id.prefix { $0.asciiDigit != nil }
    if digits.count == id.count {
      let zeros = id.reversed().prefix { $0 == UInt8(ascii: "0") }.count
      if id.count >= 12, zeros >= 5 || id.count > 15 && zeros >= id.count - 15 { return .cut }
      return id.count > 15 ? .long : .ordinary
    }
    return isScientific(id.dropFirst(digits.count)) ? .scientific : .ordinary
  }

  /// Whether what follows the first digits is a fraction, perhaps none, and an exponent with its sign.
  private static func isScientific(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
      rest = rest.dropFirst().drop { $0.asciiDigit != nil }
    }
    guard rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    guard rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") else { return false }
    let exponent = rest.dropFirst()
    return !exponent.isEmpty && exponent.allSatisfy { $0.asciiDigit != nil }
  }

  mutating func countWhole() { whole += 1 }

  /// Whether the long numbers look cut: five zeros and more, or zeros after the fifteenth digit in all of them.
  var isCut: Bool { cut.count > 0 && whole == 0 }
}
