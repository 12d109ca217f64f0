// SPDX-License-Identifier: GPL-3.0-or-later

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
