// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis

/// What became of a resource, under its name.
struct ResourceObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a resource"
  let summary = Bilingual(
    en: "How busy a resource is, and what waits for it.",
    es: "Qué tan ocupado está un recurso y lo que espera por él.")
  let agents = Member(
    "agents", .whole, \ResourceSummary.agents, en: "How many agents are employed.",
    es: "Cuántos gestores hay empleados.")
  let utilisation = Member(
    "utilisation", CurveObject.stored, \ResourceSummary.utilisation,
    en: "Minutes of calls over minutes of presence, null on days on which nobody works.",
    es: "Minutos de llamadas entre minutos de presencia, null en los días en que nadie trabaja.")
  let backlog = Member(
    "backlog", CurveObject.stored, \ResourceSummary.backlog,
    en: "The touches that wait at the end of each day.",
    es: "Los contactos que esperan al final de cada día.")

  func build(_ values: MemberValues) -> ResourceSummary {
    ResourceSummary(
      name: values.name, agents: values[agents], utilisation: values[utilisation],
      backlog: values[backlog])
  }
}

/// Whether more agents pay for themselves.
struct StaffingObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "the gain of more agents"
  let summary = Bilingual(
    en: "Whether more agents pay for themselves.",
    es: "Si más gestores se pagan solos.")
  let resource = Member(
    "resource", .text, \StaffingGain.resource, en: "The resource.", es: "El recurso.")
  let fewer = Member(
    "fewer", StaffObject.stored, \StaffingGain.fewer, en: "The strategy with fewer agents.",
    es: "La estrategia con menos gestores.")
  let more = Member(
    "more", StaffObject.stored, \StaffingGain.more, en: "The strategy with more.",
    es: "La estrategia con más.")
  let perAgent = Member(
    nullable: "per_agent", .number, \StaffingGain.perAgent,
    en: "Currency units per agent more, less all costs.",
    es: "Unidades de la moneda por agente más, menos todos los costos.")
  let error = Member(
    optional: "se", .number, \StaffingGain.standardError, en: "Its standard error.",
    es: "Su error estándar.")
  let interval = Member(
    nullable: "ci95", .ends, { (gain: StaffingGain) in gain.interval.map(Ends.init) },
    en: "Its 95% interval.", es: "Su intervalo del 95 %.")
  let shifts = Member(
    "shifts", .list(of: StaffShiftObject.stored), \StaffingGain.shifts, absent: [],
    en: "Which hours further agents have; empty where all have the same.",
    es: "Qué horas tienen los gestores adicionales; vacío si todos tienen las mismas.")
  let verdict = DerivedMember(
    "verdict", .word, \StaffingGain.verdict, en: "What is concluded.", es: "Lo que se concluye.")

  func build(_ values: MemberValues) throws(ManifestError) -> StaffingGain {
    var gain = StaffingGain(
      resource: values[resource], fewer: values[fewer], more: values[more],
      perAgent: values[perAgent], standardError: values[error],
      interval: try values.interval(interval))
    gain.shifts = values[shifts]
    return gain
  }
}

/// How many agents of a shift there are.
struct StaffShiftObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a shift"
  let summary = Bilingual(
    en: "How many agents of a shift there are.", es: "Cuántos gestores de un turno hay.")
  let minutes = Member(
    "minutes", .numbers, \StaffingGain.Shift.minutes,
    en: "Minutes that each works, from Monday on.",
    es: "Minutos que trabaja cada uno, desde el lunes.")
  let fewer = Member(
    "fewer", .whole, \StaffingGain.Shift.fewer, en: "Agents where there are fewer in all.",
    es: "Agentes donde hay menos en total.")
  let more = Member(
    "more", .whole, \StaffingGain.Shift.more, en: "Agents where there are more in all.",
    es: "Agentes donde hay más en total.")

  func build(_ values: MemberValues) -> StaffingGain.Shift {
    StaffingGain.Shift(minutes: values[minutes], fewer: values[fewer], more: values[more])
  }
}

/// A strategy with its number of agents.
struct StaffObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a staff"
  let summary = Bilingual(
    en: "A strategy with its number of agents.", es: "Una estrategia con su número de gestores.")
  let strategy = Member(
    "strategy", .text, \StaffingGain.Staff.strategy, en: "The strategy.", es: "La estrategia.")
  let agents = Member(
    "agents", .whole, \StaffingGain.Staff.agents, en: "How many agents it has.",
    es: "Cuántos gestores tiene.")

  func build(_ values: MemberValues) -> StaffingGain.Staff {
    StaffingGain.Staff(values[strategy], agents: values[agents])
  }
}
