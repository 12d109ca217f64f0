// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Lays what a scenario says over the preset it names.
///
/// A mapping is laid over a mapping key by key; anything else replaces what the preset says. Values that are
/// one of several kinds (a baseline, a law) are replaced as a whole, since halves of two kinds make no sense.
struct PresetOverlay {
  private let bag: DiagnosticBag

  /// The keys of a scenario that may name a preset.
  private static let places = ["behavior", "channels"]
  /// Keys whose values are replaced as a whole.
  private static let whole: Set<String> = ["baseline", "partial", "regimes", "moves", "paydays"]

  init(_ bag: DiagnosticBag) { self.bag = bag }

  /// The document with presets filled in, or nil after reporting.
  func apply(to root: SourceNode) -> SourceNode? {
    guard case .mapping(var entries) = root.content else { return root }
    for index in entries.indices where Self.places.contains(entries[index].key) {
      guard let filled = fill(entries[index]) else { return nil }
      entries[index].value = filled
    }
    var result = root
    result.content = .mapping(entries)
    return result
  }

  private func fill(_ entry: SourceNode.Entry) -> SourceNode? {
    guard let named = entry.value.entry("preset"), case .scalar(let scalar) = named.value.content
    else { return entry.value }
    let presets = Preset.all.filter { $0.key == entry.key }
    guard let preset = presets.first(where: { $0.name == scalar.text }) else {
      bag.report(
        .undefinedName(
          scalar.text, kind: "preset", plural: "presets", known: presets.map(\.name),
          definedAt: nil, at: named.value.span, path: "\(entry.key).preset"))
      return nil
    }
    return overlay(entry.value, on: preset.node, isTop: entry.key == "channels")
  }

  private func overlay(_ upper: SourceNode, on lower: SourceNode, isTop: Bool) -> SourceNode {
    guard case .mapping(let own) = upper.content, case .mapping(var result) = lower.content else {
      return upper
    }
    // Channels are names: there `preset` itself must not look like one.
    for entry in own where !(isTop && entry.key == "preset") {
      if let index = result.firstIndex(where: { $0.key == entry.key }) {
        result[index].keySpan = entry.keySpan
        result[index].value =
          Self.whole.contains(entry.key)
          ? entry.value : overlay(entry.value, on: result[index].value, isTop: false)
      } else {
        result.append(entry)
      }
    }
    return SourceNode(content: .mapping(result), span: upper.span)
  }
}
