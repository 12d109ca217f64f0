// SPDX-License-Identifier: GPL-3.0-or-later

extension Unicode.Scalar {
  /// Whether the scalar could move the cursor, reorder the line or hide in it: control characters,
  /// line separators, directional marks and other invisible format characters.
  var isUnsafeToPrint: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
    default: false
    }
  }

  /// The scalar as shown on a terminal: itself, or an escape such as `\t` or `\u{202E}`.
  var printable: String {
    switch self {
    case "\t": "\\t"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\0": "\\0"
    default:
      isUnsafeToPrint ? "\\u{\(String(value, radix: 16, uppercase: true))}" : String(self)
    }
  }

  /// How many columns a terminal gives to the printable form: 0 for combining marks, 2 for the
  /// wide blocks of East Asian scripts and emoji, otherwise the number of its characters.
  var printableWidth: Int {
    if isUnsafeToPrint { return printable.unicodeScalars.count }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal may be given the scalar as it is: joiners inside words and emoji, which move nothing, as well.
  fileprivate var isHarmless: Bool {
    value < 0x7F ? value >= 0x20 : !isUnsafeToPrint || self == "\u{200C}" || self == "\u{200D}"
  }
}

extension String {
  /// The text as it may reach a terminal: its lines stay, whatever else could steer the terminal is shown as an escape.
  ///
  /// - Parameter keepsStyles: Whether colours and weights stay, `ESC [ digits m`, which are the program's own.
  /// - Returns: The same lines, printable.
  public func printableLines(keepsStyles: Bool = false) -> String {
    guard utf8.contains(where: { ($0 < 0x20 && $0 != 0x0A) || $0 >= 0x7F }) else { return self }
    var result = ""
    var rest = Substring(self).unicodeScalars
    while let scalar = rest.first {
      if keepsStyles, scalar == "\u{1B}", let style = Self.style(rest) {
        result += String(style)
        rest = rest[style.endIndex...]
        continue
      }
      if scalar == "\n" || scalar.isHarmless {
        result.unicodeScalars.append(scalar)
      } else {
        result += scalar.printable
      }
      rest = rest.dropFirst()
    }
    return result
  }

  /// The sequence that sets a colour or weight at the start of a text, if it starts with one.
  private static func style(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView? {
    guard text.dropFirst().first == "[" else { return nil }
    let end = text.dropFirst(2).prefix(6).firstIndex { !("0"..."9").contains($0) && $0 != ";" }
    return end.flatMap { text[$0] == "m" ? text[...$0] : nil }
  }
}

extension StringProtocol {
  /// The text with control and invisible characters shown as escapes, line ends included.
  public var printable: String { unicodeScalars.map(\.printable).joined() }

  /// How many terminal columns the printable form takes.
  var printableWidth: Int { unicodeScalars.reduce(0) { $0 + $1.printableWidth } }
}
