// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension Setting {
  /// The tree with the value put in behind the given steps.
  ///
  /// - Parameters:
  ///   - node: The tree.
  ///   - steps: The way to the value.
  ///   - places: What may stand at the node; mappings it knows are added where the file lacks them.
  /// - Returns: The tree with the value.
  /// - Throws: ``SettingProblem`` when the way leads nowhere.
  func apply(
    to node: SourceNode, at steps: ArraySlice<Step>, in places: SettingPlaces
  ) throws(SettingProblem) -> SourceNode {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    switch step.kind {
    case .key(let key): return try apply(to: node, key, step, rest, places)
    case .index(let index): return try apply(to: node, index, step, rest, places)
    }
  }

  private func apply(
    to node: SourceNode, _ key: String, _ step: Step, _ rest: ArraySlice<Step>,
    _ places: SettingPlaces
  ) throws(SettingProblem) -> SourceNode {
    guard case .mapping(var entries) = node.isEmpty ? .mapping([]) : node.content else {
      let isItem = !key.isEmpty && key.utf8.allSatisfy { (0x30...0x39).contains($0) }
      throw problem(
        "`\(key)` would stand in \(node.form), not in a mapping", step, node,
        help: isItem ? ["items of a list are written in brackets: `[\(key)]` for `.\(key)`"] : [])
    }
    let inner = places.below(key)
    // Where keys are paths themselves, as those of variants, dots need no quotes.
    if places.takesPaths, !rest.isEmpty, !entries.contains(where: { $0.key == key }) {
      let path = Self.path([step] + rest)
      return try apply(
        to: node, path, Step(kind: .key(path), span: step.span), [], places)
    }
    if let index = entries.firstIndex(where: { $0.key == key }) {
      entries[index].value = try apply(to: entries[index].value, at: rest, in: inner)
      // The key now comes from the argument; a problem with the value belongs there.
      if rest.isEmpty { entries[index].keySpan = step.span }
    } else if rest.isEmpty {
      entries.append(.init(key: key, keySpan: step.span, value: value))
    } else if places.mayAdd(key, beside: entries.map(\.key)), case .key? = rest.first?.kind {
      let empty = SourceNode(content: .mapping([]), span: step.span)
      entries.append(
        .init(key: key, keySpan: step.span, value: try apply(to: empty, at: rest, in: inner)))
    } else if case .index(let index)? = rest.first?.kind, inner.isList {
      throw problem(
        "there is no list `\(key.shortened)` yet, so it has no item \(index)", step, node,
        help: wholeList(upTo: step, rest))
    } else {
      // What a scenario can have there is not there: naming it again would lead back here.
      let known = (entries.map(\.key) + places.keys).filter { $0 != key }
      let nearest = Suggestion.nearest(to: key, among: known).map(Self.written)
      throw problem("there is no key `\(key.shortened)`", step, node, suggestion: nearest)
    }
    return SourceNode(content: .mapping(entries), span: node.span)
  }

  private func apply(
    to node: SourceNode, _ index: Int, _ step: Step, _ rest: ArraySlice<Step>,
    _ places: SettingPlaces
  ) throws(SettingProblem) -> SourceNode {
    guard case .sequence(var items) = node.content else {
      var keys: [String] = []
      if case .mapping(let entries) = node.content { keys = entries.prefix(8).map(\.key) }
      throw problem(
        "item \(index) would stand in \(node.form), not in a list", step, node,
        help: keys.isEmpty
          ? []
          : ["write a key for `[\(index)]`: " + keys.map { "`.\($0)`" }.joined(separator: ", ")])
    }
    guard items.indices.contains(index) else {
      let count = items.count == 1 ? "1 item" : "\(items.count) items"
      throw problem(
        "there is no item \(index) in a list of \(count)", step, node,
        help: items.isEmpty
          ? [] : ["items are counted from 0: the last one is `[\(items.count - 1)]`"])
    }
    items[index] = try apply(to: items[index], at: rest, in: places.items)
    return SourceNode(content: .sequence(items), span: node.span)
  }

  private func problem(
    _ reason: String, _ step: Step, _ node: SourceNode, suggestion: String? = nil,
    help: [String] = []
  ) -> SettingProblem {
    SettingProblem(
      diagnostic: .noSuchPath(
        reason, at: step.span, path: path, suggestion: suggestion, origin: origin,
        place: .init(node.firstPlace, "\(node.form) stands here"), help: help))
  }

  /// The argument that gives a list with this value, or a mapping with it, as its only item.
  private func wholeList(upTo step: Step, _ rest: ArraySlice<Step>) -> [String] {
    guard case .scalar(let scalar) = value.content, case .key(let key) = step.kind,
      step.span.file == SettingOverrides.file
    else { return [] }
    let quoted = scalar.text.map { "\\\"".contains($0) ? "\\\($0)" : String($0) }.joined()
    let item = rest.reversed().reduce("\"\(quoted)\"") { inner, step in
      switch step.kind {
      case .key(let key): "{ \(key): \(inner) }"
      case .index: "[\(inner)]"
      }
    }
    let before = String(String.UnicodeScalarView(path.unicodeScalars.prefix(step.span.column - 1)))
    return ["give the whole list: `--set '\(before)\(key)=\(item)'`"]
  }
}
