// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// A number with a comma inside braces, which YAML takes for the end of one entry and the key of the next:
/// `{ cost_per_attempt: 0,03 }`.
struct DecimalComma {
  /// The number as written, with what stands behind it: `0,03`, or `1,5 days`.
  let written: String
  let span: SourceSpan

  /// The number that a key is the second half of; nil for any other key.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - key: The place of a key.
  init?(_ source: SourceText, key: SourceSpan) {
    let line = Array(source.line(key.line))
    let comma = key.column - 2
    guard line.indices.contains(comma), line[comma] == ",", line.indices.contains(comma + 1),
      line[comma + 1].isDigit
    else { return nil }
    var start = comma
    while start > 0, line[start - 1].isDigit || line[start - 1] == "." { start -= 1 }
    guard start < comma else { return nil }
    if start > 0, line[start - 1] == "-" || line[start - 1] == "+" { start -= 1 }
    guard start > 0, line[start - 1] == " " || line[start - 1] == ":" else { return nil }
    let behind = line[(comma + 1)..<min(line.count, comma + 1 + key.length)]
    let end = behind.firstIndex { $0 == "," || $0 == "}" || $0 == "]" } ?? behind.endIndex
    written = String(String.UnicodeScalarView(line[start..<end]))
    span = source.span(line: key.line, column: start + 1, length: end - start)
  }

  /// The problem, told of the key before the number where that is known.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - keys: What the document's keys accept.
  /// - Returns: The problem.
  func diagnostic(of key: String?, among keys: NumberKeys) -> Diagnostic {
    let number = String(written.prefix { $0.isNumber || ",.-+".contains($0) })
    let unit = written.dropFirst(number.count)
    let marks = NumberMarks(number)
    let readings = [(marks.thousands, " for thousands"), (marks.decimals, " for decimals")]
      .compactMap { text, kind -> (String, String)? in
        // What the key cannot be would only be refused next.
        guard let text, key.map({ keys.accepts($0, text) }) ?? true else { return nil }
        return ("`\(text)\(unit)`", kind)
      }
    let help = readings.map { $0.0 + (readings.count > 1 ? $0.1 : "") }.joined(separator: " or ")
    return Diagnostic(
      .ambiguousNumber,
      "\(key.map { "`\($0.shortened)`" } ?? "a number") has a comma, which in braces begins the next key",
      at: .init(span, "decimals need a point"), keyPath: key ?? "",
      expected: key.flatMap(keys.expected),
      help: help.isEmpty ? [] : ["write \(help)"])
  }
}
