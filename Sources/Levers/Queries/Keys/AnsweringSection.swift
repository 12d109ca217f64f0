// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// Who answers as written; the resource is still a name.
struct AnsweringDraft: Sendable {
  var answering: QueryAnswering
  var resource: Marked<String>?
}

/// Agents who answer as written.
struct AnsweringAgentsDraft: Sendable {
  var agents: QueryAnswering.Agents
  var resource: Marked<String>?
}

/// `queries:` of a strategy — who answers what debtors ask.
struct AnsweringSection: Section {
  let name = "who answers"
  let summary = Bilingual(
    en: "Who answers what debtors ask; nobody where it is not said.",
    es: "Quién responde lo que preguntan los deudores; nadie si no se dice.")
  let assistant = Field(
    optional: "assistant", .section(AssistantSection()),
    en: "A program that answers at once, around the clock, what it can.",
    es: "Un programa que responde al momento, a toda hora, lo que puede.")
  let agents = Field(
    optional: "agents", .section(AnsweringAgentsSection()),
    en: "Agents who answer in their hours what is left.",
    es: "Gestores que responden en su horario lo que queda.")

  func build(_ values: SectionValues) -> AnsweringDraft? {
    AnsweringDraft(
      answering: QueryAnswering(assistant: values[assistant], agents: values[agents]?.agents),
      resource: values[agents]?.resource)
  }
}

struct AssistantSection: Section {
  let name = "an assistant"
  let summary = Bilingual(
    en: "What a program answers without an agent.", es: "Lo que un programa responde sin gestor.")
  let contains = Field(
    "contains", .containment,
    en: "Share of questions that it answers to the debtor's content, of all or by topic.",
    es: "Parte de las consultas que responde a satisfacción del deudor, de todas o por tema.")
  let cost = Field(
    "cost_per_query", .money, default: "0", en: "Price of a question, answered or handed on.",
    es: "Precio de una consulta, respondida o derivada.")

  func build(_ values: SectionValues) -> QueryAnswering.Assistant? {
    QueryAnswering.Assistant(contains: values[contains], cost: values[cost])
  }
}

struct AnsweringAgentsSection: Section {
  let name = "agents who answer"
  let summary = Bilingual(
    en: "When agents answer, and how soon.",
    es: "Cuándo responden los gestores, y en cuánto tiempo.")
  let hours = Field(
    "hours", .openHours,
    en: "When they work, but for the holidays of `calendar`.",
    es: "Cuándo trabajan, salvo los festivos de `calendar`.")
  let takes = Field(
    "answers_within", .duration, default: "30 minutes",
    en: "How much of their hours passes from the question to the answer.",
    es: "Cuánto de su horario pasa de la consulta a la respuesta.")
  let cost = Field(
    "cost_per_query", .money, default: "0", en: "Price of an answer.",
    es: "Precio de una respuesta.")

  let resource = Field(
    optional: "resource", Grammar<String>.name.marked,
    en: "The resource whose agents' time answers need; there is time for all of them without it.",
    es: "El recurso cuyos gestores necesitan las respuestas; si falta, hay tiempo para todas.")
  let minutes = Field(
    optional: "minutes", .handlingTime,
    en: "With `resource`: minutes of an answer, a number or a law.",
    es: "Con `resource`: minutos de una respuesta, un número o una ley.")

  func build(_ values: SectionValues) -> AnsweringAgentsDraft? {
    var agents = QueryAnswering.Agents(
      hours: OpenHours(minutes: values[hours]), takes: values[takes], cost: values[cost])
    if let minutes = values[minutes] {
      guard values[resource] != nil else {
        values.reader(self.minutes).report(
          .excludingKeys, "`minutes` goes with `resource`", "there is no `resource`",
          help: ["name the resource, or leave `minutes` out"])
        return nil
      }
      agents.minutes = minutes
    } else if values[resource] != nil {
      values.reader(resource).report(
        .excludingKeys, "`resource` goes with `minutes`", "there are no `minutes`",
        help: ["write the minutes that an answer takes, such as `minutes: 4`"])
      return nil
    }
    return AnsweringAgentsDraft(agents: agents, resource: values[resource])
  }
}

/// Shares of questions that are contained, by topic.
struct ContainmentSection: Section {
  let name = "what is contained"
  let summary = Bilingual(en: "Shares by topic.", es: "Partes por tema.")
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
    [values[balance], values[howToPay], values[plan], values[dispute]]
  }
}

extension Grammar where Value == [Double] {
  /// A share of all questions, or shares by topic.
  static var containment: Self {
    .forms(
      scalar: Grammar<Double>.share.map { [Double](repeating: $0, count: QueryTopic.count) },
      mapping: .section(ContainmentSection()),
      expected: "a share such as 60%, or shares by topic such as { balance: 95% }")
  }
}
