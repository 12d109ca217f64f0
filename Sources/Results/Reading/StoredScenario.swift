// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

/// A resolved scenario as a run folder keeps it, read as the YAML it is.
///
/// Values have the numbers of `parameters` in the place of their names. A text that is no YAML holds nothing.
package struct StoredScenario: Sendable {
  /// A section as it is written, such as `portfolio`.
  package struct Part: Hashable, Sendable {
    /// The key.
    package let key: String
    /// The lines below it.
    package let text: String
  }

  private let source: SourceText
  private let root: SourceNode?
  /// The texts under `parameters`, by name.
  private let numbers: [String: String]

  /// Reads a resolved scenario.
  package init(_ text: String) {
    source = SourceText(file: "scenario.resolved.yaml", text: text)
    root = SourceParser(source: source, limits: SourceLimits(), bag: DiagnosticBag()).parse()
    let table = root?.entry("parameters")?.value.entries ?? []
    numbers = Dictionary(table.compactMap { entry in entry.value.text.map { (entry.key, $0) } }) {
      $1
    }
  }

  /// A single value, such as that of `behavior` and `model`; nil where there is none.
  package func value(_ path: String...) -> String? { node(path)?.text.map(withNumbers) }

  /// A length of time, in days.
  package func days(_ path: String...) -> Int? {
    guard var node = node(path), case .scalar(var scalar) = node.content else { return nil }
    scalar.text = withNumbers(scalar.text)
    node.content = .scalar(scalar)
    return NodeReader(root: node, bag: DiagnosticBag()).read(.wholeDays())?.value
  }

  /// The keys of a mapping, such as the names of segments.
  package func keys(of path: String...) -> [String] { node(path)?.entries.map(\.key) ?? [] }

  /// The sections that have lines of their own, in order.
  package var parts: [Part] {
    let entries = root?.entries ?? []
    let ends = entries.dropFirst().map(\.keySpan.line) + [source.end.line + 1]
    return zip(entries, ends).compactMap { entry, end in
      let lines = (entry.keySpan.line + 1)..<max(end, entry.keySpan.line + 1)
      guard !lines.isEmpty else { return nil }
      return Part(
        key: entry.key, text: lines.map { String(source.line($0)) }.joined(separator: "\n"))
    }
  }

  private func node(_ path: [String]) -> SourceNode? {
    path.reduce(root) { node, key in node?.entry(key)?.value }
  }

  private func withNumbers(_ text: String) -> String {
    ParameterReferences.replaced(in: text, by: numbers)
  }
}

extension StoredScenario {
  /// The single values with their key paths, such as `strategies.a.path[0].every`, in order.
  package var leaves: [(path: String, value: String)] {
    root.map { leaves(of: $0, at: "") } ?? []
  }

  private func leaves(of node: SourceNode, at path: String) -> [(path: String, value: String)] {
    switch node.content {
    case .scalar: node.text.map { [(path, withNumbers($0))] } ?? []
    case .sequence([]): [(path, "[]")]
    case .sequence(let items):
      items.enumerated().flatMap { leaves(of: $0.element, at: "\(path)[\($0.offset)]") }
    case .mapping([]): [(path, "{}")]
    case .mapping(let entries):
      entries.flatMap { leaves(of: $0.value, at: path.isEmpty ? $0.key : path + "." + $0.key) }
    case .reported: []
    }
  }
}

extension SourceNode {
  /// The entries of a mapping; none of anything else.
  fileprivate var entries: [Entry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }

  /// The text of a single value; nil where nothing is written.
  fileprivate var text: String? {
    guard case .scalar(let scalar) = content, !isEmpty else { return nil }
    return scalar.text
  }
}
