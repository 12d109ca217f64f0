// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics

/// A mapped cell, as messages show it.
struct ImportField {
  /// The key of the mapping, such as `portfolio.import.columns.balance`.
  let keyPath: String
  /// The column's name in the file.
  let column: String
  /// Where it stands.
  let span: SourceSpan
  /// The user's text.
  let text: String

  /// The text without control and invisible characters, which are shown by their numbers, and not longer than fits a line.
  static func shown(_ text: String) -> String {
    var result = ""
    for (count, scalar) in text.unicodeScalars.enumerated() {
      guard count < 60 else { return result + "…" }
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        result += isHidden(scalar) ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
      }
    }
    return result
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    LookAlike(scalar)?.kind == .invisible || scalar.properties.generalCategory == .control
  }
}
