// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// `variance_reduction:` — narrower intervals from the same replications.
struct VarianceReductionSection: Section {
  let name = "the variance reduction"
  let summary = Bilingual(
    en: "Narrower intervals from the same replications.",
    es: "Intervalos más estrechos con las mismas repeticiones.")
  let control =
    Field(
      "control",
      .choice("a control variate", [(word: "martingale", value: ControlVariate.martingale)]),
      en: "The quantity of known mean that corrects recovery rates and their differences.",
      es: "La magnitud de media conocida que corrige las tasas de recuperación y sus diferencias.")
    as Field<ControlVariate>

  func build(_ values: SectionValues) -> ControlVariate? { values[control] }
}
