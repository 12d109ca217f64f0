// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// What was meant by a value in another form than belongs here, found by trying: advice that can be read.
extension NodeReader {
  /// A single value in braces, where it can be read as one key and no other: `{ minutes: 0.5 }` for `0.5`.
  func braced<Value>(
    _ section: SectionDescription, _ read: (NodeReader) -> Reading<Value>?
  ) -> [String] {
    guard case .scalar(let scalar) = node.content, !node.isEmpty else { return [] }
    let required = section.fields.filter(\.isRequired)
    let keys = (required.isEmpty ? section.fields : required).map(\.key)
    // More keys that must be there cannot all be meant by one value.
    guard required.count < 2 else { return [] }
    let meant = keys.filter { key in
      isRead(.mapping([SourceNode.Entry(key: key, keySpan: node.span, value: node)]), read)
    }
    return meant.count == 1 ? ["write `{ \(meant[0]): \(scalar.written) }`"] : []
  }

  /// A single value, or several with commas between them, in brackets, where they can be read as a list; of a mapping, that it is
  /// an item.
  func bracketed<Value>(_ read: (NodeReader) -> Reading<Value>?) -> [String] {
    if case .mapping = node.content {
      return isRead(.sequence([node]), read)
        ? ["put `-` before it, or brackets around it: `[{ … }]`"] : []
    }
    guard case .scalar(let scalar) = node.content, !node.isEmpty, scalar.parameters.isEmpty else {
      return []
    }
    let texts = scalar.text.split(separator: ",").map { String($0).trimmingBlanks }
    let items = texts.map {
      SourceNode(content: .scalar(.init(text: $0, written: $0, isPlain: true)), span: node.span)
    }
    return isRead(.sequence(items), read) ? ["write `[\(texts.joined(separator: ", "))]`"] : []
  }

  /// The only key of a mapping here without its braces, where it can be read so and begins no mapping that belongs here:
  /// `drop` for `{ drop: true }`.
  func unbraced<Value>(
    _ scalar: Grammar<Value>, insteadOf mapping: GrammarDescription
  ) -> SourceNode.Entry? {
    guard case .mapping(let entries) = node.content, entries.count == 1 else { return nil }
    let (entry, places) = (entries[0], SettingPlaces([mapping]))
    let known = places.keys
    guard !places.takesNames, !known.isEmpty, !known.contains(entry.key) else { return nil }
    let text = SourceNode.Scalar(text: entry.key, written: entry.key, isPlain: true)
    return isRead(.scalar(text), scalar.read) ? entry : nil
  }

  /// Whether something in place of the value here can be read; reports nothing.
  private func isRead<Value>(
    _ content: SourceNode.Content, _ read: (NodeReader) -> Reading<Value>?
  ) -> Bool {
    let trial = DiagnosticBag()
    let node = SourceNode(content: content, span: node.span)
    let reader = NodeReader(node: node, path: path, holder: holder, bag: trial)
    return read(reader) != nil && !trial.hasErrors
  }
}
