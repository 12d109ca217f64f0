// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Randomness
import Strategies
import Vocabulary

/// A service as written; channels are still names.
struct EnrichmentDraft: Sendable {
  var enrichment: Enrichment
  var channels: [Marked<String>]
  var conditions: [ConditionDraft]
}

/// One entry of a strategy's `enrichment:` — a service that looks for other contact data.
struct EnrichmentSection: Section {
  let name = "a data service"
  let summary = Bilingual(
    en: "A service that is asked for another phone or address of debtors who are not reached.",
    es: "Un servicio al que se pide otro teléfono o dirección de deudores a los que no se llega.")
  let channels = Field(
    "channels",
    .list(of: Grammar<String>.name.marked, count: 1...32, expected: "a list of channels"),
    en: "The channels whose contact data it looks for; all of them get what it finds.",
    es: "Los canales cuyos datos de contacto busca; todos reciben lo que encuentra.")
  let afterFailed = Field(
    "after_failed", .wholeNumber(.between(ParameterRange.failedAttempts)),
    en: """
      Attempts in a row by these channels that found nobody, before it is asked and again before it is asked anew; 0 asks \
      once, when the accounts are placed.
      """,
    es: """
      Intentos seguidos por estos canales que no hallaron a nadie antes de pedirlo, y otra vez antes de pedirlo de nuevo; 0 \
      lo pide una vez, al asignar las cuentas.
      """)
  let conditions = Field(
    "while", .conditions, default: "{}",
    en: "Conditions that must all hold when it is asked.",
    es: "Condiciones que deben cumplirse todas al pedirlo.")
  let hit = Field(
    "hit", .share, en: "Share of inquiries that find something.",
    es: "Parte de las consultas que encuentra algo.")
  let finds = Field(
    optional: "finds", .shareLaw,
    en: """
      Share of attempts that get through by what is found: a number, or a law over debtors; the `reach` of the debtor's \
      segment without it.
      """,
    es: """
      Parte de los intentos que llega por lo encontrado: un número, o una ley entre deudores; si falta, el `reach` del \
      segmento del deudor.
      """)
  let cost = Field(
    "cost_per_search", .money, default: "0", en: "Price of what is charged.",
    es: "Precio de lo que se cobra.")
  let charge =
    Field(
      "charged", .choice("what is charged"), default: "inquiry",
      en: "Whether every `inquiry` is paid for, or only a `hit`.",
      es: "Si se paga cada consulta (`inquiry`) o solo la que encuentra algo (`hit`).")
    as Field<Enrichment.Charge>
  let delay = Field(
    "delay", .duration, default: "0 days", en: "Time from the inquiry to its result.",
    es: "Tiempo de la consulta a su resultado.")
  let limit = Field(
    "limit", .wholeNumber(.between(ParameterRange.countedEvents)), default: "1",
    en: "The most inquiries for a debtor.", es: "El máximo de consultas por deudor.")

  func build(_ values: SectionValues) -> EnrichmentDraft? {
    EnrichmentDraft(
      enrichment: Enrichment(
        name: "", channels: [], afterFailed: values[afterFailed], hit: values[hit],
        finds: values[finds], cost: values[cost], charge: values[charge], delay: values[delay],
        limit: values[limit]),
      channels: values[channels], conditions: values[conditions])
  }
}
