// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis

/// A screened parameter with what its numbers are called.
struct StoredEffects: Sendable {
  let parameter: String
  let effects: ElementaryEffects
  let decision: MorrisScreening.Decision
  let matters: String
}

/// A screening with what its numbers are called.
struct StoredScreening: Sendable {
  let trajectories: Int
  let parameters: [StoredEffects]

  init(_ screening: SensitivityRecord.Screening, of record: SensitivityRecord) {
    trajectories = screening.trajectories
    parameters = record.parameters.indices.map { position in
      StoredEffects(
        parameter: record.parameters[position].name, effects: screening.effects[position],
        decision: screening.decisions[position],
        matters: screening.lead(position) ?? record.metric)
    }
  }
}

/// Elementary effects.
struct MorrisObject: ToldObject {
  typealias Root = StoredScreening

  static let stored = Stored.told(Self())

  let name = "a screening"
  let summary = Bilingual(
    en: "Elementary effects, and which parameters matter.",
    es: "Efectos elementales y qué parámetros importan.")
  let trajectories = Member(
    "trajectories", .whole, \StoredScreening.trajectories, en: "The trajectories.",
    es: "Las trayectorias.")
  let parameters = Member(
    "parameters", .list(of: EffectsObject.stored), \StoredScreening.parameters,
    en: "The parameters.", es: "Los parámetros.")
}

/// The elementary effects of a parameter.
struct EffectsObject: ToldObject {
  typealias Root = StoredEffects

  static let stored = Stored.told(Self())

  let name = "elementary effects"
  let summary = Bilingual(
    en: "The elementary effects of a parameter, per range.",
    es: "Los efectos elementales de un parámetro, por rango.")
  let parameter = Member(
    "parameter", .text, \StoredEffects.parameter, en: "The parameter.", es: "El parámetro.")
  let mu = Member(
    nullable: "mu", .number, \StoredEffects.effects.mean, en: "Their mean.", es: "Su media.")
  let muInterval = Member(
    nullable: "mu_interval", .ends,
    { (own: StoredEffects) in own.effects.meanInterval.map(Ends.init) }, en: "Its interval.",
    es: "Su intervalo.")
  let muStar = Member(
    nullable: "mu_star", .number, \StoredEffects.effects.meanSize, en: "The mean of their sizes.",
    es: "La media de sus tamaños.")
  let muStarInterval = Member(
    nullable: "mu_star_interval", .ends,
    { (own: StoredEffects) in own.effects.interval.map(Ends.init) }, en: "Its interval.",
    es: "Su intervalo.")
  let sigma = Member(
    nullable: "sigma", .number, \StoredEffects.effects.deviation,
    en: "Their standard deviation.", es: "Su desviación estándar.")
  let sigmaInterval = Member(
    nullable: "sigma_interval", .ends,
    { (own: StoredEffects) in own.effects.deviationInterval.map(Ends.init) }, en: "Its interval.",
    es: "Su intervalo.")
  let weight = Member(
    "weight", .number, \StoredEffects.decision.weight,
    en: "How much the parameter weighs, relative to the heaviest.",
    es: "Cuánto pesa el parámetro, con respecto al que más pesa.")
  let highest = Member(
    "weight_high", .number, \StoredEffects.decision.highestWeight, en: "How much it may weigh.",
    es: "Cuánto puede pesar.")
  let matters = Member(
    "matters_for", .text, \StoredEffects.matters,
    en: "What it weighs most for: the metric, or the lead of a strategy.",
    es: "Para qué pesa más: la métrica o la ventaja de una estrategia.")
  let isKept = Member(
    "kept", .flag, \StoredEffects.decision.isKept, en: "Whether it matters.", es: "Si importa.")
}
