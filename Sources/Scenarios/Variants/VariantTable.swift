// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Storage

/// `variants:` as written: the settings of each are laid over the scenario before it is read again.
enum VariantTable {
  /// The key of the table in a scenario.
  static let key = "variants"
  /// More would be a study.
  static let count = 2...20

  /// The variants by name, their settings unread.
  static let grammar = Grammar<[Named<SourceNode>]>.named(
    settings, expected: "variants by name, such as law: { channels.sms.cost_per_attempt: 0.02 }"
  ).flatMap { variants, reader in
    guard !count.contains(variants.count) else { return variants }
    reader.report(
      .listLength,
      "variants are compared, so there must be \(count.lowerBound) to \(count.upperBound)",
      "\(variants.count) here",
      help: variants.count == 1 ? ["add the scenario as it is: `as-it-is: {}` in first place"] : [])
    return nil
  }

  /// A mapping from paths to values, which the grammars of those paths read; nothing written is no setting.
  private static let settings = Grammar<SourceNode>(
    .keyed(.text(expected: "a value of that key", schema: [:]), expected: expected)
  ) { reader in
    if reader.node.isEmpty {
      let empty = SourceNode(content: .mapping([]), span: reader.node.span)
      return Reading(value: empty, resolved: .mapping([]))
    }
    guard reader.entries(expected: expected) != nil else { return nil }
    return Reading(value: reader.node, resolved: reader.node.verbatim)
  }

  private static let expected = "values by path, such as { channels.sms.cost_per_attempt: 0.02 }"

  /// The strategies a variant is restricted to, by name; nil for all.
  static func restriction(_ variant: SourceNode) -> [SourceNode]? {
    guard case .sequence(let items)? = variant.entry("strategies")?.value.content else {
      return nil
    }
    return items
  }

  /// The names that results list strategies by, as far as they can be told before variants are read.
  static func armNames(_ strategies: [String], _ variants: [Named<SourceNode>]) -> [String] {
    guard !variants.isEmpty else { return strategies }
    return variants.flatMap { variant -> [String] in
      let chosen = restriction(variant.value)?.compactMap { item -> String? in
        if case .scalar(let scalar) = item.content { scalar.text.trimmingBlanks } else { nil }
      }
      return strategies.filter { chosen?.contains($0) ?? true }.map {
        Scenario.armName($0, variant.name)
      }
    }
  }
}
