// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

/// Lines that a terminal could not show as they are.
struct LongLineTests {
  private func excerpt(_ line: String, column: Int, length: Int) -> [Substring] {
    let source = SourceText(file: "f", text: line)
    let diagnostic = Diagnostic(
      DiagnosticCode("S201"), "m",
      at: .init(source.span(line: 1, column: column, length: length), "l"))
    return DiagnosticRenderer(.full).render([diagnostic], from: [source], subject: "f")
      .split(separator: "\n")
  }

  @Test func longLinesAreCutAroundTheLabel() {
    let line = String(repeating: "a", count: 500) + "XYZ" + String(repeating: "b", count: 500)
    let lines = excerpt(line, column: 501, length: 3)
    let quoted = "…" + String(repeating: "a", count: 30) + "XYZ" + String(repeating: "b", count: 67)
    #expect(lines[3] == "1 | \(quoted)…")
    #expect(lines[4] == "  | " + String(repeating: " ", count: 31) + "^^^ l")
  }

  @Test func labelsBeyondTheLineStayInside() {
    #expect(excerpt("abc", column: 99, length: 50)[4] == "  |    ^ l")
    let lines = excerpt(String(repeating: "a", count: 200), column: 190, length: 1_000_000)
    #expect(lines.allSatisfy { $0.count < 120 })
  }

  @Test func controlCharactersAreShownEscaped() {
    let lines = excerpt("a\tb\u{1B}[31m\u{202E}c", column: 3, length: 1)
    #expect(lines[3] == #"1 | a\tb\u{1B}[31m\u{202E}c"#)
    #expect(lines[4] == "  |    ^ l")
  }

  @Test func wideCharactersKeepTheLabelInPlace() {
    #expect(excerpt("漢字 x", column: 4, length: 1)[4] == "  |      ^ l")
    #expect(excerpt("e\u{301} x", column: 4, length: 1)[4] == "  |   ^ l")
  }

  @Test func messagesCannotMoveTheCursor() {
    let diagnostic = Diagnostic(
      DiagnosticCode("S201"), "bad \u{1B}[2J\n value",
      at: .init(SourceSpan(file: "a\nb", line: 1, column: 1), ""))
    for form in [DiagnosticRenderer.Form.full, .concise] {
      let text = DiagnosticRenderer(form).render([diagnostic], from: [], subject: "a\nb")
      #expect(!text.contains("\u{1B}"))
      #expect(text.contains(#"bad \u{1B}[2J\n value"#))
    }
  }
}
