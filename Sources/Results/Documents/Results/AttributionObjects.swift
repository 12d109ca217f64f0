// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis

/// What each step of the strategies brings.
struct AttributionObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "an attribution to steps"
  let summary = Bilingual(
    en: "What each step of the strategies brings.", es: "Lo que trae cada paso de las estrategias.")
  let replications = Member(
    "replications", .count, \AttributionSummary.replications, en: "The replications compared.",
    es: "Las réplicas comparadas.")
  let strategies = Member(
    "strategies", .list(of: AttributedStrategyObject.stored), \AttributionSummary.strategies,
    en: "The strategies.", es: "Las estrategias.")

  func build(_ values: MemberValues) -> AttributionSummary {
    AttributionSummary(replications: values[replications], strategies: values[strategies])
  }
}

/// What the steps of a strategy bring.
struct AttributedStrategyObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "the steps of a strategy"
  let summary = Bilingual(
    en: "What the steps of a strategy bring.", es: "Lo que traen los pasos de una estrategia.")
  let strategy = Member(
    "strategy", .text, \StrategyAttribution.strategy, en: "The strategy.", es: "La estrategia.")
  let level = Member(
    nullable: "level", .level,
    { (own: StrategyAttribution) in own.all.lazy.compactMap(\.difference.interval?.level).first },
    en: "The level of each interval: those of a metric hold together at 95%.",
    es: "El nivel de cada intervalo: los de una métrica valen juntos al 95 %.")
  let steps = Member(
    "steps", .list(of: ContributionObject.stored), \StrategyAttribution.contributions,
    en: "The steps.", es: "Los pasos.")
  let all = Member(
    "all", .named(EffectObject.stored, \.metric), \StrategyAttribution.all,
    en: "All touches less none, by metric.", es: "Todos los contactos menos ninguno, por métrica.")
  let remainder = Member(
    "remainder", .named(EffectObject.stored, \.metric), \StrategyAttribution.remainder,
    en: "What the effects of single steps leave of the whole, by metric.",
    es: "Lo que los efectos de pasos sueltos dejan del total, por métrica.")

  func build(_ values: MemberValues) -> StrategyAttribution {
    let level = values[level]
    func leveled(_ effects: [StrategyAttribution.Effect]) -> [StrategyAttribution.Effect] {
      effects.map {
        StrategyAttribution.Effect(
          metric: $0.metric, difference: $0.difference.of($0.difference.n, at: level))
      }
    }
    return StrategyAttribution(
      strategy: values[strategy],
      contributions: values[steps].map {
        StrategyAttribution.Contribution(step: $0.step, effects: leveled($0.effects))
      }, all: leveled(values[all]), remainder: leveled(values[remainder]))
  }
}

/// What a step brings.
struct ContributionObject: StoredObject {
  static let stored = Stored.object(Self())

  typealias Contribution = StrategyAttribution.Contribution

  let name = "a step"
  let summary = Bilingual(en: "A step and what it brings.", es: "Un paso y lo que trae.")
  let number = Member(
    "number", .whole, \Contribution.step.number, en: "Its number, from 1.",
    es: "Su número, desde 1.")
  let treatment = Member(
    nullable: "treatment", .text, \Contribution.step.treatment,
    en: "The treatment it belongs to; null for the path of all accounts.",
    es: "El tratamiento al que pertenece; null para el camino de todas las cuentas.")
  let trigger = Member(
    "trigger", TriggerObject.stored, \Contribution.step.trigger, en: "What brings it about.",
    es: "Lo que lo provoca.")
  let every = Member(
    nullable: "every", .whole, \Contribution.step.every, en: "After how many days it is repeated.",
    es: "Tras cuántos días se repite.")
  let months = Member(
    optional: "every_months", .whole, \Contribution.step.months,
    en: "After how many calendar months it is repeated.",
    es: "Tras cuántos meses del calendario se repite.")
  let until = Member(
    nullable: "until", .whole, \Contribution.step.until, en: "The last day past due it is made on.",
    es: "El último día de mora en que se hace.")
  let times = Member(
    nullable: "times", .whole, \Contribution.step.times, en: "How often it is made at most.",
    es: "Cuántas veces se hace como máximo.")
  let channels = Member(
    "channels", .texts, \Contribution.step.channels, en: "Its channels.", es: "Sus canales.")
  let offer = Member(
    nullable: "offer", .text, \Contribution.step.offer, en: "What it offers.", es: "Lo que ofrece.")
  let effects = Member(
    "effects", .named(EffectObject.stored, \.metric), \Contribution.effects,
    en: "All touches less those without the step, by metric.",
    es: "Todos los contactos menos los que hay sin el paso, por métrica.")

  func build(_ values: MemberValues) -> Contribution {
    Contribution(
      step: AttributedStep(
        number: values[number], treatment: values[treatment], trigger: values[trigger],
        every: values[every], months: values[months], until: values[until], times: values[times],
        channels: values[channels], offer: values[offer]), effects: values[effects])
  }
}

/// What brings a step about: a day, an event or a level.
struct TriggerObject: StoredObject {
  static let stored = Stored.object(Self())

  typealias Trigger = AttributedStep.Trigger

  let name = "a trigger"
  let summary = Bilingual(
    en: "What brings a step about: a day past due, an event or a level.",
    es: "Lo que provoca un paso: un día de mora, un suceso o un nivel.")
  let day = Member(
    optional: "at", .whole,
    { (trigger: Trigger) in if case .daysPastDue(let day) = trigger { day } else { nil } },
    en: "The day past due.", es: "El día de mora.")
  let event = Member(
    optional: "on", .text,
    { (trigger: Trigger) in if case .event(let event, _) = trigger { event } else { nil } },
    en: "The event.", es: "El suceso.")
  let after = Member(
    optional: "after", .whole,
    { (trigger: Trigger) in if case .event(_, let days) = trigger { days } else { nil } },
    en: "How many days after the event.", es: "Cuántos días después del suceso.")
  let level = Member(
    optional: "sustain", .number,
    { (trigger: Trigger) in if case .intensity(let level) = trigger { level } else { nil } },
    en: "The readiness to pay that is sustained.",
    es: "La disposición a pagar que se sostiene.")

  func build(_ values: MemberValues) throws(ManifestError) -> Trigger {
    if let day = values[day] { return .daysPastDue(day) }
    if let event = values[event] {
      guard let after = values[after] else { throw values.wrong(self.after) }
      return .event(event, after: after)
    }
    guard let level = values[level] else { throw values.wrong(self.level) }
    return .intensity(level)
  }
}

/// An effect on a metric, under its name.
struct EffectObject: StoredObject {
  static let stored = Stored.object(Self())

  typealias Effect = StrategyAttribution.Effect

  let name = "an effect"
  let summary = Bilingual(en: "An effect on a metric.", es: "Un efecto en una métrica.")
  let mean = Member(
    nullable: "mean", .number, \Effect.difference.mean, en: "The mean of differences.",
    es: "La media de las diferencias.")
  let error = Member(
    nullable: "se", .number, \Effect.difference.standardError, en: "Its standard error.",
    es: "Su error estándar.")
  let interval = Member(
    nullable: "ci", .ends, { (effect: Effect) in effect.difference.interval.map(Ends.init) },
    en: "Its interval, at the `level` of the strategy.",
    es: "Su intervalo, al `level` de la estrategia.")
  let n = Member(
    "n", .whole, \Effect.difference.n, en: "The replications with a value of both.",
    es: "Las réplicas con valor de ambas.")
  let fact = Member(
    optional: "fact", .knownWord(),
    \Effect.difference.fact, en: "What is known beyond its error.",
    es: "Lo que se sabe además de su error.")

  func build(_ values: MemberValues) throws(ManifestError) -> Effect {
    var difference = DifferenceEstimate(
      mean: values[mean], standardError: values[error], interval: try values.interval(interval),
      n: values[n])
    difference.fact = values[fact]
    return Effect(metric: values.name, difference: difference)
  }
}
