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

/// The part of a line that is shown, cut around a label when the line is long.
struct LineWindow {
  /// The most columns of a line that are shown.
  static let width = 100
  /// How much is kept before a label in a cut line.
  static let lead = 30

  /// The scalars shown.
  let scalars: ArraySlice<Unicode.Scalar>
  private let cutLeft: Bool
  private let cutRight: Bool

  /// Chooses the part of `line` that shows `span`.
  init(_ line: some Sequence<Unicode.Scalar>, around span: SourceSpan) {
    let all = Array(line)
    guard all.count > Self.width else {
      (scalars, cutLeft, cutRight) = (all[...], false, false)
      return
    }
    let start = max(0, min(span.column - 1 - Self.lead, all.count - Self.width))
    let end = min(all.count, start + Self.width)
    scalars = all[start..<end]
    cutLeft = start > 0
    cutRight = end < all.count
  }

  /// The text of the window, with an ellipsis where it was cut.
  var text: String {
    (cutLeft ? "…" : "") + scalars.map(\.printable).joined() + (cutRight ? "…" : "")
  }

  /// Whether a label on this line begins inside the window.
  func shows(_ span: SourceSpan) -> Bool {
    span.column - 1 >= scalars.startIndex && span.column - 1 <= scalars.endIndex
  }

  /// Blanks and marks that underline `span` with `mark`.
  func underline(_ span: SourceSpan, _ mark: String) -> (indent: String, marks: String) {
    let start = max(scalars.startIndex, min(span.column - 1, scalars.endIndex))
    let end = min(scalars.endIndex, start + span.length)
    let before = scalars[..<start].reduce(cutLeft ? 1 : 0) { $0 + $1.printableWidth }
    let covered = scalars[start..<end].reduce(0) { $0 + $1.printableWidth }
    return (
      String(repeating: " ", count: before), String(repeating: mark, count: max(1, covered))
    )
  }
}
