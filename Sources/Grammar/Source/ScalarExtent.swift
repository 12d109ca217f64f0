// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Finds how long a scalar is in the file, since the library only says where it starts.
///
/// It keeps the scalars of the line asked for last, so that a long line full of values takes time
/// proportional to its length.
final class ScalarExtent {
  private let source: SourceText
  private var number = 0
  private var scalars: [Unicode.Scalar] = []

  init(source: SourceText) { self.source = source }

  /// The place of a scalar that starts at `start`, cut at the end of its first line.
  func span(from start: SourceSpan, text: String, isPlain: Bool) -> SourceSpan {
    let line = line(start.line)
    let column = start.column - 1
    guard column < line.count else { return start }
    let length: Int
    switch line[column] {
    case "\"" where !isPlain, "'" where !isPlain:
      length = Self.quotedLength(line, from: column)
    case "|" where !isPlain, ">" where !isPlain: length = 1
    default:
      let firstLine = text.unicodeScalars.prefix { $0 != "\n" }.count
      length = min(firstLine, line.count - column)
    }
    return source.span(line: start.line, column: start.column, length: length)
  }

  /// The tag written at a place, up to the next blank; nil when there is none.
  ///
  /// The sign is asked for first: a long line without blanks would otherwise be copied for each of its values.
  func tag(at start: SourceSpan) -> String? {
    let line = line(start.line)
    guard start.column <= line.count, line[start.column - 1] == "!" else { return nil }
    let word = line[(start.column - 1)...].prefix { !$0.properties.isWhitespace }
    return String(String.UnicodeScalarView(word))
  }

  /// How far the closing quote is from the opening one, or the end of the line.
  static func quotedLength(_ line: [Unicode.Scalar], from start: Int) -> Int {
    let quote = line[start]
    var index = start + 1
    while index < line.count {
      if quote == "\"", line[index] == "\\" {
        index += 2
      } else if line[index] == quote {
        let doubled = quote == "'" && index + 1 < line.count && line[index + 1] == quote
        if !doubled { return index + 1 - start }
        index += 2
      } else {
        index += 1
      }
    }
    return line.count - start
  }

  private func line(_ number: Int) -> [Unicode.Scalar] {
    if number != self.number { (self.number, scalars) = (number, Array(source.line(number))) }
    return scalars
  }
}

/// The name of a key as written, with or without quotes.
enum WrittenKey {
  /// The key without its quotes.
  static func name(_ written: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView(written)
    guard text.count >= 2, let quote = text.first, quote == "\"" || quote == "'" else {
      return String(text)
    }
    text.removeFirst()
    text.removeLast()
    return String(text)
  }
}

extension SourceText {
  /// The key written at a place, without its quotes.
  func excerptKey(at span: SourceSpan) -> String { WrittenKey.name(excerpt(span).unicodeScalars) }
}
