// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

/// Checks names the user chooses: letters, digits, `_` and `-`, beginning with a letter.
///
/// Dots and blanks are left out because names stand in paths and in expressions such as
/// `challenger.recovery_rate`.
package enum NameText {
  package static let expected = "a name of letters, digits, `_` and `-`, such as high_risk"
  package static let pattern = "[A-Za-z_][A-Za-z0-9_-]*"

  /// Whether a text is a name.
  package static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return !first.isDigit && first != "-" && text.unicodeScalars.allSatisfy(isPart)
  }

  /// Whether a character may stand in a name.
  package static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic || scalar.isDigit || scalar == "_"
      || scalar == "-"
  }

  /// Throws S213 when a text is not a name.
  package static func check(_ text: String) throws(ValueProblem) {
    if isName(text) { return }
    let mended = String(NameFolding.folded(LookAlike.plain(text)).prefix(64))
    let isUseful = mended.contains { $0 != "_" }
    throw ValueProblem(
      .malformedName, "is not a name", help: isUseful ? ["write `\(mended)`"] : [])
  }
}
