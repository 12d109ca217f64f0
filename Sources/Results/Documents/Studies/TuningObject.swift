// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis

/// What `tuning.json` holds; `tune --json` prints it with the folder.
///
/// Objects below it are those of a record, since values stand by the names of its parameters.
struct TuningObject: ToldObject {
  typealias Root = TuningRecord

  static let stored = Stored.told(Self())

  let name = "a tuning"
  let summary = Bilingual(
    en: "What a tuning established, as `tuning.json` stores it and `tune --json` prints it.",
    es:
      "Lo que estableció una búsqueda de parámetros, como lo guarda `tuning.json` y lo imprime `tune --json`."
  )
  let format = Member(
    "format", .whole, { (_: TuningRecord) in TuningRecord.format },
    en: "The version of this layout.", es: "La versión de esta disposición.")
  let status = Member(
    "status", .word, \TuningRecord.status, en: "Whether it came to its end.",
    es: "Si llegó a su fin.")
  let verdict = Member(
    "verdict", .word, \TuningRecord.verdict, en: "What was established.",
    es: "Lo que se estableció.")
  let versions = Member(
    "versions", ResultVersionsObject.stored, \TuningRecord.versions,
    en: "The versions that decide the numbers.", es: "Las versiones que deciden los números.")
  let scenario = Member(
    "scenario", .text, \TuningRecord.scenario, en: "The scenario's name.",
    es: "El nombre del escenario.")
  let strategy = Member(
    "strategy", .text, \TuningRecord.strategy, en: "The strategy tuned.",
    es: "La estrategia ajustada.")
  let metric = Member(
    "metric", .text, \TuningRecord.metric, en: "The objective's metric.",
    es: "La métrica del objetivo.")
  let direction = Member(
    "direction", .word, { (own: TuningRecord) in ObjectiveDirection(own.direction) },
    en: "Which way it is to go.", es: "Hacia dónde debe ir.")
  let second = Member(
    nullable: "second_objective", ObjectiveObject.stored, \TuningRecord.second,
    en: "The second objective; null where one decides.",
    es: "El segundo objetivo; null si decide uno solo.")
  let seed = Member(
    "seed", .seed, \TuningRecord.seed, en: "The master seed.", es: "La semilla maestra.")
  let accounts = Member(
    "accounts", .whole, \TuningRecord.accounts, en: "The accounts of one replication.",
    es: "Las cuentas de una réplica.")
  let currency = Member(
    "currency", .text, \TuningRecord.currency, en: "The currency's code.",
    es: "El código de la moneda.")
  let method = Member(
    "method", .text, \TuningRecord.method, en: "The method's name.", es: "El nombre del método.")
  let level = Member(
    "level", .level, \TuningRecord.level, en: "The level of all claims.",
    es: "El nivel de todas las afirmaciones.")
  let indifference = Member(
    "indifference", .number, \TuningRecord.indifference,
    en: "The difference δ that does not matter.", es: "La diferencia δ que no importa.")
  let indifferenceSource = Member(
    "indifference_source", .word, \TuningRecord.indifferenceSource, en: "Where δ comes from.",
    es: "De dónde viene δ.")
  let budget = Member(
    "budget", .whole, \TuningRecord.budget,
    en: "The most replications of candidates allowed.",
    es: "El máximo permitido de réplicas de candidatos.")
  let isSpent = Member(
    "budget_spent", .flag, \TuningRecord.isBudgetSpent,
    en: "Whether the budget ended it with something open.",
    es: "Si lo terminó el presupuesto con algo por decidir.")
  let parameters = Member(
    "parameters", .list(of: StudyParameterObject.stored), \TuningRecord.parameters,
    en: "The parameters.", es: "Los parámetros.")
  let constraints = Member(
    "constraints", .list(of: ConstraintObject.stored), \TuningRecord.constraints,
    en: "The constraints.", es: "Las restricciones.")
  let winner = Member(
    nullable: "winner", ParameterForm.all,
    { (own: TuningRecord) in own.winner.map { own.values(own.candidates[$0]) } },
    en: "The values of the winner; null before anything can be said.",
    es: "Los valores del ganador; null antes de que se pueda decir algo.")
  let atEnd = Member(
    "winner_at_end_of_range", .texts, \TuningRecord.atEnd,
    en: "The parameters whose winning value lies at an end of its range.",
    es: "Los parámetros cuyo valor ganador está en un extremo de su rango.")
  let front = Member(
    "front", .list(of: ParameterForm.all),
    { (own: TuningRecord) in
      own.candidates.filter { $0.standing == .front }.map(own.values)
    }, en: "The values of those that nothing beats in both objectives.",
    es: "Los valores de los que nada supera en ambos objetivos.")
  let indifferent = Member(
    "indifference_set", .list(of: ParameterForm.all),
    { (own: TuningRecord) in own.indifferenceSet.map(own.values) },
    en: "The values of those shown to lie within δ of the winner.",
    es: "Los valores de los que se muestra que están a menos de δ del ganador.")
  let unresolved = Member(
    "unresolved", .list(of: ParameterForm.all),
    { (own: TuningRecord) in own.unresolved.map(own.values) },
    en: "The values of those neither shown to be within δ nor beyond.",
    es: "Los valores de los que no se muestra ni que estén a menos de δ ni a más.")
  let region = Member(
    nullable: "region", RegionObject.stored,
    { (own: TuningRecord) in own.region.map { StoredRegion($0, own.parameters) } },
    en: "The part of the space within δ of the winner; its places stand in a table.",
    es: "La parte del espacio a menos de δ del ganador; sus lugares están en una tabla.")
  let confirmation = Member(
    nullable: "confirmation", ConfirmationObject.stored, \TuningRecord.confirmation,
    en: "The winner on fresh replications.", es: "El ganador en réplicas nuevas.")
  let effort = Member(
    "evaluations", TuningEffortObject.stored, \TuningRecord.effort,
    en: "What was simulated, in replications of candidates.",
    es: "Lo que se simuló, en réplicas de candidatos.")
  let candidates = Member(
    "candidates", .list(of: CandidateObject.stored),
    { (own: TuningRecord) in own.ranked.map { StoredCandidate($0, of: own) } },
    en: "All candidates, the best first.", es: "Todos los candidatos, el mejor primero.")
}

/// Which way a metric is to go.
enum ObjectiveDirection: String, CaseIterable, Sendable {
  case max, min

  init(_ direction: MetricDirection) { self = direction == .higherIsBetter ? .max : .min }
}

extension TuningRecord {
  var status: RunStatus { isInterrupted || verdict == .interrupted ? .interrupted : .complete }

  func values(_ candidate: TunedCandidate) -> [NamedText] {
    ParameterForm.values(parameters, candidate.values)
  }
}

/// The winner on fresh replications.
struct ConfirmationObject: ToldObject {
  typealias Root = TuningConfirmation

  static let stored = Stored.told(Self())

  let name = "a confirmation"
  let summary = Bilingual(
    en: "The winner on replications that the search never saw.",
    es: "El ganador en réplicas que la búsqueda no vio.")
  let inSample = Member(
    "in_sample", StudyEstimateObject.stored, \TuningConfirmation.inSample,
    en: "What it looked like when it was chosen.", es: "Lo que parecía cuando se eligió.")
  let confirmed = Member(
    "confirmed", StudyEstimateObject.stored, \TuningConfirmation.confirmed,
    en: "What it is on fresh replications.", es: "Lo que es en réplicas nuevas.")
  let shrinkage = Member(
    "shrinkage", StudyDifferenceObject.stored, \TuningConfirmation.shrinkage,
    en: "The latter less the former.", es: "Lo segundo menos lo primero.")
  let constraints = Member(
    "constraints", .list(of: StudyEstimateObject.stored), \TuningConfirmation.constrained,
    en: "The constrained metrics on fresh replications.",
    es: "Las métricas restringidas en réplicas nuevas.")
  let feasibility = Member(
    "feasibility", .word, \TuningConfirmation.feasibility, en: "Whether the constraints hold.",
    es: "Si se cumplen las restricciones.")
  let gain = Member(
    nullable: "gain_over_current", StudyDifferenceObject.stored, \TuningConfirmation.gain,
    en: "The winner less the scenario as it is; null where they are the same.",
    es: "El ganador menos el escenario tal como está; null si son lo mismo.")
}

/// What a tuning simulated.
struct TuningEffortObject: ToldObject {
  typealias Root = Effort

  static let stored = Stored.told(Self())

  typealias Effort = TuningRecord.Effort

  let name = "what a tuning simulated"
  let summary = Bilingual(
    en: "What was simulated, in replications of candidates.",
    es: "Lo que se simuló, en réplicas de candidatos.")
  let search = Member(
    "search", .whole, \Effort.search, en: "In the search, 0 for a grid.",
    es: "En la búsqueda; 0 para una cuadrícula.")
  let screening = Member(
    "screening", .whole, \Effort.screening,
    en: "In the first look at a grid: what its small portfolios come to in whole ones.",
    es: "En la primera mirada a una cuadrícula: lo que sus carteras pequeñas suman en enteras.")
  let accounts = Member(
    "screening_accounts", .whole, \Effort.screeningAccounts,
    en: "The accounts of those small portfolios.", es: "Las cuentas de esas carteras pequeñas.")
  let leftOut = Member(
    "left_out", .whole, \Effort.leftOut, en: "The candidates that the first look left out.",
    es: "Los candidatos que la primera mirada dejó fuera.")
  let race = Member("race", .whole, \Effort.race, en: "In the race.", es: "En la carrera.")
  let confirmation = Member(
    "confirmation", .whole, \Effort.confirmation, en: "To confirm the winner.",
    es: "Para confirmar el ganador.")
  let total = Member("total", .whole, \Effort.total, en: "All of it.", es: "Todo.")
  let equal = Member(
    "race_with_equal_allocation", .whole, \Effort.equalAllocation,
    en:
      "What look and race would have taken with as many replications for every candidate as for the survivors.",
    es:
      "Lo que mirada y carrera habrían costado con tantas réplicas para cada candidato como para los que quedaron."
  )
}
