// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

/// One variant read by itself, as a scenario without variants.
extension ScenarioReader {
  /// The names of the variants, in the order of the file; empty without any, and where they cannot be read.
  public var variantNames: [String] {
    Self.variants(of: document).map(\.key)
  }

  /// What a variant lays over a document; nil where there is no such variant.
  static func world(_ variant: String, of document: DocumentReader) -> DocumentReader.World? {
    guard let entry = variants(of: document).first(where: { $0.key == variant }) else { return nil }
    var entries: [SourceNode.Entry] = []
    if case .mapping(let written) = entry.value.content { entries = written }
    // The strategies a variant is restricted to are a matter of the comparison.
    let layer = SettingLayer(
      entries.filter { $0.key != "strategies" || VariantTable.restriction(entry.value) == nil },
      origin: "variant `\(variant)`", of: grammar.description, whole: PresetOverlay.whole,
      DiagnosticBag())
    return .init(layer, without: CommonKeys.ofRun)
  }

  private static func variants(of document: DocumentReader) -> [SourceNode.Entry] {
    let tree = document.tree(DiagnosticBag(), of: grammar.description, filledBy: { $0 })
    guard case .mapping(let entries)? = tree?.entry(VariantTable.key)?.value.content else {
      return []
    }
    return entries
  }
}
