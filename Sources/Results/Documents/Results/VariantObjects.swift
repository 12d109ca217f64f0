// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis

/// What variants make of the strategies.
struct VariantsObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "variants"
  let summary = Bilingual(
    en: "What variants make of the strategies, in paired differences.",
    es: "Lo que las variantes hacen de las estrategias, en diferencias pareadas.")
  let names = Member(
    "names", .texts, \VariantsSummary.names, en: "The variants, the reference first.",
    es: "Las variantes, primero la de referencia.")
  let arms = Member(
    "arms", .list(of: VariantArmObject.stored), \VariantsSummary.arms,
    en: "The strategies in their variants.", es: "Las estrategias en sus variantes.")
  let pairs = Member(
    "pairs", .list(of: VariantPairObject.stored), \VariantsSummary.pairs,
    en: "Each strategy against itself in the reference, and against the champion in its variant.",
    es:
      "Cada estrategia frente a sí misma en la referencia, y frente a la campeona en su variante.")

  func build(_ values: MemberValues) -> VariantsSummary {
    VariantsSummary(names: values[names], arms: values[arms], pairs: values[pairs])
  }
}

/// A strategy in a variant.
struct VariantArmObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a strategy in a variant"
  let summary = Bilingual(en: "A strategy in a variant.", es: "Una estrategia en una variante.")
  let arm = Member(
    "name", .text, \VariantsSummary.Arm.name, en: "The name under which it is listed.",
    es: "El nombre con que figura.")
  let strategy = Member(
    "strategy", .text, \VariantsSummary.Arm.strategy, en: "The strategy.", es: "La estrategia.")
  let variant = Member(
    "variant", .text, \VariantsSummary.Arm.variant, en: "The variant.", es: "La variante.")
  let placed = Member(
    optional: "placed_balance", .number, \VariantsSummary.Arm.placedBalance,
    en: "What is owed at the start there, the mean over replications in currency units.",
    es: "Lo que se debe allí al inicio, la media de las réplicas en unidades de la moneda.")

  func build(_ values: MemberValues) -> VariantsSummary.Arm {
    VariantsSummary.Arm(
      name: values[arm], strategy: values[strategy], variant: values[variant],
      placedBalance: values[placed])
  }
}

/// Two strategies in variants, and by how much they differ.
struct VariantPairObject: StoredObject {
  static let stored = Stored.object(Self())

  typealias Pair = VariantsSummary.Pair

  let name = "a pair"
  let summary = Bilingual(
    en: "The challenger less the champion, in common replications.",
    es: "La retadora menos la campeona, en réplicas comunes.")
  let contrast = Member(
    "between", .word, \Pair.contrast,
    en: "What they differ in: the variant, or the strategy.",
    es: "En qué difieren: la variante o la estrategia.")
  let champion = Member(
    "champion", .text, \Pair.champion, en: "What is subtracted.", es: "La que se resta.")
  let challenger = Member(
    "challenger", .text, \Pair.challenger, en: "What it is subtracted from.",
    es: "Aquella de la que se resta.")
  let level = Member(
    "level", .level, \Pair.level, en: "The level of each interval.",
    es: "El nivel de cada intervalo.")
  let effects = Member(
    "effects", .named(EffectObject.stored, \.metric), \Pair.effects,
    en: "The differences, by metric.", es: "Las diferencias, por métrica.")

  func build(_ values: MemberValues) -> Pair {
    let level = values[level]
    return Pair(
      contrast: values[contrast], champion: values[champion], challenger: values[challenger],
      level: level,
      effects: values[effects].map {
        StrategyAttribution.Effect(
          metric: $0.metric, difference: $0.difference.of($0.difference.n, at: level))
      })
  }
}
