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

/// An objective.
struct ObjectiveObject: ToldObject {
  typealias Root = TuningRecord.Objective

  static let stored = Stored.told(Self())

  let name = "an objective"
  let summary = Bilingual(en: "An objective.", es: "Un objetivo.")
  let metric = Member(
    "metric", .text, \TuningRecord.Objective.metric, en: "The metric.", es: "La métrica.")
  let direction = Member(
    "direction", .word, { (own: TuningRecord.Objective) in ObjectiveDirection(own.direction) },
    en: "Which way it is to go.", es: "Hacia dónde debe ir.")
}

/// A constraint.
struct ConstraintObject: ToldObject {
  typealias Root = TuningRecord.Constraint

  static let stored = Stored.told(Self())

  let name = "a constraint"
  let summary = Bilingual(en: "A constraint.", es: "Una restricción.")
  let text = Member(
    "text", .text, \TuningRecord.Constraint.text, en: "The comparison as it was written.",
    es: "La comparación como se escribió.")
  let metric = Member(
    "metric", .text, \TuningRecord.Constraint.metric, en: "The metric.", es: "La métrica.")
  let bound = Member(
    "bound", .number, \TuningRecord.Constraint.bound, en: "The bound.", es: "La cota.")
}

/// A region with the names of its parameters.
struct StoredRegion: Sendable {
  struct Extent: Sendable {
    let parameter: String
    let values: [String]
  }

  let region: TuningRecord.Region
  let extents: [Extent]

  init(_ region: TuningRecord.Region, _ parameters: [TuningRecord.Parameter]) {
    self.region = region
    extents = zip(parameters, region.extents).map { Extent(parameter: $0.name, values: $1) }
  }
}

/// The values of a parameter stand under its name.
private enum ExtentForm {
  static let values = Stored<[String]>.list(of: .parameterValue)
  static let stored = Stored<StoredRegion.Extent>(values.description) {
    values.write($0.values)
  } read: { reader throws(ManifestError) in
    StoredRegion.Extent(parameter: reader.name, values: try values.read(reader))
  }
}

/// A region within δ.
struct RegionObject: ToldObject {
  typealias Root = StoredRegion

  static let stored = Stored.told(Self())

  let name = "a region"
  let summary = Bilingual(
    en: "The part of the space within δ of the winner, by a smooth surface through all candidates.",
    es:
      "La parte del espacio a menos de δ del ganador, según una superficie suave por todos los candidatos."
  )
  let share = Member(
    "share", .number, \StoredRegion.region.share, en: "Its share of the space.",
    es: "Su parte del espacio.")
  let low = Member(
    "share_low", .number, \StoredRegion.region.ends.lowerBound,
    en: "The share of what is within for certain.",
    es: "La parte de lo que está dentro con seguridad.")
  let high = Member(
    "share_high", .number, \StoredRegion.region.ends.upperBound,
    en: "The share of what is not out for certain.",
    es: "La parte de lo que no está fuera con seguridad.")
  let extents = Member(
    "extents", .named(ExtentForm.stored, \.parameter), \StoredRegion.extents,
    en: "Each parameter's values within δ: both ends of a range, or all of a choice.",
    es:
      "Los valores de cada parámetro a menos de δ: ambos extremos de un rango, o todos los de una elección."
  )
  let candidates = Member(
    "candidates", .whole, \StoredRegion.region.candidates,
    en: "The candidates that the surface goes through.",
    es: "Los candidatos por los que pasa la superficie.")
  let places = Member(
    "places", .whole, \StoredRegion.region.places.count, en: "The places looked at.",
    es: "Los lugares que se miraron.")
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

/// A candidate with the record it stands in.
struct StoredCandidate: Sendable {
  let candidate: TunedCandidate
  let values: [NamedText]
  let comparableMean: Double?

  init(_ candidate: TunedCandidate, of record: TuningRecord) {
    self.candidate = candidate
    values = record.values(candidate)
    comparableMean = record.comparableMean(candidate)
  }
}

/// A candidate.
struct CandidateObject: ToldObject {
  typealias Root = StoredCandidate

  static let stored = Stored.told(Self())

  let name = "a candidate"
  let summary = Bilingual(
    en: "What was found out about one combination of values.",
    es: "Lo que se averiguó de una combinación de valores.")
  let values = Member(
    "values", ParameterForm.all, \StoredCandidate.values, en: "The values, by parameter.",
    es: "Los valores, por parámetro.")
  let standing = Member(
    "standing", .word, \StoredCandidate.candidate.standing, en: "How it stands at the end.",
    es: "Cómo queda al final.")
  let proximity = Member(
    "within_indifference", .knownWord(), \StoredCandidate.candidate.proximity,
    en: "Where it stands with respect to δ.", es: "Dónde está con respecto a δ.")
  let isSame = Member(
    "same_as_winner", .flag, \StoredCandidate.candidate.isSameAsWinner,
    en: "Whether it had the winner's value in every common replication.",
    es: "Si tuvo el valor del ganador en cada réplica común.")
  let feasibility = Member(
    "feasibility", .word, \StoredCandidate.candidate.feasibility,
    en: "Whether the constraints hold.", es: "Si se cumplen las restricciones.")
  let objective = Member(
    "objective", StudyEstimateObject.stored, \StoredCandidate.candidate.objective,
    en: "The objective over its own replications.", es: "El objetivo en sus propias réplicas.")
  let comparable = Member(
    nullable: "comparable_mean", .number, \StoredCandidate.comparableMean,
    en: "The winner's mean with the difference to it, in common replications.",
    es: "La media del ganador más la diferencia con él, en réplicas comunes.")
  let constraints = Member(
    "constraints", .list(of: StudyEstimateObject.stored), \StoredCandidate.candidate.constrained,
    en: "The constrained metrics.", es: "Las métricas restringidas.")
  let difference = Member(
    nullable: "difference", StudyDifferenceObject.stored, \StoredCandidate.candidate.difference,
    en: "The candidate less the winner in common replications.",
    es: "El candidato menos el ganador en réplicas comunes.")
  let shortfall = Member(
    nullable: "surface_shortfall", .number, \StoredCandidate.candidate.surfaceShortfall,
    en: "How far it is behind the best by a smooth surface through all candidates.",
    es: "Cuánto le falta para el mejor según una superficie suave por todos los candidatos.")
  let place = Member(
    nullable: "front", FrontPlaceObject.stored, \StoredCandidate.candidate.place,
    en: "Where it stands among two objectives.", es: "Dónde está entre dos objetivos.")
  let dropped = Member(
    nullable: "dropped_after", .whole, \StoredCandidate.candidate.droppedAfter,
    en: "After how many replications it was dropped.", es: "Tras cuántas réplicas se descartó.")
  let needed = Member(
    nullable: "replications_needed", .whole, \StoredCandidate.candidate.replicationsNeeded,
    en: "About how many replications would settle where it stands.",
    es: "Cuántas réplicas decidirían, más o menos, dónde está.")
  let problem = Member(
    nullable: "problem", .text, \StoredCandidate.candidate.problem, en: "Why it is no scenario.",
    es: "Por qué no es un escenario.")
}

/// A place among two objectives.
struct FrontPlaceObject: ToldObject {
  typealias Root = FrontPlace

  static let stored = Stored.told(Self())

  let name = "a place on a front"
  let summary = Bilingual(
    en: "Where a candidate stands among two objectives.",
    es: "Dónde está un candidato entre dos objetivos.")
  let second = Member(
    "second_objective", StudyEstimateObject.stored, \FrontPlace.second,
    en: "The second objective.", es: "El segundo objetivo.")
  let membership = Member(
    "membership", .number, \FrontPlace.membership,
    en: "The share of resamples in which nothing beats it in both objectives.",
    es: "La parte de los remuestreos en que nada lo supera en ambos objetivos.")
  let confirmed = Member(
    "confirmed", .list(of: StudyEstimateObject.stored), \FrontPlace.confirmed,
    en: "Both objectives on fresh replications.", es: "Ambos objetivos en réplicas nuevas.")
  let confirmedMembership = Member(
    nullable: "confirmed_membership", .number, \FrontPlace.confirmedMembership,
    en: "The same share on fresh replications.", es: "La misma parte en réplicas nuevas.")
}
