// SPDX-License-Identifier: GPL-3.0-or-later

/// Which lines of which files a diagnostic quotes, and how wide its margin is.
struct ExcerptLayout {
  /// The labels that fall into one file.
  struct Block {
    /// The place named above the excerpt.
    let place: SourceSpan
    /// The labels, the primary one first.
    let labels: [Diagnostic.Label]

    /// The rows to show, in order of lines; a long line may appear once per label.
    func rows(in source: SourceText) -> [Row] {
      var rows: [Row] = []
      for label in labels {
        let line = label.span.line
        if let index = rows.firstIndex(where: { $0.line == line && $0.window.shows(label.span) }) {
          rows[index].labels.append(label)
        } else {
          let window = LineWindow(source.line(line), around: label.span)
          rows.append(Row(line: line, window: window, labels: [label]))
        }
      }
      return rows.enumerated()
        .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
        .map(\.element)
    }
  }

  /// One quoted line with the labels below it.
  struct Row {
    let line: Int
    let window: LineWindow
    var labels: [Diagnostic.Label]
  }

  /// One block a file, the primary label's file first.
  let blocks: [Block]
  private let digits: Int

  init(_ diagnostic: Diagnostic) {
    let labels = [diagnostic.primary] + diagnostic.secondary
    digits = String(labels.map(\.span.line).max() ?? 1).count
    var files: [String] = []
    for label in labels where !files.contains(label.span.file) { files.append(label.span.file) }
    blocks = files.map { file in
      let inside = labels.filter { $0.span.file == file }
      return Block(place: inside[0].span, labels: inside)
    }
  }

  /// Blanks as wide as the largest line number.
  var gutter: String { String(repeating: " ", count: digits) }

  /// A line number, right-aligned.
  func padded(_ line: Int) -> String {
    let text = String(line)
    return String(repeating: " ", count: max(0, digits - text.count)) + text
  }
}
