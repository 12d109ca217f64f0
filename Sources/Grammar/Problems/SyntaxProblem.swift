// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics
internal import Yams

/// Says in words of ours what the YAML library found, at the place it found it.
package struct SyntaxProblem {
  package let source: SourceText
  package let error: any Error

  /// The diagnostic for the library's error.
  package var diagnostic: Diagnostic {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _):
      return diagnostic(problem, mark, context)
    case YamlError.composer(_, let problem, let mark, _):
      if problem.contains("another document") { return .severalDocuments(place(mark)) }
      return .anchor(place(mark))
    case YamlError.reader(_, let offset, _, _):
      return syntax("a character here cannot be read", place(offset: offset ?? 0), "here")
    default:
      return syntax("the file is not YAML", source.span(line: 1, column: 1), "from here")
    }
  }

  private func diagnostic(
    _ problem: String, _ mark: Mark, _ context: YamlError.Context?
  ) -> Diagnostic {
    let span = place(mark)
    let line = source.line(span.line)
    let indent = line.prefix { $0 == " " || $0 == "\t" }
    if indent.contains("\t"), span.column <= indent.count + 1, !problem.contains("escape") {
      let tab = indent.prefix { $0 != "\t" }.count
      return .tab(source.span(line: span.line, column: tab + 1))
    }
    if problem.contains("nesting") || problem.contains("too deep") {
      return .tooDeep(span, limit: SourceLimits().depth)
    }
    var words = SyntaxWording.of(problem, context?.text)
    if SyntaxWording.looksLikeComparison(line, before: span.column) { words = .comparison }
    if SyntaxWording.isParameter(line, at: span.column) { words = .parameter }
    var diagnostic = syntax(words.message, span, words.label)
    diagnostic.help = words.help
    if let start = context?.mark, (start.line, start.column) != (mark.line, mark.column) {
      diagnostic.secondary = [.init(place(start), words.opening)]
    }
    return diagnostic
  }

  private func syntax(_ message: String, _ span: SourceSpan, _ label: String) -> Diagnostic {
    Diagnostic(.syntax, message, at: .init(span, label))
  }

  /// A place inside the file: the library counts one line past a final newline.
  private func place(_ mark: Mark) -> SourceSpan {
    let span = source.span(line: max(1, mark.line), column: max(1, mark.column))
    guard span.line > source.lineCount || span.line == source.lineCount && source.lineCount > 1,
      source.line(span.line).isEmpty
    else { return span }
    return source.end
  }

  private func place(offset: Int) -> SourceSpan {
    let before = source.text.prefix(offset).unicodeScalars
    let line = before.count { $0 == "\n" } + 1
    let column = before.reversed().prefix { $0 != "\n" }.count + 1
    return source.span(line: line, column: column)
  }
}
