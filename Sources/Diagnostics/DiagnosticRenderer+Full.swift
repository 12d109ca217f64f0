// SPDX-License-Identifier: GPL-3.0-or-later

extension DiagnosticRenderer {
  /// Heading, excerpt with labels, and what to do, without a final newline.
  func full(_ diagnostic: Diagnostic, from sources: [SourceText]) -> String {
    let headings = DiagnosticHeadings(language)
    let severity = headings.name(of: diagnostic.severity) + "[\(diagnostic.code)]"
    let heading =
      painted(severity, diagnostic.severity.paint)
      + painted(": " + diagnostic.message.printable, .strong)
    let excerpt = ExcerptLayout(diagnostic)
    var lines = [heading] + excerptLines(excerpt, diagnostic, from: sources)
    lines += remarks(of: diagnostic, headings).map { name, text in
      painted(excerpt.gutter + " =", .frame) + " " + painted(name + ":", .strong) + " "
        + text.printable
    }
    return lines.joined(separator: "\n")
  }

  private func remarks(
    of diagnostic: Diagnostic, _ headings: DiagnosticHeadings
  ) -> [(String, String)] {
    var remarks: [(String, String)] = []
    if !diagnostic.keyPath.isEmpty { remarks.append((headings.at, diagnostic.keyPath)) }
    if let expected = diagnostic.expected { remarks.append((headings.expected, expected)) }
    remarks += diagnostic.help.map { (headings.help, $0) }
    remarks += diagnostic.notes.map { (headings.note, $0) }
    return remarks
  }

  private func excerptLines(
    _ layout: ExcerptLayout, _ diagnostic: Diagnostic, from sources: [SourceText]
  ) -> [String] {
    var lines: [String] = []
    for (index, block) in layout.blocks.enumerated() {
      let place = block.place
      guard let source = sources.first(where: { $0.file == place.file }) else {
        // Without its text, such as that of a large file of data, the labels stand at their places.
        lines += block.labels.enumerated().map { number, label in
          let text = label.text.isEmpty ? "" : ": " + label.text.printable
          return arrow(layout, isFirst: index + number == 0) + self.place(label.span) + text
        }
        continue
      }
      lines.append(arrow(layout, isFirst: index == 0) + self.place(place))
      let bar = painted(layout.gutter + " |", .frame)
      lines.append(bar)
      var last: Int?
      for row in block.rows(in: source) {
        if let last, row.line > last + 1 { lines.append(painted("...", .frame)) }
        lines += self.lines(of: row, layout, diagnostic)
        last = row.line
      }
      lines.append(bar)
    }
    return lines
  }

  private func arrow(_ layout: ExcerptLayout, isFirst: Bool) -> String {
    painted(layout.gutter + (isFirst ? "-->" : ":::"), .frame) + " "
  }

  private func place(_ span: SourceSpan) -> String {
    "\(span.file.printable):\(span.line):\(span.column)"
  }

  private func lines(
    of row: ExcerptLayout.Row, _ layout: ExcerptLayout, _ diagnostic: Diagnostic
  ) -> [String] {
    let number = painted(layout.padded(row.line) + " |", .frame)
    let bar = painted(layout.gutter + " |", .frame)
    let source = row.window.text
    return [source.isEmpty ? number : "\(number) \(source)"]
      + row.labels.map { label in
        let isPrimary = label == diagnostic.primary
        let (indent, marks) = row.window.underline(label.span, isPrimary ? "^" : "-")
        let text = label.text.isEmpty ? marks : marks + " " + label.text.printable
        return "\(bar) \(indent)" + painted(text, isPrimary ? diagnostic.severity.paint : .frame)
      }
  }
}
