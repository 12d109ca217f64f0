// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// Problems of the file and its YAML.
extension Diagnostic {
  static func unreadableFile(_ path: String, reason: String) -> Self {
    Self(
      .unreadableFile, "cannot read `\(path)`: \(reason)",
      at: Label(SourceSpan(file: path, line: 1, column: 1), ""),
      help: ["check the name; paths are relative to the folder the command is started in"])
  }

  static func notUTF8(_ span: SourceSpan) -> Self {
    Self(
      .notUTF8, "the file is not UTF-8 text", at: Label(span, "the first byte that is not UTF-8"),
      help: ["save the file as UTF-8 in your editor"])
  }

  static func emptyFile(_ span: SourceSpan) -> Self {
    Self(
      .emptyFile, "the file holds no scenario", at: Label(span, "nothing but blanks or comments"),
      help: ["`recobro init` writes a scenario to start from"])
  }

  package static func tab(_ span: SourceSpan) -> Self {
    Self(
      .tab, "a tab cannot indent a line", at: Label(span, "tab here"),
      help: ["indent with blanks, two a level"])
  }

  static func severalDocuments(_ span: SourceSpan) -> Self {
    Self(
      .severalDocuments, "a file holds one scenario, and a second document begins here",
      at: Label(span, "second document"), help: ["put each scenario into a file of its own"])
  }

  static func anchor(_ span: SourceSpan) -> Self {
    Self(
      .anchor, "anchors and aliases are not part of scenarios", at: Label(span, "anchor or alias"),
      help: ["write the value where it is used, or name a number once under `parameters`"])
  }

  static func tooLarge(_ file: String, bytes: Int) -> Self {
    let size = bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
    return Self(
      .tooLarge, "the file is larger than the \(size) a scenario may have",
      at: Label(SourceSpan(file: file, line: 1, column: 1), ""),
      help: ["put data into a CSV file and name it in the scenario"])
  }

  static func tooDeep(_ span: SourceSpan, limit: Int) -> Self {
    Self(
      .tooDeep, "mappings and lists are nested more than \(limit) levels deep",
      at: Label(span, "one level too many"), help: ["a bracket may not have been closed"])
  }

  static func controlCharacter(_ scalar: Unicode.Scalar, _ span: SourceSpan) -> Self {
    let name = "U+" + String(scalar.value, radix: 16, uppercase: true).leftPadded(to: 4)
    return Self(
      .controlCharacter,
      "the invisible character \(LookAlike(scalar)?.name ?? name) is not allowed in a scenario",
      at: Label(span, "\(name) here"), help: ["delete the character"])
  }
}

extension String {
  /// The text with zeros before it up to a length.
  func leftPadded(to length: Int) -> String {
    String(repeating: "0", count: max(0, length - count)) + self
  }
}
