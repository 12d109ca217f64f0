// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

/// A ready set of values, with their sources, that scenarios name and override.
public struct Preset: Sendable {
  /// The key of a scenario under which it may be named.
  public let key: String
  /// The name.
  public let name: String
  /// The text, comments and sources included.
  public let text: String
  /// The ISO code of the currency its amounts are in, as its first key says.
  public let currency: String

  /// All presets of this build, by key and name.
  public static let all: [Preset] = [
    Preset(
      key: "behavior", name: "consumer-cards",
      text: String(decoding: PackageResources.consumer_cards_yaml, as: UTF8.self)),
    Preset(
      key: "channels", name: "latam-2026",
      text: String(decoding: PackageResources.latam_2026_yaml, as: UTF8.self)),
  ]

  /// Its name as a source of diagnostics and values.
  var source: String { "preset \(name)" }

  /// The values, without the currency.
  let node: SourceNode

  private init(key: String, name: String, text: String) {
    (self.key, self.name, self.text) = (key, name, text)
    let bag = DiagnosticBag()
    let source = SourceText(file: "preset \(name)", text: text)
    let parsed = SourceParser(source: source, limits: SourceLimits(), bag: bag).parse()
    guard var parsed, !bag.hasErrors, case .mapping(let entries) = parsed.content,
      let first = entries.first, first.key == "currency",
      case .scalar(let code) = first.value.content
    else { preconditionFailure("the preset \(name) is not YAML that begins with a currency") }
    currency = code.text
    parsed.content = .mapping(Array(entries.dropFirst()))
    node = parsed
  }
}
