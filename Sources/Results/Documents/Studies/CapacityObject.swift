// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis
import Vocabulary

/// What `plan-capacity --json` prints.
struct StoredCapacity: Sendable {
  let plan: CapacityPlan?
  let inbound: InboundPlan?
}

/// What a strategy asks of a resource, with the plan it belongs to.
struct StoredNeed: Sendable {
  let plan: CapacityPlan
  let need: CapacityPlan.Need
}

/// A day, or several in a row, with the plan they belong to; of an average day nothing says which it is.
struct StoredPeriod: Sendable {
  let plan: CapacityPlan
  let need: CapacityPlan.Need
  let period: CapacityPlan.Period
  var isAverage = false
}

/// How many agents are needed.
struct CapacityObject: ToldObject {
  typealias Root = StoredCapacity

  static let stored = Stored.told(Self())

  let name = "a plan of capacity"
  let summary = Bilingual(
    en:
      "How many agents strategies and calls that come in need, as `plan-capacity --json` prints it.",
    es:
      "Cuántos gestores piden las estrategias y las llamadas que entran, como lo escribe `plan-capacity --json`."
  )
  let format = Member(
    "format", .whole, { (_: StoredCapacity) in 1 }, en: "The version of this layout.",
    es: "La versión de esta disposición.")
  let outbound = Member(
    nullable: "outbound", CapacityPlanObject.stored, \StoredCapacity.plan,
    en: "What strategies ask for; null without a scenario.",
    es: "Lo que piden las estrategias; null sin escenario.")
  let inbound = Member(
    nullable: "inbound", InboundPlanObject.stored, \StoredCapacity.inbound,
    en: "What calls that come in ask for; null without any.",
    es: "Lo que piden las llamadas que entran; null si no hay.")
}

/// What strategies ask for.
struct CapacityPlanObject: ToldObject {
  typealias Root = CapacityPlan

  static let stored = Stored.told(Self())

  let name = "a plan of strategies"
  let summary = Bilingual(
    en: "The agents that strategies ask for where nobody has to wait.",
    es: "Los gestores que piden las estrategias cuando nadie tiene que esperar.")
  let scenario = Member(
    "scenario", .text, \CapacityPlan.scenario, en: "The scenario's name.",
    es: "El nombre del escenario.")
  let start = Member(
    "start", .text, \CapacityPlan.start.description, en: "The date of day 0.",
    es: "La fecha del día 0.")
  let horizon = Member(
    "horizon_days", .whole, \CapacityPlan.horizon, en: "The days of the run.",
    es: "Los días de la corrida.")
  let accounts = Member(
    "accounts", .whole, \CapacityPlan.accounts, en: "The accounts of one replication.",
    es: "Las cuentas de una réplica.")
  let replications = Member(
    "replications", .whole, \CapacityPlan.replications, en: "The replications simulated.",
    es: "Las réplicas simuladas.")
  let occupancy = Member(
    "occupancy", .number, \CapacityPlan.occupancy,
    en: "The share of their time that agents are to be busy.",
    es: "La parte de su tiempo en que los gestores deben estar ocupados.")
  let needs = Member(
    "needs", .list(of: CapacityNeedObject.stored),
    { (plan: CapacityPlan) in plan.needs.map { StoredNeed(plan: plan, need: $0) } },
    en: "What is needed, by strategy and resource.",
    es: "Lo que se necesita, por estrategia y recurso.")
}

/// What a strategy asks of a resource.
struct CapacityNeedObject: ToldObject {
  typealias Root = StoredNeed

  static let stored = Stored.told(Self())

  let name = "a need"
  let summary = Bilingual(
    en: "What a strategy asks of a resource.", es: "Lo que una estrategia pide a un recurso.")
  let strategy = Member(
    "strategy", .text, \StoredNeed.need.strategy, en: "The strategy.", es: "La estrategia.")
  let resource = Member(
    "resource", .text, \StoredNeed.need.resource, en: "The resource.", es: "El recurso.")
  let agents = Member(
    "agents", .whole, \StoredNeed.need.agents, en: "How many agents are employed.",
    es: "Cuántos gestores están contratados.")
  let dialed = Member(
    "dialed", .flag, \StoredNeed.need.isDialed,
    en: "Whether a machine dials, between whose rounds agents wait.",
    es: "Si marca una máquina, entre cuyas rondas los gestores esperan.")
  let absence = Member(
    "absence", .number, \StoredNeed.need.absence,
    en: "The probability that an agent is absent on a working day.",
    es: "La probabilidad de que un gestor falte un día laborable.")
  let load = Member(
    nullable: "load", .number, \StoredNeed.need.load,
    en: "The minutes asked for over those of the agents there are; null where nobody works.",
    es: "Los minutos pedidos entre los de los gestores que hay; null si nadie trabaja.")
  let overrun = Member(
    nullable: "overrun_minutes", .number,
    { (own: StoredNeed) in own.need.overrun.isFinite ? own.need.overrun : nil },
    en:
      "How far a last call goes beyond the day, at most on average; null where nothing bounds it.",
    es:
      "Cuánto pasa de la jornada una última llamada, a lo sumo en promedio; null si nada lo limita."
  )
  let averageDay = Member(
    "average_day", CapacityPeriodObject.stored,
    { (own: StoredNeed) in
      StoredPeriod(plan: own.plan, need: own.need, period: own.need.averageDay, isAverage: true)
    }, en: "A day on which people work, on average.",
    es: "Un día en que se trabaja, en promedio.")
  let peakDay = Member(
    nullable: "peak_day", CapacityPeriodObject.stored,
    { (own: StoredNeed) in
      own.need.peakDay.map { StoredPeriod(plan: own.plan, need: own.need, period: $0) }
    },
    en: "The day on which most agents are needed; null where nobody works.",
    es: "El día en que se necesitan más gestores; null si nadie trabaja.")
  let mostInOneDay = Member(
    "most_in_one_day", CapacityAmountObject.stored, \StoredNeed.need.mostInOneDay,
    en: "The minutes of the day of a replication on which most are asked for.",
    es: "Los minutos del día de cada réplica en que se piden más.")
  let days = Member(
    "days", .list(of: CapacityPeriodObject.stored),
    { (own: StoredNeed) in
      own.need.days.map { StoredPeriod(plan: own.plan, need: own.need, period: $0) }
    },
    en: "Every day.", es: "Cada día.")
  let weeks = Member(
    "weeks", .list(of: CapacityPeriodObject.stored),
    { (own: StoredNeed) in
      own.need.weeks.map { StoredPeriod(plan: own.plan, need: own.need, period: $0) }
    },
    en: "Every seven days from the first on; the last may be shorter.",
    es: "Cada siete días desde el primero; los últimos pueden ser menos.")
}

/// A mean over replications.
struct CapacityAmountObject: ToldObject {
  typealias Root = CapacityPlan.Amount

  static let stored = Stored.told(Self())

  let name = "an amount of minutes"
  let summary = Bilingual(
    en: "A mean over replications.", es: "Una media entre réplicas.")
  let minutes = Member(
    "minutes", .number, \CapacityPlan.Amount.mean, en: "The mean.", es: "La media.")
  let interval = Member(
    nullable: "interval", .ends, { (own: CapacityPlan.Amount) in own.interval.map(Ends.init) },
    en: "Its 95 % interval; null for one replication.",
    es: "Su intervalo del 95 %; null con una réplica.")
}

/// A day, or several in a row.
struct CapacityPeriodObject: ToldObject {
  typealias Root = StoredPeriod

  static let stored = Stored.told(Self())

  let name = "a day"
  let summary = Bilingual(
    en: "A day, or several in a row, with what is asked for in them.",
    es: "Un día, o varios seguidos, con lo que se pide en ellos.")
  let day = Member(
    optional: "day", .whole, { (own: StoredPeriod) in own.isAverage ? nil : own.period.day },
    en: "The first day, from 0; left out of an average day.",
    es: "El primer día, desde 0; falta en un día promedio.")
  let dayCount = Member(
    optional: "days", .whole, { (own: StoredPeriod) in own.isAverage ? nil : own.period.dayCount },
    en: "How many days; left out of an average day.",
    es: "Cuántos días; falta en un día promedio.")
  let date = Member(
    optional: "date", .text,
    { (own: StoredPeriod) in
      own.isAverage ? nil : own.plan.start.adding(days: own.period.day)?.description
    }, en: "The first day's date; left out of an average day.",
    es: "La fecha del primer día; falta en un día promedio.")
  let minutes = Member(
    "minutes", .number, \StoredPeriod.period.minutes.mean,
    en: "The minutes asked for, on average over replications.",
    es: "Los minutos pedidos, en promedio entre réplicas.")
  let interval = Member(
    nullable: "interval", .ends,
    { (own: StoredPeriod) in own.period.minutes.interval.map(Ends.init) },
    en: "Their 95 % interval; null for one replication.",
    es: "Su intervalo del 95 %; null con una réplica.")
  let calls = Member(
    "calls", .number, \StoredPeriod.period.calls, en: "The touches made, on average.",
    es: "Los contactos hechos, en promedio.")
  let busyAgents = Member(
    nullable: "busy_agents", .number, \StoredPeriod.period.busyAgents,
    en: "Agents kept busy, as `busy_agents` of a run; null where nobody works.",
    es: "Gestores ocupados, como `busy_agents` de una corrida; null si nadie trabaja.")
  let minutesPerAgent = Member(
    "minutes_per_agent", .number,
    { (own: StoredPeriod) in own.need.minutesPerEmployed(in: own.period) },
    en: "The minutes that an agent works, after absence; 0 where nobody works.",
    es: "Los minutos que trabaja un gestor, tras ausencias; 0 si nadie trabaja.")
  let agents = Member(
    nullable: "agents", .number, { (own: StoredPeriod) in own.need.employed(in: own.period) },
    en:
      "How many must be employed for these to be kept busy, after absence; null where nobody works.",
    es:
      "Cuántos deben estar contratados para que haya tantos ocupados, tras ausencias; null si nadie trabaja."
  )
  let agentsAtOccupancy = Member(
    nullable: "agents_at_occupancy", .whole,
    { (own: StoredPeriod) in own.need.employed(in: own.period).map { own.plan.agents(for: $0) } },
    en: "How many whole agents are busy for the share asked for; null where nobody works.",
    es: "Cuántos gestores enteros están ocupados la parte pedida; null si nadie trabaja.")
}
