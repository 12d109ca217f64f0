// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis

/// What `sensitivity.json` holds; `sensitivity --json` prints it with the folder.
struct SensitivityObject: ToldObject {
  typealias Root = SensitivityRecord

  static let stored = Stored.told(Self())

  let name = "a sensitivity study"
  let summary = Bilingual(
    en:
      "What a sensitivity study found, as `sensitivity.json` stores it and `sensitivity --json` prints it.",
    es:
      "Lo que encontró un estudio de sensibilidad, como lo guarda `sensitivity.json` y lo imprime `sensitivity --json`."
  )
  let format = Member(
    "format", .whole, { (_: SensitivityRecord) in SensitivityRecord.format },
    en: "The version of this layout.", es: "La versión de esta disposición.")
  let status = Member(
    "status", .word, \SensitivityRecord.status, en: "Whether it came to its end.",
    es: "Si llegó a su fin.")
  let versions = Member(
    "versions", ResultVersionsObject.stored, \SensitivityRecord.versions,
    en: "The versions that decide the numbers.", es: "Las versiones que deciden los números.")
  let scenario = Member(
    "scenario", .text, \SensitivityRecord.scenario, en: "The scenario's name.",
    es: "El nombre del escenario.")
  let strategy = Member(
    "strategy", .text, \SensitivityRecord.strategy, en: "The strategy studied.",
    es: "La estrategia estudiada.")
  let metric = Member(
    "metric", .text, \SensitivityRecord.metric, en: "The metric.", es: "La métrica.")
  let seed = Member(
    "seed", .seed, \SensitivityRecord.seed, en: "The master seed.", es: "La semilla maestra.")
  let accounts = Member(
    "accounts", .whole, \SensitivityRecord.accounts, en: "The accounts of one replication.",
    es: "Las cuentas de una réplica.")
  let currency = Member(
    "currency", .text, \SensitivityRecord.currency, en: "The currency's code.",
    es: "El código de la moneda.")
  let method = Member(
    "method", .text, \SensitivityRecord.method, en: "The method's name.",
    es: "El nombre del método.")
  let replications = Member(
    "replications", .whole, \SensitivityRecord.replications, en: "The replications of each point.",
    es: "Las réplicas de cada punto.")
  let level = Member(
    "level", .level, \SensitivityRecord.level, en: "The level of all intervals.",
    es: "El nivel de todos los intervalos.")
  let budget = Member(
    "budget", .whole, \SensitivityRecord.budget, en: "The most replications of points allowed.",
    es: "El máximo permitido de réplicas de puntos.")
  let parameters = Member(
    "parameters", .list(of: StudyParameterObject.stored), \SensitivityRecord.parameters,
    en: "The parameters.", es: "Los parámetros.")
  let tornado = Member(
    nullable: "tornado", TornadoObject.stored,
    { (own: SensitivityRecord) in own.ends.map { StoredTornado($0, of: own) } },
    en: "What each parameter does alone, the others as they are.",
    es: "Lo que hace cada parámetro solo, con los demás como están.")
  let morris = Member(
    nullable: "morris", MorrisObject.stored,
    { (own: SensitivityRecord) in own.screening.map { StoredScreening($0, of: own) } },
    en: "Elementary effects, and which parameters matter.",
    es: "Efectos elementales y qué parámetros importan.")
  let sobol = Member(
    nullable: "sobol", SobolObject.stored,
    { (own: SensitivityRecord) in own.shares.map { StoredShares($0, of: own) } },
    en: "The shares of the variance.", es: "Las partes de la varianza.")
  let noise = Member(
    nullable: "noise", NoiseObject.stored, \SensitivityRecord.noise,
    en: "How much of the spread between points is noise.",
    es: "Cuánto de la dispersión entre puntos es ruido.")
  let ranking = Member(
    nullable: "ranking", RankingObject.stored,
    { (own: SensitivityRecord) in own.ranking.map { StoredRanking($0, of: own) } },
    en: "Where the best strategy changes.", es: "Dónde cambia la mejor estrategia.")
  let effort = Member(
    "evaluations", SensitivityEffortObject.stored, \SensitivityRecord.effort,
    en: "What was simulated, in replications of points.",
    es: "Lo que se simuló, en réplicas de puntos.")
}

/// What a sensitivity study simulated.
struct SensitivityEffortObject: ToldObject {
  typealias Root = Effort

  static let stored = Stored.told(Self())

  typealias Effort = SensitivityRecord.Effort

  let name = "what a sensitivity study simulated"
  let summary = Bilingual(
    en: "What was simulated, in replications of points.",
    es: "Lo que se simuló, en réplicas de puntos.")
  let ends = Member(
    "tornado", .whole, \Effort.ends, en: "At the ends of each parameter.",
    es: "En los extremos de cada parámetro.")
  let screening = Member("morris", .whole, \Effort.screening, en: "To screen.", es: "Para cribar.")
  let shares = Member(
    "sobol", .whole, \Effort.shares, en: "To share out the variance.",
    es: "Para repartir la varianza.")
  let total = Member("total", .whole, \Effort.total, en: "All of it.", es: "Todo.")
}
