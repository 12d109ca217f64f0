// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

/// The amounts of money of a document, found by their keys in one walk.
///
/// An amount is a value of a key declared as one, other than 0, or a law of money of a segment. It belongs to the scenario or
/// to the preset that it was filled in from.
struct MoneyAmount {
  let path: KeyPathText
  let node: SourceNode
  /// The preset that gives it; nil where the scenario does.
  let preset: Preset?

  /// Its number; nil for a law, and for what cannot be read.
  var value: Double? {
    guard case .scalar(let scalar) = node.content else { return nil }
    return try? NumberText.parse(scalar.text.trimmingBlanks)
  }

  /// Every amount of a document, in its order.
  static func all(in root: SourceNode) -> [Self] {
    var found: [Self] = []
    _ = replaced(in: root) { amount in
      found.append(amount)
      return amount.node
    }
    return found
  }

  /// A document with other amounts.
  static func replaced(in root: SourceNode, _ replace: (Self) -> SourceNode) -> SourceNode {
    replaced(root, .root, isSegment: false, replace)
  }

  private static func replaced(
    _ node: SourceNode, _ path: KeyPathText, isSegment: Bool, _ replace: (Self) -> SourceNode
  ) -> SourceNode {
    var node = node
    switch node.content {
    case .scalar, .reported: break
    case .sequence(let items):
      node.content = .sequence(
        items.enumerated().map { index, item in
          replaced(item, path.appending(index: index), isSegment: false, replace)
        })
    case .mapping(let entries):
      // A price list has a currency of its own.
      if path.description == "price_lists" { break }
      let areSegments = path.description == "portfolio.segments"
      node.content = .mapping(
        entries.map { entry in
          var entry = entry
          let below = path.appending(key: entry.key)
          entry.value =
            amount(entry, below, isSegment).map(replace)
            ?? replaced(entry.value, below, isSegment: areSegments, replace)
          return entry
        })
    }
    return node
  }

  private static func amount(
    _ entry: SourceNode.Entry, _ path: KeyPathText, _ isSegment: Bool
  ) -> Self? {
    let isLaw = isSegment && MoneyKeys.laws.contains(entry.key)
    guard isLaw || MoneyKeys.amounts.contains(entry.key) else { return nil }
    let preset = Preset.all.first { $0.source == entry.value.span.file }
    let amount = Self(path: path, node: entry.value, preset: preset)
    if isLaw, preset == nil { return amount }
    guard MoneyKeys.amounts.contains(entry.key), case .scalar = entry.value.content,
      amount.value != 0
    else { return nil }
    return amount
  }
}
