// SPDX-License-Identifier: GPL-3.0-or-later

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
