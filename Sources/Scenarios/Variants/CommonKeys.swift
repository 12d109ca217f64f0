// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

/// What all variants of a run have in common, because the run is compared by it, or is one.
enum CommonKeys {
  /// Why a path cannot vary; nil where it can.
  static func reason(_ keys: [String]) -> String? {
    if keys.count >= 3, keys.first == "strategies", keys.last == "champion" {
      return "all variants are compared by one champion"
    }
    if keys.prefix(2) == ["portfolio", "import"] {
      return "the accounts of a file are the same in all variants"
    }
    return keys.first.flatMap { reasons[$0] }
  }

  private static let reasons = [
    "version": "a file has one format",
    "name": "a run has one name",
    "description": "a run has one description",
    "language": "a run has one report",
    "warm_up": "money of unlike spans cannot be compared",
    "horizon": "money of unlike spans cannot be compared",
    "currency": "amounts of unlike currencies cannot be compared",
    "exchange_rate": "a parameter can be the rate, and varies",
    "seed": "variants are compared on the same luck",
    "replications": "variants are compared replication by replication",
    "resample": "variants are compared replication by replication",
    "variance_reduction": "variants are compared replication by replication",
    "margins": "what counts as equivalent is a matter of the comparison",
    "expect": "expectations name variants: `strategy@variant.metric`",
    "attribution": "it is no part of the world",
    "uncertainty": "it is no part of the world",
    VariantTable.key: "variants have no variants",
  ]

  /// What a document of a variant is read without: what belongs to the run.
  static let ofRun: Set<String> = ["expect", "attribution", "uncertainty", VariantTable.key]
}

extension Diagnostic {
  /// A setting of a variant that all variants share.
  static func common(
    _ value: SettingLayer.Value, _ variant: String, reason: String
  ) -> Self {
    let path = value.keys.joined(separator: ".")
    return Self(
      .commonKey, "`\(path)` is the same in all variants: \(reason)",
      at: Label(value.span, "set in variant `\(variant)`"),
      keyPath: "\(VariantTable.key).\(variant).\(path)",
      help: ["set `\(path)` for the whole scenario, or compare two runs with `recobro compare`"])
  }

  /// A variant that equals another.
  static func sameVariant(_ variant: Named<SourceNode>, as other: String, isReference: Bool) -> Self
  {
    Self(
      .sameVariant, severity: .warning,
      "variant `\(variant.name)` is the same as `\(other)`: nothing in it differs",
      at: Label(variant.span, isReference ? "changes nothing" : "the same again"),
      keyPath: "\(VariantTable.key).\(variant.name)",
      help: ["set what is to differ, or leave it out"])
  }

  /// What differs between variants and must not.
  static func unlikeParts(
    _ variant: Named<SourceNode>, _ plural: String, _ own: [String], _ known: [String]
  ) -> Self {
    Self(
      .commonKey, "variant `\(variant.name)` has other \(plural) than the scenario",
      at: Label(variant.span, "has \(own.joined(separator: ", "))"),
      keyPath: "\(VariantTable.key).\(variant.name)", expected: known.joined(separator: ", "),
      help: ["add \(plural) to the scenario itself, and change them in the variant"])
  }
}

extension DiagnosticCode {
  /// What cannot vary between variants.
  static let commonKey = DiagnosticCode("S350")
  /// A variant that is the same as another.
  static let sameVariant = DiagnosticCode("S450")
}

/// The pages of problems with variants.
enum VariantPages {
  static let all = [
    DiagnosticPage(
      .commonKey,
      title: Bilingual(
        en: "what variants have in common", es: "lo que las variantes tienen en común"),
      explanation: Bilingual(
        en: """
          Variants of a run are compared replication by replication, in one currency over one span. What the comparison rests \
          on, such as `horizon`, `currency`, `seed`, and which strategies and segments there are, is the same in all of them.
          """,
        es: """
          Las variantes de una corrida se comparan réplica por réplica, en una moneda y por un mismo plazo. Aquello en que \
          descansa la comparación, como `horizon`, `currency`, `seed` y qué estrategias y segmentos hay, es igual en todas.
          """),
      wrong: "variants: { now: {}, later: { horizon: 180 days } }",
      right: "variants: { now: {}, later: { start: 2027-01-04 } }"),
    DiagnosticPage(
      .sameVariant,
      title: Bilingual(
        en: "a variant that changes nothing", es: "una variante que no cambia nada"),
      explanation: Bilingual(
        en: """
          The scenario under this variant equals that under another, so both give the same numbers. This is a warning; the \
          run goes on.
          """,
        es: """
          El escenario con esta variante es igual que con otra, así que ambas dan los mismos números. Es un aviso; la \
          ejecución continúa.
          """),
      wrong: "variants: { now: {}, cheap: {} }",
      right: "variants: { now: {}, cheap: { channels.sms.cost_per_attempt: 0.01 } }"),
  ]
}
