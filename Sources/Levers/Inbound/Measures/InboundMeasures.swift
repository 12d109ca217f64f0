// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// Debtors who call or write; only scenarios in which a contact makes them do so have it.
  public static let inbound = MetricSubject(
    Bilingual(en: "Inbound contacts", es: "Contactos entrantes"),
    [.inboundPerDebtor, .inboundAnsweredRate], costs: [.inbound])
}

extension MetricNeed {
  /// Contacts that make debtors call.
  public static let inbound = Self.scenario(
    ScenarioNeed(
      key: "inbound",
      cause: Bilingual(
        en: "no contact makes debtors call", es: "ningún contacto lleva a los deudores a llamar"),
      lack: "no channel has `answers`", help: "give a channel `answers`",
      example: "answers: { share: 8%, after: 6 hours }", isMet: { $0.hasInbound }))
}

extension Metric {
  /// Calls and messages of debtors over debtors.
  public static let inboundPerDebtor = Metric(
    "inbound_per_debtor", .count, .neutral,
    label: Bilingual(en: "inbound contacts per debtor", es: "contactos entrantes por deudor"),
    definition: Bilingual(
      en: "calls and messages by which debtors answer contacts, over all debtors",
      es: "llamadas y mensajes con que los deudores responden a contactos, entre todos los deudores"
    ),
    topic: .conversation, shownIn: .comparison, need: .inbound
  ) { _ in
    Formula(counting: .occurrences(weight: 1)) {
      Quotient($0.number(.inbound), over: $0.number(.debtors), events: $0.number(.inbound))
    }
  }

  /// Inbound contacts that found somebody over all.
  public static let inboundAnsweredRate = Metric(
    "inbound_answered_rate", .share, .higher,
    label: Bilingual(en: "inbound contacts answered", es: "contactos entrantes atendidos"),
    definition: Bilingual(
      en: "inbound contacts that led to a conversation, at once or called back, of all",
      es:
        "contactos entrantes que llevaron a una conversación, al momento o al devolver la llamada, de todos"
    ),
    topic: .conversation, shownIn: [.table, .comparison], need: .inbound, isOverPopulation: false
  ) { facts in
    Formula(counting: .trials, isImpossible: !facts.answersInbound) {
      .share($0.number(.answeredInbound), of: $0.number(.inbound))
    }
  }
}

extension CostCause {
  /// Minutes of inbound conversations at their price.
  static let inbound = CostCause(
    label: Bilingual(en: "Inbound contacts", es: "Contactos entrantes"),
    part: .member(
      "inbound", need: .inbound,
      formula: { facts in
        Formula(isImpossible: !facts.paysForInbound) {
          Quotient($0.inboundCost, over: $0.accounts)
        }
      }),
    isFree: { !$0.paysForInbound }, amounts: { [$0.inboundCost] })
}
