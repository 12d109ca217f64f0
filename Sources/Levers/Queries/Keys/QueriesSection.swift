// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Vocabulary

/// `behavior.queries:` — when debtors ask, what about, and what waiting does to them.
struct QueriesSection: Section {
  let name = "what debtors ask"
  let summary = Bilingual(
    en: "When debtors ask, what about, and what it does to them to wait for an answer.",
    es: "Cuándo preguntan los deudores, sobre qué, y qué les hace esperar una respuesta.")
  let perDay = Field(
    "per_day", .rate(.between(ParameterRange.questions)), default: "0 per day",
    en: "Questions per day of a debtor who owes something, unprompted; at most one an hour.",
    es:
      "Consultas por día de un deudor que debe algo, por propia iniciativa; una por hora a lo más.")
  let byHour = Field(
    optional: "by_hour",
    .list(of: .number(.factor), count: 24...24, expected: "24 weights, one for each hour"),
    en:
      "How many of those come in each hour of the day, as 24 weights from midnight on; evenly without it.",
    es:
      "Cuántas de esas llegan a cada hora del día, como 24 pesos desde medianoche; por igual si falta."
  )
  let afterTouch = Field(
    "after_touch", .share, default: "0%",
    en: "Share of noticed reminders that make the debtor ask.",
    es: "Parte de los recordatorios atendidos que llevan a preguntar.")
  let topics = Field(
    "topics", .section(TopicSharesSection()).ofWhole, default: "{ balance: 100% }",
    en: "What is asked about, in shares of all questions.",
    es: "Sobre qué se pregunta, en partes de todas las consultas.")
  let holding = Field(
    "holds_payment", .share, default: "100%",
    en:
      "Share of waiting questions until whose end the debtor pays nothing unprompted, while readiness fades.",
    es:
      "Parte de las consultas en espera hasta cuyo fin el deudor no paga por sí mismo, mientras se pasa la disposición."
  )
  let patience = Field(
    "patience", .duration(.fading), default: "3 days",
    en: "How long a question waits before it is given up.",
    es: "Cuánto espera una consulta antes de abandonarse.")
  let complaints = Field(
    "complaints", .share, default: "0%",
    en: "Share of waiting questions that end in a complaint, by day of waiting.",
    es: "Parte de las consultas en espera que acaban en queja, por día de espera.")

  func build(_ values: SectionValues) -> Queries? {
    let hours = values[byHour] ?? Queries.evenly
    guard hours.contains(where: { $0 > 0 }) else {
      values.reader(byHour).report(
        .outOfRange, "`by_hour` must have an hour with questions", "all are 0",
        help: ["leave it out for as many in every hour"])
      return nil
    }
    return Queries(
      perDay: values[perDay], byHour: hours, afterTouch: values[afterTouch],
      topics: values[topics], holding: values[holding], patience: values[patience],
      complaint: values[complaints])
  }
}

/// Shares of what is asked about.
struct TopicSharesSection: Section {
  let name = "what is asked about"
  let summary = Bilingual(en: "Shares that add up to 100%.", es: "Partes que suman 100%.")
  let balance = Field(
    "balance", .share, default: "0%", en: "How much is owed, and why.",
    es: "Cuánto se debe, y por qué.")
  let howToPay = Field(
    "how_to_pay", .share, default: "0%", en: "Where and how to pay.", es: "Dónde y cómo pagar.")
  let plan = Field(
    "plan", .share, default: "0%", en: "Whether it can be paid in parts.",
    es: "Si se puede pagar en partes.")
  let dispute = Field(
    "dispute", .share, default: "0%", en: "Whether it is owed at all.", es: "Si de verdad se debe.")

  func build(_ values: SectionValues) -> [Double]? {
    let shares = [values[balance], values[howToPay], values[plan], values[dispute]]
    if values.hasUnknownKeys { return shares }
    return values.owner.checkSum(of: shares) ? shares : nil
  }
}
