// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

/// `variance_reduction:` — narrower intervals at the same cost.
struct VarianceReductionSection: Section {
  let name = "the variance reduction"
  let summary = Bilingual(
    en: "Narrower intervals at the same cost.",
    es: "Intervalos más estrechos con el mismo costo.")
  let control = Field(
    optional: "control",
    .choice("a control variate", [(word: "martingale", value: ControlVariate.martingale)]),
    en: "The quantity of known mean that corrects recovery rates and their differences.",
    es: "La magnitud de media conocida que corrige las tasas de recuperación y sus diferencias.")
  let antithetic = Field(
    optional: "antithetic", .boolean,
    en:
      "Each replication is a pair: a simulation and one with all luck reversed. A pair costs two.",
    es:
      "Cada repetición es un par: una simulación y otra con todo el azar invertido. Un par cuesta dos."
  )
  let points = Field(
    optional: "points",
    .choice("a kind of points", [(word: "sobol", value: AttributePoints.sobol)]),
    en: "The debtors of a replication share out their attributes evenly, by Sobol' points.",
    es:
      "Los deudores de una repetición se reparten los atributos de manera uniforme, con puntos de Sobol'."
  )

  let complaints = Field(
    optional: "complaints",
    .choice("a way of counting", [(word: "expected", value: true)]),
    en:
      "Complaints count by their probabilities instead of what was drawn: the same mean, less variance.",
    es:
      "Las quejas cuentan por su probabilidad y no por lo sorteado: la misma media, menos varianza."
  )

  func build(_ values: SectionValues) -> VarianceReduction? {
    guard values.requireOne(of: control, antithetic, points, complaints) else { return nil }
    var reduction = VarianceReduction()
    reduction.control = values[control]
    reduction.isAntithetic = values[antithetic] ?? false
    reduction.points = values[points]
    reduction.expectsComplaints = values[complaints] ?? false
    return reduction
  }
}
