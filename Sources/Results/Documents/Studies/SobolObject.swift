// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis

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
