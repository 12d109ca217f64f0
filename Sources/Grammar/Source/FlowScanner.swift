// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Finds repeated keys inside braces, where a mapping may stand on one line.
struct FlowScanner {
  let source: SourceText

  /// The repetitions of the key at `first` in its braces, or nil when it stands in none.
  func repeats(of first: SourceSpan) -> [SourceSpan]? {
    let key = source.excerptKey(at: first)
    let tokens = tokens()
    guard let start = tokens.firstIndex(where: { $0.span == first || $0.starts(at: first) }),
      tokens[start].depth > 0
    else { return nil }
    var repeats: [SourceSpan] = []
    for token in tokens[(start + 1)...] {
      if token.depth < tokens[start].depth { break }
      if token.depth == tokens[start].depth, token.key == key { repeats.append(token.span) }
    }
    return repeats
  }

  /// A word, quoted text or closing bracket, with how many braces are open around it.
  private struct Token {
    let span: SourceSpan
    let depth: Int
    /// The name of a key; nil for anything else.
    let key: String?

    func starts(at other: SourceSpan) -> Bool {
      span.line == other.line && span.column == other.column
    }
  }

  private func tokens() -> [Token] {
    var depth = 0
    return (1...source.lineCount).flatMap { tokens(ofLine: $0, depth: &depth) }
  }

  private func tokens(ofLine number: Int, depth: inout Int) -> [Token] {
    let line = Array(source.line(number))
    var tokens: [Token] = []
    var index = 0
    while index < line.count {
      let scalar = line[index]
      switch scalar {
      case "{", "[": depth += 1
      case "}", "]":
        depth = max(0, depth - 1)
        let span = source.span(line: number, column: index + 1)
        tokens.append(Token(span: span, depth: depth, key: nil))
      case "#" where index == 0 || line[index - 1] == " ": return tokens
      case ",", " ", ":", "\t": break
      default:
        let length = wordLength(line, index)
        let rest = line[(index + length)...].first { $0 != " " }
        let span = source.span(line: number, column: index + 1, length: length)
        let name = WrittenKey.name(line[index..<(index + length)])
        tokens.append(Token(span: span, depth: depth, key: rest == ":" ? name : nil))
        index += length - 1
      }
      index += 1
    }
    return tokens
  }

  private func wordLength(_ line: [Unicode.Scalar], _ start: Int) -> Int {
    if line[start] == "\"" || line[start] == "'" {
      return ScalarExtent.quotedLength(line, from: start)
    }
    let rest = line[start...]
    let end =
      rest.indices.first { index in
        switch rest[index] {
        case ",", "{", "}", "[", "]": true
        case ":": index + 1 == rest.endIndex || rest[index + 1] == " "
        default: false
        }
      } ?? rest.endIndex
    let word = rest[start..<end]
    return max(1, (word.lastIndex { $0 != " " } ?? start) - start + 1)
  }
}
