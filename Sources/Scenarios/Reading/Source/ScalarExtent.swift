// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Finds how long a scalar is in the file, since the library only says where it starts.
struct ScalarExtent {
  let source: SourceText

  /// The place of a scalar that starts at `start`, cut at the end of its first line.
  func span(from start: SourceSpan, text: String, isPlain: Bool) -> SourceSpan {
    let rest = source.line(start.line).dropFirst(start.column - 1)
    let length: Int
    switch rest.first {
    case "\"" where !isPlain, "'" where !isPlain: length = quotedLength(Array(rest))
    case "|" where !isPlain, ">" where !isPlain: length = 1
    default:
      let firstLine = text.unicodeScalars.prefix { $0 != "\n" }.count
      length = min(firstLine, rest.count)
    }
    return source.span(line: start.line, column: start.column, length: length)
  }

  /// How far the closing quote is, or the end of the line.
  private func quotedLength(_ rest: [Unicode.Scalar]) -> Int {
    let quote = rest[0]
    var index = 1
    while index < rest.count {
      if quote == "\"", rest[index] == "\\" {
        index += 2
      } else if rest[index] == quote {
        let doubled = quote == "'" && index + 1 < rest.count && rest[index + 1] == quote
        if !doubled { return index + 1 }
        index += 2
      } else {
        index += 1
      }
    }
    return rest.count
  }
}

extension SourceText {
  /// The key written at a place, without its quotes.
  func excerptKey(at span: SourceSpan) -> String {
    let text = excerpt(span)
    guard text.count >= 2, let quote = text.first, quote == "\"" || quote == "'" else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }
}
