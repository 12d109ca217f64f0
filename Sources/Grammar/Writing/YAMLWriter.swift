// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Storage

/// Writes a tree as block YAML: declared order, two blanks a level, the same bytes every time.
package enum YAMLWriter {
  /// The document, ending with a newline.
  package static func write(_ tree: YAMLTree) -> String {
    let lines = lines(tree)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ tree: YAMLTree) -> [String] {
    switch tree {
    case .plain(let text): [quoted(text, isPlain: true)]
    case .text(let text), .reference(let text, _): [quoted(text, isPlain: false)]
    case .omitted: []
    case .list(let items):
      items.isEmpty ? ["[]"] : items.flatMap { hanging("- ", lines($0)) }
    case .mapping(let entries):
      hasLines(entries) ? entries.filter(\.value.isWritten).flatMap(lines) : ["{}"]
    }
  }

  private static func hasLines(_ entries: [YAMLTree.Entry]) -> Bool {
    entries.contains(where: \.value.isWritten)
  }

  private static func lines(_ entry: YAMLTree.Entry) -> [String] {
    let key = quoted(entry.key, isPlain: false) + ":"
    let value = lines(entry.value)
    switch entry.value {
    case .list(let items) where !items.isEmpty: return [key] + value.map { "  " + $0 }
    case .mapping(let entries) where hasLines(entries): return [key] + value.map { "  " + $0 }
    default: return ["\(key) \(value[0])"]
    }
  }

  private static func hanging(_ first: String, _ lines: [String]) -> [String] {
    lines.enumerated().map { ($0.offset == 0 ? first : "  ") + $0.element }
  }

  /// A scalar as it must be written; JSON's quoting is YAML's too.
  ///
  /// A number that could be read with a point for thousands gets another decimal: `1.1250`.
  static func quoted(_ text: String, isPlain: Bool) -> String {
    let text = isPlain ? NumberMarks.unmistakable(text) : text
    if isPlain, let number = YAMLTyping.portableNumber(text) { return number }
    let isTyped = isPlain ? YAMLTyping.isMisread(text) : YAMLTyping.isTyped(text)
    return !isSafe(text) || isTyped ? JSONValue.string(text).rendered() : text
  }

  /// Whether plain YAML reads the same text back.
  private static func isSafe(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last else { return false }
    let isStart = first.properties.isAlphabetic || first.isDigit || first == "_" || first == "."
    let isSigned =
      (first == "-" || first == "+") && scalars.count > 1 && (scalars[1].isDigit)
    guard isStart || isSigned, last != ":", last != " " else { return false }
    return scalars.indices.allSatisfy { index in
      switch scalars[index] {
      case "#": scalars[index - 1] != " "
      case ":": scalars[index + 1] != " "
      case ",", "[", "]", "{", "}", "\"", "'", "`", "\\": false
      case " "..."~": true
      default: scalars[index].properties.isAlphabetic
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether this is one of 0 to 9.
  package var isDigit: Bool { ("0"..."9").contains(self) }
}
