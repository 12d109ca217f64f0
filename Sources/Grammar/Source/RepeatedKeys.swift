// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Finds the repetitions of a key, of which the library names only the first.
///
/// The repetitions are then hidden, by as many characters that no scenario holds, so that the rest
/// of the file can be read with unchanged places.
struct RepeatedKeys {
  let source: SourceText

  /// Private characters that begin the names of hidden keys, one for each key: 65,533 of them.
  private static let hidden: ClosedRange<UInt32> = 0xF_0000...0xF_FFFC

  /// How many keys can be hidden in one file.
  static let most = hidden.count

  /// Whether a key is one that was hidden after it had been reported.
  static func isHidden(_ key: String) -> Bool {
    key.unicodeScalars.first.map { hidden.contains($0.value) } ?? false
  }

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
  ///
  /// - Parameters:
  ///   - spans: The keys.
  ///   - count: How many were hidden before; with these at most ``most``.
  /// - Returns: A text in which everything else stands where it stood.
  func hiding(_ spans: [SourceSpan], after count: Int) -> String {
    let bytes = source.text.utf8
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 8 * spans.count)
    var rest = bytes.startIndex
    let ordered = spans.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    for (number, span) in ordered.enumerated() {
      let line = source.line(span.line)
      let start = line.index(line.startIndex, offsetBy: span.column - 1)
      text += bytes[rest..<start]
      text += Self.name(count + number, length: span.length).utf8
      rest = line.index(start, offsetBy: span.length)
    }
    text += bytes[rest...]
    return String(decoding: text, as: UTF8.self)
  }

  /// As many private characters as the key had, the first of which no other name has.
  private static func name(_ number: Int, length: Int) -> String {
    let first = Unicode.Scalar(hidden.lowerBound + UInt32(number)).map(String.init) ?? ""
    return first + String(repeating: "\u{E000}", count: max(0, length - 1))
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
