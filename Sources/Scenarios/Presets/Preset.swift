// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// A ready set of values, with their sources, that scenarios name and override.
public struct Preset: Sendable {
  /// The key of a scenario under which it may be named.
  public let key: String
  /// The name.
  public let name: String
  /// The text, comments and sources included.
  public let text: String

  /// All presets of this build, by key and name.
  public static let all: [Preset] = [
    Preset(
      key: "behavior", name: "consumer-cards",
      text: String(decoding: PackageResources.consumer_cards_yaml, as: UTF8.self)),
    Preset(
      key: "channels", name: "latam-2026",
      text: String(decoding: PackageResources.latam_2026_yaml, as: UTF8.self)),
  ]

  /// The name by which diagnostics call the text.
  var source: String { "preset \(name)" }

  /// The values.
  var node: SourceNode {
    let bag = DiagnosticBag()
    let source = SourceText(file: source, text: text)
    let node = SourceParser(source: source, limits: SourceLimits(), bag: bag).parse()
    guard let node, !bag.hasErrors else {
      preconditionFailure("the preset \(name) is not YAML")
    }
    return node
  }
}
