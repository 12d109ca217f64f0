// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Finds the repetitions of a key, of which the library names only the first.
///
/// The repetitions are then hidden, by as many characters that no scenario holds, so that the rest
/// of the file can be read with unchanged places.
struct RepeatedKeys {
  let source: SourceText

  /// A private character that begins the name of a hidden key.
  private static let hidden: Unicode.Scalar = "\u{E000}"

  /// Whether a key is one that was hidden after it had been reported.
  static func isHidden(_ key: String) -> Bool { key.unicodeScalars.first == hidden }

  /// The place of the first occurrence and those of its repetitions in the same mapping.
  func find(first: (line: Int, column: Int)) -> (first: SourceSpan, repeats: [SourceSpan]) {
    let line = Array(source.line(first.line))
    guard let length = keyLength(line, first.column - 1) else {
      return (source.span(line: first.line, column: first.column), [])
    }
    let span = source.span(line: first.line, column: first.column, length: length)
    let repeats = FlowScanner(source: source).repeats(of: span) ?? blockRepeats(of: span)
    return (span, repeats)
  }

  /// The text with the given keys replaced, each by a name of its own.
  func hiding(_ spans: [SourceSpan]) -> String {
    let scalars = source.text.unicodeScalars
    var text = String.UnicodeScalarView()
    var rest = scalars.startIndex
    for span in spans.sorted(by: { ($0.line, $0.column) < ($1.line, $1.column) }) {
      let line = source.line(span.line)
      let start = line.index(line.startIndex, offsetBy: span.column - 1)
      text.append(contentsOf: scalars[rest..<start])
      text.append(contentsOf: hiddenName(span))
      rest = line.index(start, offsetBy: span.length)
    }
    text.append(contentsOf: scalars[rest...])
    return String(text)
  }

  /// As many private characters as the key had, the later ones telling the place apart.
  private func hiddenName(_ span: SourceSpan) -> [Unicode.Scalar] {
    var place = UInt32(truncatingIfNeeded: span.line &* 1009 &+ span.column)
    return [Self.hidden]
      + (1..<max(1, span.length)).compactMap { _ in
        defer { place /= 64 }
        return Unicode.Scalar(0xE100 + place % 64)
      }
  }

  /// Lines below that begin with the same key at the same column, until the mapping ends.
  private func blockRepeats(of span: SourceSpan) -> [SourceSpan] {
    var repeats: [SourceSpan] = []
    let key = source.excerptKey(at: span)
    for number in (span.line + 1)..<max(span.line + 1, source.lineCount + 1) {
      let line = Array(source.line(number))
      guard let indent = line.firstIndex(where: { $0 != " " }), line[indent] != "#" else {
        continue
      }
      if indent + 1 < span.column { break }
      guard indent + 1 == span.column, let length = keyLength(line, indent) else { continue }
      let found = source.span(line: number, column: span.column, length: length)
      if source.excerptKey(at: found) == key { repeats.append(found) }
    }
    return repeats
  }

  /// How long the key at `start` is, when a colon follows it.
  private func keyLength(_ line: [Unicode.Scalar], _ start: Int) -> Int? {
    guard start < line.count else { return nil }
    if line[start] == "\"" || line[start] == "'" {
      return ScalarExtent.quotedLength(line, from: start)
    }
    let end = line[start...].indices.first { index in
      line[index] == ":" && (index + 1 == line.count || line[index + 1].properties.isWhitespace)
    }
    guard let end else { return nil }
    return line[start..<end].lastIndex { !$0.properties.isWhitespace }.map { $0 - start + 1 }
  }
}
