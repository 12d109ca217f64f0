// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
internal import Yams

/// Turns the library's tree into ours, refusing what scenarios do not use.
struct NodeConversion {
  let source: SourceText
  let limits: SourceLimits
  let bag: DiagnosticBag
  /// What the document's keys accept, for advice.
  let keys: NumberKeys
  private let extent: ScalarExtent

  init(source: SourceText, limits: SourceLimits, bag: DiagnosticBag, keys: NumberKeys) {
    (self.source, self.limits, self.bag, self.keys) = (source, limits, bag, keys)
    extent = ScalarExtent(source: source)
  }

  /// Our tree, or nil after reporting an anchor or too deep a nesting.
  func convert(_ root: Node) -> SourceNode? {
    do throws(Refusal) {
      return try convert(root, depth: 0)
    } catch {
      bag.report(error.diagnostic)
      return nil
    }
  }

  /// A problem that ends the walk: behind an anchor the tree may be endless.
  private struct Refusal: Error { let diagnostic: Diagnostic }

  private func convert(_ node: Node, depth: Int) throws(Refusal) -> SourceNode {
    let start = place(of: node)
    if node.anchor != nil { throw Refusal(diagnostic: .anchor(start)) }
    if depth > limits.depth {
      throw Refusal(diagnostic: .tooDeep(start, limit: limits.depth))
    }
    if let tag = explicitTag(of: node) {
      bag.report(.explicitTag(tag, start))
      return SourceNode(content: .reported, span: start)
    }
    switch node {
    case .scalar(let scalar): return convert(scalar, at: start)
    case .sequence(let items):
      var nodes: [SourceNode] = []
      for item in items { nodes.append(try convert(item, depth: depth + 1)) }
      return SourceNode(content: .sequence(nodes), span: start)
    case .mapping(let pairs): return try convert(pairs, at: start, depth: depth)
    case .alias: throw Refusal(diagnostic: .anchor(start))
    }
  }

  private func convert(_ scalar: Node.Scalar, at start: SourceSpan) -> SourceNode {
    let isPlain = scalar.style == .plain || scalar.style == .any
    let span = extent.span(from: start, text: scalar.string, isPlain: isPlain)
    let content = SourceNode.Scalar(text: scalar.string, written: scalar.string, isPlain: isPlain)
    return SourceNode(content: .scalar(content), span: span)
  }

  private func convert(
    _ pairs: Node.Mapping, at start: SourceSpan, depth: Int
  ) throws(Refusal) -> SourceNode {
    var entries: [SourceNode.Entry] = []
    for (key, value) in pairs {
      let converted = try convert(key, depth: depth + 1)
      let child = try convert(value, depth: depth + 1)
      guard case .scalar(let scalar) = converted.content else {
        if converted.content != .reported { bag.report(.keyNotText(converted.span)) }
        continue
      }
      if RepeatedKeys.isHidden(scalar.text) { continue }
      if child.isEmpty, let last = entries.indices.last,
        let comma = DecimalComma(source, key: converted.span)
      {
        bag.report(comma.diagnostic(of: entries[last].key, among: keys))
        entries[last].value.content = .reported
        continue
      }
      entries.append(.init(key: scalar.text, keySpan: converted.span, value: child))
    }
    return SourceNode(content: .mapping(entries), span: start)
  }

  private func place(of node: Node) -> SourceSpan {
    source.span(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// The tag written before a value: under the basic resolver every untagged scalar is a text.
  private func explicitTag(of node: Node) -> String? {
    let name = node.tag.description
    switch node {
    case .scalar:
      return extent.tag(at: place(of: node)) ?? (name == Tag.Name.str.rawValue ? nil : name)
    case .sequence: return name == Tag.Name.seq.rawValue ? nil : name
    case .mapping: return name == Tag.Name.map.rawValue ? nil : name
    case .alias: return nil
    }
  }
}
