// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// What becomes of the time of agents who are few; only scenarios with resources have it.
  public static let capacity = MetricSubject(
    Bilingual(en: "Agents", es: "Gestores"), ofAgents,
    families: ofAgents.map { MetricFamily(byResource: $0) }, costs: [.wages])

  /// Of all agents of a strategy together; of each resource by itself where there are several.
  private static let ofAgents: [Metric] = [
    .agentUtilisation, .overrunRate, .callsPerAgentDay, .rpcPerAgentHour, .busyAgents,
    .servedRate, .mergedRate, .waitingDays, .backlog, .capacityDropped, .droppedWithoutStaff,
    .abandonedRate, .valuePerCall, .wagesPerAccount, .idleCostPerAccount,
  ]
}

extension Metric {
  /// Minutes of calls and of the work around them over minutes of presence; above 1 where the last call of a day overran.
  public static let agentUtilisation = ofCapacity(
    "agent_utilisation", .share,
    label: Bilingual(en: "agents' time in use", es: "tiempo de gestores en uso"),
    definition: Bilingual(
      en:
        "minutes of calls and of the work around them, of minutes of presence; above 1 by at most `overrun_rate`",
      es:
        "minutos de llamadas y del trabajo en torno a ellas, de los minutos de presencia; sobre 1 a lo sumo en `overrun_rate`"
    ),
    values: 0 ... .infinity
  ) { ($0.minutes(.busy), $0.minutes(.staffed)) }

  /// Minutes of calls beyond the end of the day, which nobody is paid for, over minutes of presence.
  public static let overrunRate = ofCapacity(
    "overrun_rate", .share,
    label: Bilingual(en: "unpaid time beyond the day", es: "tiempo sin pagar tras la jornada"),
    definition: Bilingual(
      en:
        "minutes of calls beyond the end of the day, which nobody is paid for, of minutes of presence",
      es:
        "minutos de llamadas tras el fin de la jornada, que nadie cobra, de los minutos de presencia"
    ),
    values: 0 ... .infinity
  ) { ($0.minutes(.overrun), $0.minutes(.staffed)) }

  /// Touches made over days of presence of an agent.
  public static let callsPerAgentDay = ofCapacity(
    "calls_per_agent_day", .count,
    label: Bilingual(en: "calls per agent and day", es: "llamadas por gestor y día"),
    definition: Bilingual(
      en: "touches made over days of presence of an agent",
      es: "contactos hechos entre días de presencia de un gestor")
  ) { ($0.total(.served), $0.total(.agentDays)) }

  /// Touches that found attention over hours of presence.
  public static let rpcPerAgentHour = ofCapacity(
    "rpc_per_agent_hour", .count,
    label: Bilingual(en: "right parties per agent-hour", es: "titulares por hora de gestor"),
    definition: Bilingual(
      en: "touches that found attention over hours of presence",
      es: "contactos que hallaron atención entre horas de presencia")
  ) { ($0.total(.answered), $0.minutes(.staffed) / 60) }

  /// Agents kept busy: minutes of calls over the minutes that one agent without absence works; above the agents there are by at most
  /// ``overrunRate``.
  public static let busyAgents = ofCapacity(
    "busy_agents", .count,
    label: Bilingual(en: "agents kept busy", es: "gestores ocupados"),
    definition: Bilingual(
      en:
        "minutes of calls over the minutes that one agent of the resource without absence works, all resources together; what last calls take beyond the day counts too",
      es:
        "minutos de llamadas entre los minutos que trabaja un gestor del recurso sin ausencias, en total de los recursos; lo que las últimas llamadas pasan de la jornada también cuenta"
    )
  ) { $0.busyAgents }

  /// Touches made over touches asked for.
  public static let servedRate = ofCapacity(
    "served_rate", .share,
    label: Bilingual(en: "touches served", es: "contactos atendidos por gestores"),
    definition: Bilingual(
      en: "touches made, of touches asked for", es: "contactos hechos, de los pedidos"),
    counting: .trials
  ) { ($0.total(.served), $0.total(.requests)) }

  /// Touches that came due while an earlier one of their step waited, over all that came due.
  public static let mergedRate = ofCapacity(
    "merged_rate", .share,
    label: Bilingual(
      en: "touches due while one waited", es: "contactos que tocaban con otro en espera"),
    definition: Bilingual(
      en:
        "touches that came due while an earlier one of their step waited, and are not asked for, of all that came due",
      es:
        "contactos que tocaban mientras esperaba uno anterior de su paso, y que no se piden, de todos los que tocaban"
    ), counting: .trials
  ) { ($0.total(.merged), $0.total(.merged) + $0.total(.requests)) }

  /// Days from the asking to the making of a touch, on average over touches made.
  public static let waitingDays = ofCapacity(
    "waiting_days", .days,
    label: Bilingual(en: "days until served", es: "días hasta ser atendido"),
    definition: Bilingual(
      en: "days from the asking to the making, over touches made",
      es: "días desde que se pide hasta que se hace, entre contactos hechos")
  ) { ($0.total(.waitedDays), $0.total(.served)) }

  /// Touches that wait at the end of a day, on average over days.
  public static let backlog = ofCapacity(
    "backlog", .count,
    label: Bilingual(
      en: "touches waiting at day's end", es: "contactos en espera al final del día"),
    definition: Bilingual(
      en: "touches that wait at the end of a day, over the days of the horizon",
      es: "contactos que esperan al final de un día, entre los días del horizonte")
  ) { ($0.total(.backlogDays), Double($0.facts.horizon)) }

  /// Touches lost, or given to another channel, because nobody had time or nobody worked on the day.
  public static let capacityDropped = ofCapacity(
    "capacity_dropped", .count,
    label: Bilingual(en: "touches lost or diverted", es: "contactos perdidos o desviados"),
    definition: Bilingual(
      en:
        "touches lost, or given to another channel, because nobody had time or nobody worked that day",
      es:
        "contactos perdidos, o dados a otro canal, porque nadie tenía tiempo o ese día no trabajaba nadie"
    )
  ) { ($0.total(.dropped) + $0.total(.diverted), 1) }

  /// Those of ``capacityDropped`` that came due on days on which nobody worked.
  public static let droppedWithoutStaff = ofCapacity(
    "dropped_without_staff", .count,
    label: Bilingual(
      en: "of these, on days nobody works", es: "de ellos, en días en que nadie trabaja"),
    definition: Bilingual(
      en:
        "touches of `capacity_dropped` that came due on days on which nobody worked: days off, holidays, absence of all",
      es:
        "contactos de `capacity_dropped` que tocaban en días en que nadie trabajaba: días libres, feriados, ausencia de todos"
    )
  ) { ($0.total(.unstaffed), 1) }

  /// Answers that found nobody to speak over all answers; of machines that dial several lines.
  public static let abandonedRate = ofCapacity(
    "abandoned_rate", .share, .lower,
    label: Bilingual(en: "answers without an agent", es: "respuestas sin gestor"),
    definition: Bilingual(
      en: "answers that found nobody to speak, of all answers",
      es: "respuestas que no hallaron con quién hablar, de todas"), counting: .trials
  ) { ($0.total(.abandoned), $0.total(.abandoned) + $0.total(.answered)) }

  /// Mean balance of the accounts called, at the call, over the mean opening balance.
  public static let valuePerCall = ofCapacity(
    "value_per_call", .ratio,
    label: Bilingual(
      en: "balance called over mean balance", es: "saldo llamado sobre saldo medio"),
    definition: Bilingual(
      en: "mean balance of the accounts called, at the call, over the mean balance placed",
      es: "saldo medio de las cuentas llamadas, al llamar, entre el saldo medio asignado")
  ) {
    (
      $0.total(.calledBalance) / $0.total(.served),
      $0.counts.number(.openingBalance) / $0.counts.accounts
    )
  }

  /// Wages over accounts.
  public static let wagesPerAccount = ofCapacity(
    "wages_per_account", .currency,
    label: Bilingual(en: "wages per account", es: "salarios por cuenta"),
    definition: Bilingual(
      en: "wages, also of idle time, over all accounts",
      es: "salarios, también del tiempo sin trabajo, entre todas las cuentas"),
    isOfWages: true
  ) { ($0.wages, $0.counts.accounts) }

  /// Wages of minutes in which nobody had anything to do over accounts.
  public static let idleCostPerAccount = ofCapacity(
    "idle_cost_per_account", .currency,
    label: Bilingual(en: "idle wages per account", es: "salarios sin trabajo por cuenta"),
    definition: Bilingual(
      en: "wages of minutes in which nobody had anything to do, over all accounts",
      es: "salarios de los minutos en que nadie tenía qué hacer, entre todas las cuentas"),
    isOfWages: true
  ) { ($0.idleWages, $0.counts.accounts) }

  /// Declares a metric of capacity: over what the strategy does, and only where there are resources.
  private static func ofCapacity(
    _ name: String, _ unit: Unit, _ direction: Direction = .neutral, label: Bilingual,
    definition: Bilingual, values: ClosedRange<Double>? = nil, counting: Counting? = nil,
    isOfWages: Bool = false,
    sides: @escaping @Sendable (Desks) -> (numerator: Double, denominator: Double)
  ) -> Metric {
    Metric(
      name, unit, direction, label: label, definition: definition, topic: .capacity,
      values: values, need: .resource, isOverPopulation: false,
      exists: { !$0.resources.isEmpty },
      formula: { facts in
        Formula(
          counting: counting, isImpossible: isOfWages && !facts.paysWages,
          ofPart: { counts, resource in
            let desks = Desks(counts, facts, resource)
            guard !desks.resources.isEmpty else { return .missing }
            let (top, bottom) = sides(desks)
            return counting == .trials ? .share(top, of: bottom) : Quotient(top, over: bottom)
          })
      })
  }
}

extension MetricFamily {
  /// A measure of agents of each resource by itself, where a scenario has several.
  fileprivate init(byResource whole: Metric) {
    self.init(
      partsOf: whole, of: Bilingual(en: "resource", es: "recurso"),
      definition: Bilingual(
        en: whole.definition.english + ", of one resource where there are several",
        es: whole.definition.spanish + ", de un recurso donde hay varios"),
      need: { .agents(of: $0) },
      members: { $0.resources.count > 1 ? $0.resources.map(\.name) : [] },
      formula: { whole.declaration.formula($0, 0).part($1) })
  }
}

extension StrategyFacts {
  /// Whether agents whom touches need have a wage.
  fileprivate var paysWages: Bool { resources.contains { $0.isUsed && $0.isPaid } }
}

extension CostCause {
  /// The time of agents, also where nobody asks for it.
  static let wages = CostCause(
    label: Bilingual(en: "Wages", es: "Salarios"), part: .metric(.wagesPerAccount),
    isFree: { !$0.paysWages },
    amounts: { counts in (0..<counts.resourceCount).map(counts.wages(resource:)) })
}

/// What the agents of a strategy come to: all that it may need, or those of one resource.
private struct Desks {
  let counts: any Counts
  let facts: StrategyFacts
  /// By position; none where touches need nobody of them.
  let resources: [Int]

  init(_ counts: any Counts, _ facts: StrategyFacts, _ resource: Int?) {
    self.counts = counts
    self.facts = facts
    let all = Array(0..<counts.resourceCount)
    resources =
      resource.map { one in all.filter { $0 == one && facts.resources[one].isUsed } } ?? all
  }

  /// A counter over the resources.
  func total(_ counter: ResourceCounter) -> Double {
    Double(resources.reduce(0) { $0 + counts.number(counter, of: $1) })
  }

  /// A counter of minutes over the resources.
  func minutes(_ counter: ResourceCounter) -> Double { total(counter) * 0x1p-20 }

  /// Minutes of calls over those of one agent without absence: a sum over resources, of whose agents each has hours of its own.
  var busyAgents: (numerator: Double, denominator: Double) {
    let used = resources.filter { counts.number(.requests, of: $0) > 0 }
    guard let first = used.first else { return (0, .nan) }
    let one = facts.resources[first].minutesPerAgent
    let minutes = used.reduce(0.0) { sum, resource in
      let own = Double(counts.number(.busy, of: resource)) * 0x1p-20
      return sum + (resource == first ? own : own * one / facts.resources[resource].minutesPerAgent)
    }
    return (minutes, one)
  }

  /// Wages of the minutes of presence.
  var wages: Double { resources.map(counts.wages(resource:)).reduce(0, +) }

  /// Wages of the minutes of presence in which nobody worked.
  var idleWages: Double {
    resources.map {
      counts.wages(resource: $0, minutes: Double(counts.number(.idle, of: $0)) * 0x1p-20)
    }.reduce(0, +)
  }
}
