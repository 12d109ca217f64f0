// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// Services that look for contact data; only scenarios that ask one have it.
  public static let enrichment = MetricSubject(
    Bilingual(en: "Data enrichment", es: "Enriquecimiento de datos"),
    [.enrichmentsPerDebtor, .enrichmentHitRate], costs: [.enrichment])
}

extension MetricNeed {
  /// Contact data that some strategy has looked for.
  public static let enrichment = Self.scenario(
    ScenarioNeed(
      key: "enrichment",
      cause: Bilingual(
        en: "no strategy has contact data looked for",
        es: "ninguna estrategia hace buscar datos de contacto"),
      lack: "no strategy has `enrichment`", help: "give a strategy `enrichment`",
      example: "{ channels: [agent_call], after_failed: 5, hit: 40% }",
      isMet: { $0.hasEnrichment }))
}

extension Metric {
  /// Inquiries for contact data over debtors.
  public static let enrichmentsPerDebtor = Metric(
    "enrichments_per_debtor", .count, .neutral,
    label: Bilingual(en: "data inquiries per debtor", es: "consultas de datos por deudor"),
    definition: Bilingual(
      en: "inquiries for other contact data, over all debtors",
      es: "consultas de otros datos de contacto, entre todos los deudores"),
    topic: .contact, shownIn: .comparison, need: .enrichment
  ) { facts in
    Formula(counting: .occurrences(weight: 1), isImpossible: !facts.enriches) {
      Quotient(
        $0.number(.enrichments), over: $0.number(.debtors), events: $0.number(.enrichments))
    }
  }

  /// Inquiries that find something over those that ended.
  public static let enrichmentHitRate = Metric(
    "enrichment_hit_rate", .share, .neutral,
    label: Bilingual(en: "data inquiries that hit", es: "consultas de datos con hallazgo"),
    definition: Bilingual(
      en: "inquiries that find other contact data, of those whose result has come",
      es: "consultas que hallan otros datos de contacto, de las que ya tienen resultado"),
    topic: .reach, shownIn: [.table, .comparison], need: .enrichment, isOverPopulation: false
  ) { facts in
    Formula(counting: .trials, isImpossible: !facts.enriches) {
      .share($0.number(.foundContacts), of: $0.number(.endedEnrichments))
    }
  }
}

extension CostCause {
  /// Inquiries or hits at their price.
  static let enrichment = CostCause(
    label: Bilingual(en: "Data enrichment", es: "Enriquecimiento de datos"),
    part: .member(
      "enrichment", need: .enrichment,
      formula: { facts in
        Formula(isImpossible: !facts.paysForEnrichment) {
          Quotient($0.enrichmentCost, over: $0.accounts)
        }
      }),
    isFree: { !$0.paysForEnrichment }, amounts: { [$0.enrichmentCost] })
}
