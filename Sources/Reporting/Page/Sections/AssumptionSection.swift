// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Vocabulary

/// What was assumed: the scenario with every default, in parts to unfold.
enum AssumptionSection: PageSection {
  static let anchor = "assumptions"

  static func title(_ page: PageContext) -> String {
    page.choose("What was assumed", "Qué se supuso")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let parts =
      page.scenario.parts.map { part(label($0.key, page), $0.text) }
      + page.presets.map { part(page.choose("Sources: ", "Fuentes: ") + $0.name, $0.text) }
    guard !parts.isEmpty else { return [] }
    return [.text(assumed(page)), .markup(sources(page))] + counts(page)
      + [.markup("<div class=\"parts\">\(parts)</div>")]
  }

  /// What the verdict rests on, for the first page: the main assumptions and whose numbers they are.
  static func summary(_ page: PageContext) -> [PageBlock] {
    let facts = facts(page)
    let sentence = page.report.origins.map {
      OriginWords(origins: $0, language: page.language).sentence
    }
    let list: [PageBlock] =
      facts.isEmpty
      ? [] : [.markup("<div class=\"basis\">\(DefinitionList(facts).markup)</div>")]
    return list + [sentence ?? assumed(page)].map(PageBlock.note)
  }

  /// Where the numbers of each section come from.
  private static func counts(_ page: PageContext) -> [PageBlock] {
    guard let origins = page.report.origins else { return [] }
    let words = OriginWords(origins: origins, language: page.language)
    return [
      .table(
        PageTable(
          caption: page.choose(
            "Where the numbers about debtors and channels come from",
            "De dónde vienen los números sobre deudores y canales"),
          header: [
            page.choose("Section", "Sección"), page.choose("Your data", "Sus datos"),
            page.choose("Written in the scenario", "Escritos en el escenario"),
            page.choose("Presets", "Preajustes"), page.choose("Defaults", "Por defecto"),
          ],
          rows: origins.sections.map { [label($0.name, page)] + words.row($0) }))
    ]
  }

  private static func part(_ label: String, _ text: String) -> Markup {
    """
    <details class="part"><summary>\(label)</summary><pre>\(text)</pre></details>

    """
  }

  private static func facts(_ page: PageContext) -> [(String, String)] {
    let scenario = page.scenario
    let segments = scenario.keys(of: "portfolio", "segments")
    let facts: [(String, String?)] = [
      (page.choose("Portfolio", "Cartera"), portfolio(page, segments)),
      (
        page.choose("Start", "Inicio"),
        scenario.value("start").map { DateText.text(iso: $0, in: page.language) }
      ),
      (
        page.choose("Horizon", "Horizonte"),
        scenario.days("horizon").map { page.decimal.counted($0, "day", "día") }
      ),
      (page.choose("Currency", "Moneda"), scenario.value("currency")),
      (page.choose("Behaviour", "Comportamiento"), behavior(page)),
    ]
    return facts.compactMap { name, value in value.map { (name, TerminalText.escaped($0)) } }
  }

  private static func portfolio(_ page: PageContext, _ segments: [String]) -> String {
    let text = page.decimal.accounts(page.summary.accounts)
    return segments.isEmpty ? text : text + ": " + segments.joined(separator: ", ")
  }

  private static func behavior(_ page: PageContext) -> String? {
    guard let model = page.scenario.value("behavior", "model") else { return nil }
    let presets = page.report.origins?.presets ?? []
    guard !presets.isEmpty else { return model }
    return model
      + (presets.count == 1
        ? page.choose(", preset ", ", preajuste ") : page.choose(", presets ", ", preajustes "))
      + presets.joined(separator: ", ")
  }

  private static func assumed(_ page: PageContext) -> String {
    page.choose(
      "Numbers about debtors and channels are assumptions, not measurements of this portfolio.",
      "Los números sobre deudores y canales son supuestos, no mediciones de esta cartera.")
  }

  /// Where the sources stand, which paper does not have.
  private static func sources(_ page: PageContext) -> Markup {
    guard !page.presets.isEmpty else { return "" }
    let names = page.presets.map { TerminalText.escaped($0.name) }.joined(separator: ", ")
    let text = page.choose(
      "Each number of the presets \(names) stands below beside its source; what is called unverified has none.",
      "Cada número de los preajustes \(names) está abajo junto a su fuente; lo que dice «unverified» no la tiene."
    )
    return "<p class=\"text gesture\">\(text)</p>\n"
  }

  private static func label(_ key: String, _ page: PageContext) -> String {
    let words: [String: (String, String)] = [
      "replications": ("Replications", "Réplicas"), "parameters": ("Parameters", "Parámetros"),
      "margins": ("Margins", "Márgenes"), "portfolio": ("Portfolio", "Cartera"),
      "behavior": ("Behaviour of debtors", "Comportamiento de los deudores"),
      "channels": ("Channels", "Canales"), "strategies": ("Strategies", "Estrategias"),
      "expect": ("Expectations", "Expectativas"), "uncertainty": ("Uncertainty", "Incertidumbre"),
      "attribution": ("Attribution to steps", "Atribución a los pasos"),
      "variants": ("Variants", "Variantes"),
      "contact_rules": ("Contact rules", "Reglas de contacto"),
    ]
    guard let word = words[key] else { return TerminalText.escaped(key) }
    return page.choose(word.0, word.1)
  }
}
