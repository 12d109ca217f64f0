// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis

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
