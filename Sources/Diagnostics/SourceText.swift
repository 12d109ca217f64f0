// SPDX-License-Identifier: GPL-3.0-or-later

/// A file as the user wrote it, ready to be quoted line by line.
public struct SourceText: Sendable {
  /// The file as the user named it.
  public let file: String
  /// The whole text.
  public let text: String
  /// Where each line starts.
  private let starts: [String.Index]

  /// Indexes a text; lines end at `\n`, `\r\n` or a lone `\r`, as YAML and CSV count them.
  public init(file: String, text: String) {
    self.file = file
    self.text = text
    var starts = [text.startIndex]
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      scalars.formIndex(after: &index)
      guard scalar == "\n" || scalar == "\r" else { continue }
      if scalar == "\r", index < scalars.endIndex, scalars[index] == "\n" {
        scalars.formIndex(after: &index)
      }
      starts.append(index)
    }
    self.starts = starts
  }

  /// How many lines there are; at least one, and one more after a final newline.
  public var lineCount: Int { starts.count }

  /// The scalars of a line, from 1, without its end; empty for a line that does not exist.
  public func line(_ number: Int) -> Substring.UnicodeScalarView {
    guard starts.indices.contains(number - 1) else { return "".unicodeScalars[...] }
    let end = number < starts.count ? starts[number] : text.endIndex
    var line = text.unicodeScalars[starts[number - 1]..<end]
    while let last = line.last, last == "\n" || last == "\r" { line.removeLast() }
    return line
  }

  /// The quoted text of a place, cut at the end of its line.
  public func excerpt(_ span: SourceSpan) -> String {
    String(line(span.line).dropFirst(span.column - 1).prefix(span.length))
  }

  /// A place in this file.
  public func span(line: Int, column: Int, length: Int = 1) -> SourceSpan {
    SourceSpan(file: file, line: line, column: column, length: length)
  }

  /// The place of the end of the text, for "something is missing here".
  public var end: SourceSpan {
    let last = (1...lineCount).last { !line($0).isEmpty } ?? 1
    return span(line: last, column: line(last).count + 1)
  }
}
