// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// `inbound:` as written; the channel is still a name.
struct InboundDraft: Sendable {
  var inbound: Inbound
  var channel: Marked<String>
}

/// `inbound:` of a strategy — where debtors call or write to.
struct InboundSection: Section {
  let name = "an inbound line"
  let summary = Bilingual(
    en: "Where debtors call or write to whom a contact makes do so (`answers` of channels).",
    es:
      "Adónde llaman o escriben los deudores a quienes un contacto lleva a hacerlo (`answers` de los canales)."
  )
  let channel = Field(
    "channel", Grammar<String>.name.marked,
    en: """
      The channel by which they come: its minutes and agents, its stimulus, and how far what is agreed binds.
      """,
    es: """
      El canal por el que llegan: sus minutos y gestores, su estímulo, y cuánto obliga lo acordado.
      """)
  let hours = Field(
    "hours", .openHours,
    en: "When somebody is there, but for the holidays of `calendar`.",
    es: "Cuándo hay alguien, salvo los festivos de `calendar`.")
  let offer = Field(
    "offer", .offer, default: "none", en: "What is proposed to them.",
    es: "Lo que se les propone.")
  let closed =
    Field(
      "unanswered", .choice("what becomes of unanswered calls"), default: "lost",
      en: "What becomes of those who find nobody: `lost`, or `called_back` once somebody is there.",
      es:
        "Qué pasa con quienes no encuentran a nadie: se pierden (`lost`) o se les devuelve la llamada (`called_back`)."
    ) as Field<Inbound.Closed>

  func build(_ values: SectionValues) -> InboundDraft? {
    InboundDraft(
      inbound: Inbound(
        channel: 0, hours: OpenHours(minutes: values[hours]), offer: values[offer],
        closed: values[closed]),
      channel: values[channel])
  }
}

/// `answers:` of a channel — how often its contacts make debtors call or write back.
struct AnswersSection: Section {
  let name = "answers"
  let summary = Bilingual(
    en: "How often contacts make the debtor call or write back.",
    es: "Con qué frecuencia los contactos llevan al deudor a llamar o escribir.")
  let share = Field(
    "share", .share,
    en: "Share of contacts that find attention and lead to nothing else.",
    es: "Parte de los contactos atendidos que no llevan a otra cosa.")
  let after = Field(
    "after", .duration, default: "0 days",
    en: "Mean time from the attention to the call.",
    es: "Tiempo medio de la atención a la llamada.")

  func build(_ values: SectionValues) -> ContactAnswers? {
    ContactAnswers(share: values[share], after: values[after])
  }
}
