// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

/// Lays what a scenario says over the preset it names.
///
/// A mapping is laid over a mapping key by key; anything else replaces what the preset says. Values that are
/// one of several kinds (a baseline, a law) are replaced as a whole, since halves of two kinds make no sense.
struct PresetOverlay {
  private let bag: DiagnosticBag

  /// The keys of a scenario that may name a preset.
  private static let places = ["behavior", "channels"]
  /// Keys whose values are replaced as a whole.
  static let whole: Set<String> = ["baseline", "partial", "regimes", "moves", "paydays"]

  init(_ bag: DiagnosticBag) { self.bag = bag }

  /// The document with presets filled in.
  ///
  /// A name that is no preset is reported, and another preset fills its place, so that the rest of the file is
  /// read in the same pass.
  func apply(to root: SourceNode) -> SourceNode {
    guard case .mapping(var entries) = root.content else { return root }
    for index in entries.indices where Self.places.contains(entries[index].key) {
      entries[index].value = fill(entries[index])
    }
    var result = root
    result.content = .mapping(entries)
    return result
  }

  private func fill(_ entry: SourceNode.Entry) -> SourceNode {
    guard let named = entry.value.entry("preset"), case .scalar(let scalar) = named.value.content,
      Self.isIntensity(entry.value)
    else { return entry.value }
    let presets = Preset.all.filter { $0.key == entry.key }
    let preset = presets.first { $0.name == scalar.text }
    if preset == nil {
      bag.report(
        .undefinedName(
          scalar.text, kind: "preset", plural: "presets", known: presets.map(\.name),
          definedAt: nil, at: named.value.span, path: "\(entry.key).preset"))
    }
    guard let filling = preset ?? presets.first else { return entry.value }
    return overlay(entry.value, on: filling.node, isTop: entry.key == "channels")
  }

  /// Presets of behaviours are of the intensity model; for another `preset` is an unknown key.
  private static func isIntensity(_ section: SourceNode) -> Bool {
    guard let model = section.entry("model"), case .scalar(let scalar) = model.value.content else {
      return true
    }
    return !["roll-rate", "payment-run"].contains(scalar.text)
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
