// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// A value written on a command line or as a default, with its place there.
///
/// Text that does not begin with a bracket, brace or quote is taken as it stands, so that `>= 0.6`
/// needs no quotes of YAML's inside those of the shell.
struct InlineValue {
  let text: String
  let file: String
  let line: Int
  let column: Int
  /// What the document's keys accept, for advice.
  var keys = NumberKeys()

  /// The value, or nil after reporting.
  func parse(_ bag: DiagnosticBag) -> SourceNode? {
    guard let first = text.first, "[{\"'".contains(first) else { return literal }
    let inner = DiagnosticBag()
    let source = SourceText(file: file, text: text)
    let node = SourceParser(source: source, limits: SourceLimits(), bag: inner, keys: keys).parse()
    bag.report(contentsOf: inner.diagnostics.map(moved))
    return inner.hasErrors ? nil : node.map(moved)
  }

  private var literal: SourceNode {
    let span = SourceSpan(
      file: file, line: line, column: column, length: text.unicodeScalars.count)
    let scalar = SourceNode.Scalar(text: text, written: text, isPlain: true)
    return SourceNode(content: .scalar(scalar), span: span)
  }

  private func moved(_ span: SourceSpan) -> SourceSpan {
    var span = span
    if span.line == 1 { span.column += column - 1 }
    span.line += line - 1
    return span
  }

  private func moved(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.primary.span = moved(diagnostic.primary.span)
    for index in diagnostic.secondary.indices {
      diagnostic.secondary[index].span = moved(diagnostic.secondary[index].span)
    }
    return diagnostic
  }

  private func moved(_ node: SourceNode) -> SourceNode {
    var node = node
    node.span = moved(node.span)
    switch node.content {
    case .scalar, .reported: break
    case .sequence(let items): node.content = .sequence(items.map(moved))
    case .mapping(let entries):
      node.content = .mapping(
        entries.map {
          .init(key: $0.key, keySpan: moved($0.keySpan), value: moved($0.value))
        })
    }
    return node
  }
}
