// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

/// `attribution:` — what each step of the paths brings.
struct AttributionSection: Section {
  let name = "the attribution"
  let summary = Bilingual(
    en: "What each step brings: the same debtors' lives are simulated again without its touches.",
    es:
      "Lo que aporta cada paso: se simulan de nuevo las vidas de los mismos deudores sin sus contactos."
  )
  let replications = Field(
    "replications", .wholeNumber(.between(2, 10_000)), default: "20",
    en: "Replications for each step, the run's first ones.",
    es: "Réplicas por paso, las primeras de la corrida.")

  func build(_ values: SectionValues) -> AttributionPlan? {
    AttributionPlan(replications: values[replications])
  }
}

/// How often strategies are simulated again without each of their steps.
public struct AttributionPlan: Hashable, Sendable {
  /// The replications, ≥ 2, from the run's first one on.
  public var replications: Int

  /// Creates a plan.
  public init(replications: Int) { self.replications = replications }
}
