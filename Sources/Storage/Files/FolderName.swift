// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes names of folders out of names of scenarios.
package enum FolderName {
  /// The longest name in bytes of UTF-8, well under the 255 of common file systems.
  private static let maximumByteCount = 120

  /// The name with everything but letters, digits, `-`, `_` and `.` replaced by `-`.
  ///
  /// It never begins with a point, is never empty and never leaves its folder.
  package static func safe(_ name: String) -> String {
    var result = ""
    for character in name {
      let part = isPlain(character) ? String(character) : "-"
      guard result.utf8.count + part.utf8.count <= maximumByteCount else { break }
      result += part
    }
    if result.hasPrefix(".") { result = "-" + result.dropFirst() }
    return result.isEmpty ? "scenario" : result
  }

  /// The folder of a scenario's runs below the folder of all results.
  package static func folder(of scenario: String, in results: String) -> String {
    let root = results.isEmpty ? "." : results
    return root + (root.hasSuffix("/") ? "" : "/") + safe(scenario)
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isLetter || character.isWholeNumber || character == "-" || character == "_"
      || character == "."
  }
}
