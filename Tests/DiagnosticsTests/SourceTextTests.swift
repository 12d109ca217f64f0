// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

struct SourceTextTests {
  @Test func linesEndAtEveryKindOfBreak() {
    let source = SourceText(file: "f", text: "a\nb\r\nc\rd")
    #expect((1...source.lineCount).map { String(source.line($0)) } == ["a", "b", "c", "d"])
  }

  @Test func aFinalNewlineBeginsAnEmptyLine() {
    let source = SourceText(file: "f", text: "a\n")
    #expect(source.lineCount == 2)
    #expect(source.line(2).isEmpty)
    #expect(source.end == source.span(line: 1, column: 2))
  }

  @Test func linesThatDoNotExistAreEmpty() {
    let source = SourceText(file: "f", text: "")
    #expect(source.line(0).isEmpty && source.line(7).isEmpty)
    #expect(source.end == source.span(line: 1, column: 1))
  }

  @Test func columnsCountScalars() {
    let source = SourceText(file: "f", text: "é👍🏽x: 12\n")
    #expect(source.excerpt(source.span(line: 1, column: 4, length: 1)) == "x")
    #expect(source.excerpt(source.span(line: 1, column: 7, length: 99)) == "12")
  }
}
