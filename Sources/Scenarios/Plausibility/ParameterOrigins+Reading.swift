// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Portfolios
import Vocabulary

extension ParameterOrigins {
  /// Counts where the numbers of a scenario come from.
  ///
  /// Every number of the resolved document is looked up in the document as it was read: what is not there is a default,
  /// what stands in the text of a preset is the preset's, anything else was written by the user.
  ///
  /// - Parameters:
  ///   - resolved: The document with every default.
  ///   - root: The document with presets and overrides, each value with its place.
  ///   - portfolio: Which columns a file has.
  init(of resolved: YAMLTree, readFrom root: SourceNode, _ portfolio: PortfolioChoice) {
    var columns = 0
    var overruled: Set<String> = []
    if case .imported(let mapping, _) = portfolio {
      columns = mapping.columns.facts.count
      // How many accounts a segment and a debtor have is what the file says, with or without columns for them.
      overruled = Set(mapping.columns.facts).union(["share", "accounts_per_debtor"])
    }
    var presets: [String] = []
    let sections = ["behavior", "channels", "portfolio"].map { name in
      var section = Section(name: name, data: name == "portfolio" ? columns : 0)
      guard let tree = resolved[name] else { return section }
      for leaf in Leaf.all(of: tree, at: .init(root.entry(name)?.value), [])
      where !leaf.isNone(in: name, overruled) {
        switch leaf.origin {
        case .standard: section.byDefault += 1
        case .written: section.written += 1
        case .preset(let preset):
          section.preset += 1
          if !presets.contains(preset) { presets.append(preset) }
        }
      }
      return section
    }
    self.init(sections: sections, presets: presets)
  }
}

/// A number of a resolved document.
private struct Leaf {
  enum Origin: Equatable {
    case standard
    case written
    case preset(String)

    /// Where a value stands that was read; a value that is not there is a default.
    init(_ node: SourceNode?) {
      guard let node else {
        self = .standard
        return
      }
      let preset = Preset.all.first { $0.source == node.span.file }
      self = preset.map { .preset($0.name) } ?? .written
    }
  }

  /// A place in the document that was read.
  struct Place {
    let node: SourceNode?
    let origin: Origin

    init(_ node: SourceNode?) { (self.node, origin) = (node, Origin(node)) }

    private init(_ origin: Origin) { (node, self.origin) = (nil, origin) }

    /// The place of a key or item below this one; what was written in a short form is written as a whole.
    func below(_ child: SourceNode?) -> Place {
      guard let node else { return self }
      if case .scalar = node.content { return Place(origin) }
      return Place(child)
    }
  }

  let path: [String]
  let origin: Origin

  /// The texts with a digit, of the values that are no texts of the user.
  static func all(of tree: YAMLTree, at place: Place, _ path: [String]) -> [Leaf] {
    switch tree {
    case .text: []
    case .plain(let text), .reference(_, value: let text), .omitted(let text):
      text.contains(where: \.isNumber) ? [Leaf(path: path, origin: place.origin)] : []
    case .list(let items):
      items.enumerated().flatMap { index, item -> [Leaf] in
        var child: SourceNode?
        if case .sequence(let nodes)? = place.node?.content, index < nodes.count {
          child = nodes[index]
        }
        return all(of: item, at: place.below(child), path + ["[]"])
      }
    case .mapping(let entries):
      entries.flatMap { entry in
        all(
          of: entry.value, at: place.below(place.node?.entry(entry.key)?.value),
          path + [entry.key])
      }
    }
  }

  /// Whether the number is no parameter: the size of a portfolio, how a file is read, a law that a column overrules.
  func isNone(in section: String, _ overruled: Set<String>) -> Bool {
    if path.last == "preset" { return true }
    guard section == "portfolio" else { return false }
    if path.first == "accounts" || path.first == "import" { return true }
    guard path.first == "segments", path.count > 2 else { return false }
    return overruled.contains(path[2])
  }
}

extension ColumnMapping.Columns {
  /// The facts about accounts and debtors that the file states, by the key of a segment that fills a missing one.
  fileprivate var facts: [String] {
    let optional: [(key: String, column: String?)] = [
      ("segment", segment), ("score", score), ("liquidity", liquidity),
      ("preferred_channel", preferredChannel), ("vulnerable", vulnerable),
      ("known_client", priorClient), ("accounts_per_debtor", debtor),
      ("consent", consents.first?.column),
    ]
    return ["balance"] + (lateness == nil ? [] : ["dpd"])
      + optional.filter { $0.column != nil }.map(\.key)
  }
}
