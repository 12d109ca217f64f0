// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis

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
