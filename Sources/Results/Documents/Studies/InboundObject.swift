// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis

/// What calls that come in ask for.
struct InboundPlanObject: ToldObject {
  typealias Root = InboundPlan

  static let stored = Stored.told(Self())

  private static let assumptions = [
    "poisson_arrivals", "exponential_handling_and_patience", "one_class_of_calls_and_agents",
    "steady_state",
  ]

  let name = "a plan of calls that come in"
  let summary = Bilingual(
    en: "The agents that a queue of calls asks for.",
    es: "Los gestores que pide una cola de llamadas.")
  let arrivals = Member(
    "calls_per_hour", .number, { (plan: InboundPlan) in plan.load.arrivals * 60 },
    en: "The calls per hour.", es: "Las llamadas por hora.")
  let handling = Member(
    "handling_minutes", .number, \InboundPlan.load.handling, en: "The mean minutes of a call.",
    es: "Los minutos medios de una llamada.")
  let erlangs = Member(
    "erlangs", .number, \InboundPlan.load.erlangs, en: "The agents who are busy on average.",
    es: "Los gestores ocupados en promedio.")
  let patience = Member(
    nullable: "patience_minutes", .number, \InboundPlan.patience,
    en: "The mean minutes until callers hang up; null where they wait for good.",
    es: "Los minutos medios hasta que cuelgan; null si esperan siempre.")
  let target = Member(
    "target", InboundTargetObject.stored, \InboundPlan.target, en: "What is to be kept.",
    es: "Lo que hay que cumplir.")
  let agents = Member(
    nullable: "agents", .whole, \InboundPlan.agents,
    en: "How many agents were asked about; null where none were.",
    es: "Por cuántos gestores se preguntó; null si por ninguno.")
  let waiting = Member(
    nullable: "erlang_c", QueueAnswerObject.stored, \InboundPlan.waiting,
    en:
      "These agents where callers wait for good; null without them, and where the queue would only grow.",
    es: "Estos gestores si se espera siempre; null sin ellos, y si la cola solo crecería.")
  let leaving = Member(
    nullable: "erlang_a", QueueAnswerObject.stored, \InboundPlan.leaving,
    en: "These agents where callers hang up; null without them or without patience.",
    es: "Estos gestores si se cuelga; null sin ellos o sin paciencia.")
  let fewestWaiting = Member(
    nullable: "fewest_erlang_c", QueueAnswerObject.stored,
    { (plan: InboundPlan) in Optional(plan.fewestWaiting) },
    en: "The fewest agents who keep the target where callers wait for good.",
    es: "El mínimo de gestores que cumplen si se espera siempre.")
  let fewestLeaving = Member(
    nullable: "fewest_erlang_a", QueueAnswerObject.stored, \InboundPlan.fewestLeaving,
    en: "The fewest agents who keep the target where callers hang up; null without patience.",
    es: "El mínimo de gestores que cumplen si se cuelga; null sin paciencia.")
  let priority = Member(
    nullable: "priority", InboundPriorityObject.stored, \InboundPlan.priority,
    en: "What it means that some calls go first; null where none do.",
    es: "Lo que implica que algunas llamadas vayan primero; null si no las hay.")
  let assumptions = Member(
    "assumptions", .texts, { (_: InboundPlan) in Self.assumptions },
    en: "What the formulas assume.", es: "Lo que suponen las fórmulas.")
}

/// How soon how many calls are to be answered.
struct InboundTargetObject: ToldObject {
  typealias Root = ServiceTarget

  static let stored = Stored.told(Self())

  let name = "a target"
  let summary = Bilingual(
    en: "How soon how many calls are to be answered.",
    es: "En cuánto tiempo hay que atender cuántas llamadas.")
  let share = Member(
    "share", .number, \ServiceTarget.share, en: "The share of calls.",
    es: "La parte de las llamadas.")
  let within = Member(
    "within_seconds", .number, { (target: ServiceTarget) in target.within * 60 },
    en: "The seconds in which they are to be answered.",
    es: "Los segundos en que hay que atenderlas.")
}

/// A queue in the long run.
struct QueueAnswerObject: ToldObject {
  typealias Root = InboundPlan.Answer

  static let stored = Stored.told(Self())

  let name = "a queue"
  let summary = Bilingual(
    en: "A queue in the long run.", es: "Una cola a la larga.")
  let agents = Member(
    "agents", .whole, \InboundPlan.Answer.agents, en: "How many handle calls.",
    es: "Cuántos atienden llamadas.")
  let waits = Member(
    "wait_probability", .number, \InboundPlan.Answer.waits,
    en: "The probability that a call waits.", es: "La probabilidad de que una llamada espere.")
  let meanWait = Member(
    "mean_wait_seconds", .number, { (answer: InboundPlan.Answer) in answer.meanWait * 60 },
    en: "The mean seconds of waiting, over all calls.",
    es: "Los segundos medios de espera, entre todas las llamadas.")
  let served = Member(
    "served_within_target", .number, \InboundPlan.Answer.served,
    en: "The share of all calls that are answered in time.",
    es: "La parte de todas las llamadas que se atienden a tiempo.")
  let abandoned = Member(
    nullable: "abandon_probability", .number, \InboundPlan.Answer.abandoned,
    en: "The probability that a caller hangs up; null where nobody does.",
    es: "La probabilidad de que se cuelgue; null si nadie cuelga.")
  let occupancy = Member(
    "occupancy", .number, \InboundPlan.Answer.occupancy,
    en: "The share of their time that agents are busy.",
    es: "La parte de su tiempo en que los gestores están ocupados.")
  let queue = Member(
    "mean_queue", .number, \InboundPlan.Answer.queue, en: "The mean number of those who wait.",
    es: "El número medio de los que esperan.")
}

/// Calls of which a share goes first.
struct InboundPriorityObject: ToldObject {
  typealias Root = InboundPlan.Priority

  static let stored = Stored.told(Self())

  let name = "calls that go first"
  let summary = Bilingual(
    en: "Calls of which a share goes first.",
    es: "Llamadas de las que una parte va primero.")
  let share = Member(
    "share", .number, \InboundPlan.Priority.share, en: "The share that goes first.",
    es: "La parte que va primero.")
  let wait = Member(
    "mean_wait_seconds", .number, { (own: InboundPlan.Priority) in own.firstWait * 60 },
    en: "The mean seconds that they wait.", es: "Los segundos medios que esperan.")
  let otherWait = Member(
    "mean_wait_of_others_seconds", .number, { (own: InboundPlan.Priority) in own.otherWait * 60 },
    en: "The mean seconds that the others wait.", es: "Los segundos medios que esperan las demás.")
}
