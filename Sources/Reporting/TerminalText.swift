// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts as a terminal shows them: how wide they are, and without what would steer the terminal.
enum TerminalText {
  /// The columns a text takes.
  ///
  /// Ideographs and emoji take two, combining marks none.
  static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + width($1) }
  }

  /// The text with control characters, line ends and direction overrides written as `\u{1b}`.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if isHarmful(scalar) {
          result += "\\u{" + String(scalar.value, radix: 16) + "}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// The text cut to at most `columns`, with `…` where something was left out.
  static func truncated(_ text: String, to columns: Int) -> String {
    guard width(text) > columns else { return text }
    var result = ""
    var used = 0
    for character in text {
      used += width(character)
      guard used <= columns - 1 else { break }
      result.append(character)
    }
    return result + "…"
  }

  /// The text filled with spaces to `columns`; longer texts stay as they are.
  static func padded(_ text: String, to columns: Int, isRight: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, columns - width(text)))
    return isRight ? space + text : text + space
  }

  private static func width(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    // U+FE0F asks for the wide, coloured form of a symbol.
    if scalars.contains("\u{FE0F}") { return 2 }
    return scalars.map(width).max() ?? 0
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return isWide(scalar) ? 2 : 1
  }

  /// East Asian Width W and F (Unicode Standard Annex 11), by block.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
    // Joiners inside words and emoji stay; overrides of direction and other invisible marks do not.
    case .format: scalar != "\u{200D}" && scalar != "\u{200C}"
    default: false
    }
  }
}

/// Breaks sentences into lines.
enum TextWrap {
  /// The lines of a text, broken at spaces so that each takes at most `columns`.
  ///
  /// No-break spaces are not broken at and become plain ones. A word longer than a line stays whole.
  static func lines(_ text: String, columns: Int, indentation: Int = 0) -> [String] {
    let indent = String(repeating: " ", count: indentation)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").map(String.init) {
      if line.isEmpty {
        line = (lines.isEmpty ? "" : indent) + word
      } else if TerminalText.width(line) + 1 + TerminalText.width(word) <= columns {
        line += " " + word
      } else {
        lines.append(line)
        line = indent + word
      }
    }
    return (lines + [line]).map { $0.replacingNoBreakSpaces() }
  }
}

/// Columns of text set under each other, by terminal columns.
struct TextTable {
  let header: [String]
  let leftColumns: Set<Int>
  private(set) var rows: [[String]] = []

  /// - Parameters:
  ///   - header: One text per column.
  ///   - leftColumns: The columns that are set to the left; numbers stand to the right.
  init(header: [String], leftColumns: Set<Int>) {
    self.header = header
    self.leftColumns = leftColumns
  }

  mutating func append(_ row: [String]) {
    precondition(row.count == header.count, "one text per column")
    rows.append(row)
  }

  /// The lines: header, rule, rows; no line ends with a space.
  func lines() -> [String] {
    let widths = header.indices.map { column in
      ([header] + rows).map { TerminalText.width($0[column]) }.max() ?? 0
    }
    let rule = String(repeating: "─", count: widths.reduce(0, +) + 2 * (widths.count - 1))
    return [line(header, widths), rule] + rows.map { line($0, widths) }
  }

  private func line(_ row: [String], _ widths: [Int]) -> String {
    let cells = row.indices.map { column in
      TerminalText.padded(
        row[column], to: widths[column], isRight: !leftColumns.contains(column))
    }
    let text = cells.joined(separator: "  ")
    return String(text.reversed().drop { $0 == " " }.reversed())
  }
}
