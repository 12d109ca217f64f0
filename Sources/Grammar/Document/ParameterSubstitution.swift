// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// One walk over a document that replaces `${name}` by the parameter's text.
final class ParameterSubstitution {
  private let entries: [SourceNode.Entry]
  private let byName: [String: SourceNode.Entry]
  private let place: SourceSpan?
  private let bag: DiagnosticBag
  /// The parameters met.
  private(set) var used: Set<String> = []

  init(entries: [SourceNode.Entry], place: SourceSpan?, bag: DiagnosticBag) {
    (self.entries, self.place, self.bag) = (entries, place, bag)
    byName = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
  }

  /// The document with references replaced, those inside `parameters` refused.
  func root(_ root: SourceNode) -> SourceNode {
    guard case .mapping(let entries) = root.content else { return walk(root, .root, false) }
    let replaced = entries.map { entry in
      let isTable = entry.key == ParameterTable.key
      let path = KeyPathText.root.appending(key: entry.key)
      return SourceNode.Entry(
        key: entry.key, keySpan: entry.keySpan, value: walk(entry.value, path, isTable))
    }
    return SourceNode(content: .mapping(replaced), span: root.span)
  }

  private func walk(_ node: SourceNode, _ path: KeyPathText, _ inTable: Bool) -> SourceNode {
    guard node.hasReference else { return node }
    var node = node
    switch node.content {
    case .reported: break
    case .scalar(let scalar):
      node.content = substitute(scalar, node.span, path, inTable).map { .scalar($0) } ?? .reported
    case .sequence(let items):
      node.content = .sequence(
        items.enumerated().map { walk($0.element, path.appending(index: $0.offset), inTable) })
    case .mapping(let entries):
      node.content = .mapping(
        entries.map {
          .init(
            key: $0.key, keySpan: $0.keySpan,
            value: walk($0.value, path.appending(key: $0.key), inTable))
        })
    }
    return node
  }

  /// The scalar with its references replaced, or nil after reporting one of them.
  private func substitute(
    _ scalar: SourceNode.Scalar, _ span: SourceSpan, _ path: KeyPathText, _ inTable: Bool
  ) -> SourceNode.Scalar? {
    var result = scalar
    result.text = ""
    for piece in SubstitutionScanner.pieces(scalar.text) {
      switch piece {
      case .literal(let text): result.text += text
      case .unclosed(let offset):
        bag.report(
          .malformedSubstitution(
            at: part(of: span, scalar, offset, length: 2), path: path.description))
        return nil
      case .reference(let name, let offset):
        let place = part(of: span, scalar, offset, length: name.unicodeScalars.count + 3)
        guard let entry = parameter(name, place, path, inTable) else { return nil }
        // A table entry that is no text, or refers on, is reported where it stands.
        guard case .scalar(let value) = entry.value.content, !value.text.contains("${") else {
          return nil
        }
        result.text += value.text.trimmingBlanks
        let label = Diagnostic.Label(entry.keySpan, "`\(name)` is defined here")
        if !result.parameters.contains(label) { result.parameters.append(label) }
      }
    }
    return result
  }

  private func parameter(
    _ name: String, _ span: SourceSpan, _ path: KeyPathText, _ inTable: Bool
  ) -> SourceNode.Entry? {
    if inTable {
      bag.report(.nestedParameter(name, at: span, path: path.description))
      return nil
    }
    if let entry = byName[name] {
      used.insert(name)
      return entry
    }
    let known = entries.map(\.key)
    // A misspelt reference should not make its parameter look unused as well.
    if let nearest = Suggestion.nearest(to: name, among: known) { used.insert(nearest) }
    bag.report(
      .undefinedName(
        name, kind: "parameter", plural: "parameters", known: known, definedAt: place, at: span,
        path: path.description))
    return nil
  }

  /// The place of a part of a scalar: exact on one line, otherwise the whole scalar.
  private func part(
    of span: SourceSpan, _ scalar: SourceNode.Scalar, _ offset: Int, length: Int
  ) -> SourceSpan {
    let count = scalar.text.unicodeScalars.count
    let quotes = scalar.isPlain ? 0 : 2
    guard span.length == count + quotes else { return span }
    return SourceSpan(
      file: span.file, line: span.line, column: span.column + quotes / 2 + offset, length: length)
  }
}

extension SourceNode {
  /// Whether a text here or below may hold a reference to a parameter.
  fileprivate var hasReference: Bool {
    switch content {
    case .reported: false
    case .scalar(let scalar):
      scalar.text.utf8.contains(UInt8(ascii: "$")) && scalar.text.contains("${")
    case .sequence(let items): items.contains(where: \.hasReference)
    case .mapping(let entries): entries.contains { $0.value.hasReference }
    }
  }
}
