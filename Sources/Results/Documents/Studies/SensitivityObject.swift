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

// MARK: - Tornado

/// A bar with what its numbers are called.
struct StoredBar: Sendable {
  let parameter: String
  let values: [String]
  let low: DifferenceEstimate
  let high: DifferenceEstimate
  let swing: DifferenceEstimate
  let best: [String?]
}

/// A tornado with what its numbers are called.
struct StoredTornado: Sendable {
  let base: MetricEstimate
  let best: String?
  let bars: [StoredBar]

  init(_ ends: SensitivityRecord.Ends, of record: SensitivityRecord) {
    (base, best) = (ends.base, ends.best)
    func difference(_ pair: PairedDifference) -> DifferenceEstimate {
      DifferenceEstimate(
        mean: pair.mean, standardError: pair.standardError,
        interval: pair.interval(level: record.level), n: pair.n)
    }
    bars = ends.tornado.bars.map { bar in
      StoredBar(
        parameter: record.parameters[bar.parameter].name, values: ends.values[bar.parameter],
        low: difference(bar.low), high: difference(bar.high), swing: difference(bar.swing),
        best: ends.bestAtEnds[bar.parameter])
    }
  }
}

/// What each parameter does alone.
struct TornadoObject: ToldObject {
  typealias Root = StoredTornado

  static let stored = Stored.told(Self())

  let name = "a tornado"
  let summary = Bilingual(
    en: "What each parameter does alone between the ends of its range.",
    es: "Lo que hace cada parámetro solo entre los extremos de su rango.")
  let base = Member(
    "base", StudyEstimateObject.stored, \StoredTornado.base,
    en: "The metric in the scenario as it is.", es: "La métrica en el escenario tal como está.")
  let best = Member(
    nullable: "best", .text, \StoredTornado.best, en: "The best strategy there.",
    es: "La mejor estrategia ahí.")
  let bars = Member(
    "bars", .list(of: BarObject.stored), \StoredTornado.bars, en: "The bars, longest first.",
    es: "Las barras, la más larga primero.")
}

/// A bar of a tornado.
struct BarObject: ToldObject {
  typealias Root = StoredBar

  static let stored = Stored.told(Self())

  let name = "a bar"
  let summary = Bilingual(en: "What a parameter does alone.", es: "Lo que hace un parámetro solo.")
  let parameter = Member(
    "parameter", .text, \StoredBar.parameter, en: "The parameter.", es: "El parámetro.")
  let values = Member(
    "values", .list(of: .parameterValue), \StoredBar.values, en: "Its low and its high end.",
    es: "Su extremo inferior y el superior.")
  let low = Member(
    "low", StudyDifferenceObject.stored, \StoredBar.low,
    en: "The metric at the low end less that of the scenario as it is.",
    es: "La métrica en el extremo inferior menos la del escenario tal como está.")
  let high = Member(
    "high", StudyDifferenceObject.stored, \StoredBar.high, en: "The same at the high end.",
    es: "Lo mismo en el extremo superior.")
  let swing = Member(
    "swing", StudyDifferenceObject.stored, \StoredBar.swing, en: "The high end less the low one.",
    es: "El extremo superior menos el inferior.")
  let best = Member(
    "best", .list(of: Stored<String>.text.nullable), \StoredBar.best,
    en: "The best strategy at each end.", es: "La mejor estrategia en cada extremo.")
}

// MARK: - Morris

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

// MARK: - Sobol'

/// The index of a parameter with its name.
struct StoredIndex: Sendable {
  let parameter: String
  let index: SobolIndex
}

/// Shares with what their numbers are called.
struct StoredShares: Sendable {
  let rows: Int
  let indices: SobolIndices
  let parameters: [StoredIndex]

  init(_ shares: SensitivityRecord.Shares, of record: SensitivityRecord) {
    (rows, indices) = (shares.rows, shares.indices)
    parameters = zip(shares.parameters, shares.indices.indices).map { position, index in
      StoredIndex(parameter: record.parameters[position].name, index: index)
    }
  }
}

/// Shares of the variance.
struct SobolObject: ToldObject {
  typealias Root = StoredShares

  static let stored = Stored.told(Self())

  let name = "shares of the variance"
  let summary = Bilingual(
    en: "Sobol' indices: the shares of the variance.",
    es: "Índices de Sobol': las partes de la varianza.")
  let rows = Member(
    "rows", .whole, \StoredShares.rows, en: "The rows of the design.", es: "Las filas del diseño.")
  let missing = Member(
    "missing_rows", .whole, \StoredShares.indices.missing, en: "Rows without a value.",
    es: "Filas sin valor.")
  let variance = Member(
    "variance", .number, \StoredShares.indices.variance, en: "The variance shared out.",
    es: "La varianza repartida.")
  let interaction = Member(
    "interaction", .number, \StoredShares.indices.interaction,
    en: "The share that parameters bring only together.",
    es: "La parte que los parámetros solo traen juntos.")
  let interactionInterval = Member(
    nullable: "interaction_interval", .ends,
    { (own: StoredShares) in own.indices.interactionInterval.map(Ends.init) },
    en: "Its interval.", es: "Su intervalo.")
  let addsUp = Member(
    "adds_up", .flag, \StoredShares.indices.addsUp,
    en: "Whether the first-order shares and the interaction can make the whole.",
    es: "Si las partes de primer orden y la interacción pueden sumar el total.")
  let parameters = Member(
    "parameters", .list(of: IndexObject.stored), \StoredShares.parameters,
    en: "The parameters.", es: "Los parámetros.")
}

/// The shares of a parameter.
struct IndexObject: ToldObject {
  typealias Root = StoredIndex

  static let stored = Stored.told(Self())

  let name = "the shares of a parameter"
  let summary = Bilingual(
    en: "The shares of a parameter.", es: "Las partes de un parámetro.")
  let parameter = Member(
    "parameter", .text, \StoredIndex.parameter, en: "The parameter.", es: "El parámetro.")
  let first = Member(
    "first", .number, \StoredIndex.index.first, en: "The share it brings alone.",
    es: "La parte que trae solo.")
  let firstInterval = Member(
    nullable: "first_interval", .ends,
    { (own: StoredIndex) in own.index.firstInterval.map(Ends.init) }, en: "Its interval.",
    es: "Su intervalo.")
  let total = Member(
    "total", .number, \StoredIndex.index.total,
    en: "The share it brings alone and with others.", es: "La parte que trae solo y con otros.")
  let totalInterval = Member(
    nullable: "total_interval", .ends,
    { (own: StoredIndex) in own.index.totalInterval.map(Ends.init) }, en: "Its interval.",
    es: "Su intervalo.")
}

/// How much is noise.
struct NoiseObject: ToldObject {
  typealias Root = ReplicationNoise

  static let stored = Stored.told(Self())

  let name = "noise"
  let summary = Bilingual(
    en: "How much of the spread between points is noise.",
    es: "Cuánto de la dispersión entre puntos es ruido.")
  let variance = Member(
    "variance", .number, \ReplicationNoise.variance, en: "The variance of a point's mean.",
    es: "La varianza de la media de un punto.")
  let share = Member(
    "noise_share", .number, \ReplicationNoise.share, en: "Its share of the spread.",
    es: "Su parte de la dispersión.")
  let chance = Member(
    "replication_chance_share", .number, \ReplicationNoise.chanceShare,
    en: "The share of a single replication's variance that is chance.",
    es: "La parte de la varianza de una réplica que es azar.")
  let needed = Member(
    nullable: "replications_for_5_percent", .whole,
    { (own: ReplicationNoise) in own.replicationsNeeded(for: 0.05) },
    en: "The replications of each point with which noise is 5% of the spread.",
    es: "Las réplicas de cada punto con que el ruido es el 5 % de la dispersión.")
}

// MARK: - Ranking

/// Where a challenger overtakes along a parameter.
struct StoredFlip: Sendable {
  let parameter: String
  let flip: RankingFlips.Flip?
}

/// A challenger with what its numbers are called.
struct StoredChallenger: Sendable {
  let challenger: SensitivityRecord.Challenger
  let flips: [StoredFlip]
  let wins: StoredBox?
  let losses: StoredBox?
}

/// A ranking with what its numbers are called.
struct StoredRanking: Sendable {
  let best: String
  let challengers: [StoredChallenger]

  init(_ ranking: SensitivityRecord.Ranking, of record: SensitivityRecord) {
    best = ranking.best
    let names = ranking.parameters.map { record.parameters[$0].name }
    challengers = ranking.challengers.map { challenger in
      StoredChallenger(
        challenger: challenger,
        flips: zip(names, challenger.flips.flips).map { StoredFlip(parameter: $0, flip: $1) },
        wins: challenger.wins.map { StoredBox($0, names) },
        losses: challenger.flips.box.map { StoredBox($0, names) })
    }
  }
}

/// Where the best strategy changes.
struct RankingObject: ToldObject {
  typealias Root = StoredRanking

  static let stored = Stored.told(Self())

  let name = "a ranking"
  let summary = Bilingual(
    en: "Where the best strategy changes.", es: "Dónde cambia la mejor estrategia.")
  let best = Member(
    "best", .text, \StoredRanking.best, en: "The best strategy in the scenario as it is.",
    es: "La mejor estrategia en el escenario tal como está.")
  let challengers = Member(
    "challengers", .list(of: ChallengerObject.stored), \StoredRanking.challengers,
    en: "All other strategies.", es: "Todas las demás estrategias.")
}

/// A strategy that may overtake the best one.
struct ChallengerObject: ToldObject {
  typealias Root = StoredChallenger

  static let stored = Stored.told(Self())

  let name = "a challenger"
  let summary = Bilingual(
    en: "A strategy that may overtake the best one.",
    es: "Una estrategia que puede adelantar a la mejor.")
  let strategy = Member(
    "strategy", .text, \StoredChallenger.challenger.strategy, en: "The strategy.",
    es: "La estrategia.")
  let difference = Member(
    "difference", StudyDifferenceObject.stored, \StoredChallenger.challenger.own,
    en: "What it exceeds the best one by in the scenario as it is.",
    es: "En cuánto supera a la mejor en el escenario tal como está.")
  let share = Member(
    nullable: "better_share", .number, \StoredChallenger.challenger.flips.share?.value,
    en: "The share of points in which it is better.",
    es: "La parte de los puntos en que es mejor.")
  let shareInterval = Member(
    nullable: "better_share_interval", .ends,
    { (own: StoredChallenger) in own.challenger.flips.share.map { Ends($0.interval) } },
    en: "Its interval.", es: "Su intervalo.")
  let points = Member(
    "points", .whole, \StoredChallenger.challenger.flips.count, en: "The points compared.",
    es: "Los puntos comparados.")
  let flips = Member(
    "flips", .list(of: FlipObject.stored), \StoredChallenger.flips,
    en: "Where it overtakes along each parameter.",
    es: "Dónde adelanta a lo largo de cada parámetro.")
  let wins = Member(
    nullable: "wins_where", LossesObject.stored, \StoredChallenger.wins,
    en: "The rule that tells best where it is better.",
    es: "La regla que mejor dice dónde es mejor.")
  let losses = Member(
    nullable: "loses_where", LossesObject.stored, \StoredChallenger.losses,
    en: "The rule that tells best where it is worse.",
    es: "La regla que mejor dice dónde es peor.")
}

/// Where a challenger overtakes along a parameter.
struct FlipObject: ToldObject {
  typealias Root = StoredFlip

  static let stored = Stored.told(Self())

  private enum Side: String, CaseIterable { case above, below }

  let name = "a flip"
  let summary = Bilingual(
    en: "Where a challenger overtakes along a parameter; null where it does not.",
    es: "Dónde adelanta una retadora a lo largo de un parámetro; null si no lo hace.")
  let parameter = Member(
    "parameter", .text, \StoredFlip.parameter, en: "The parameter.", es: "El parámetro.")
  let value = Member(
    nullable: "value", .number, \StoredFlip.flip?.value, en: "The value.", es: "El valor.")
  let interval = Member(
    nullable: "interval", .ends, { (own: StoredFlip) in own.flip.map { Ends($0.interval) } },
    en: "Its interval.", es: "Su intervalo.")
  private let side = Member(
    "better", .knownWord(),
    { (own: StoredFlip) in own.flip.map { $0.isBetterAbove ? Side.above : .below } },
    en: "On which side of it the challenger is better.",
    es: "De qué lado es mejor la retadora.")
}
