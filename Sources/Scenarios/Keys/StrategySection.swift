// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// A strategy as written; channels and segments are still names.
struct StrategyDraft: Sendable {
  var summary: String
  var isChampion: Bool
  var treatments: [TreatmentDraft]
  var limits: [Named<LimitDraft>]
  var odds: OddsRatios?
  var giveUp: Int?
  var priority: Marked<PriorityExpression>
  var unserved: UnservedDraft
  var staff: Marked<[Named<StaffDraft>]>
  var blocked: BlockedTouch
  var queries: AnsweringDraft?
  var inbound: InboundDraft?
  var enrichment: Marked<[Named<EnrichmentDraft>]>
  var treat: TreatedParty
  var share: PaymentShare
}

/// One entry of `strategies:`.
struct StrategySection: Section {
  let name = "a strategy"
  let summary = Bilingual(en: "What the collector does.", es: "Lo que hace el cobrador.")
  let about = Field(
    "summary", .text, default: "\"-\"", en: "One line for readers.", es: "Una línea para lectores.")
  let champion = Field(
    "champion", .boolean, default: "false", en: "Compare the others with this one.",
    es: "Comparar las demás con ésta.")
  let path = Field(
    optional: "path", .path, en: "One path for everyone, instead of `segments`.",
    es: "Un camino para todos, en lugar de `segments`.")
  let stop = Field(
    optional: "stop", .conditions,
    en: """
      With `path`: contacting the account ends for good once a touch finds any of these to hold.
      """,
    es: """
      Con `path`: la cuenta ya no se contacta más cuando un contacto encuentra que se cumple alguna.
      """)
  let segments = Field(
    optional: "segments",
    .list(of: .section(TreatmentSection()), count: 1...100, expected: "a list of treatments"),
    en: "Treatments in order; the first whose `when` holds is followed.",
    es: "Tratamientos en orden; se sigue el primero cuyo `when` se cumple.")
  let limits = Field(
    "limits", .named(.section(LimitSection()), expected: "limits by name"), default: "{}",
    en: "House rules on how often a person is contacted.",
    es: "Reglas propias sobre cuántas veces se contacta a una persona.")
  let treat = TreatedParty.field
  let share = PaymentShare.field
  let blocked = Field(
    "blocked", BlockedTouch.words, default: "skip",
    en: """
      What becomes of touches that consent, a limit or a contact rule blocks: `skip`, lost; `postpone`, made on the next lawful \
      day; `next_channel`, made by the next lawful channel of the step.
      """,
    es: """
      Qué pasa con los contactos que bloquea el consentimiento, un límite o una regla de contacto: `skip`, se pierden; \
      `postpone`, se hacen el siguiente día lícito; `next_channel`, por el siguiente canal lícito del paso.
      """)
  let odds = Field(
    optional: "odds", .section(OddsSection()),
    en: "For the roll-rate model: what the strategy does to monthly moves.",
    es: "Para el modelo roll-rate: lo que la estrategia cambia en los movimientos mensuales.")
  let giveUp = Field(
    optional: "give_up", .section(GiveUpSection()),
    en: "For the payment-run model: when a loan is given up; never without it.",
    es: "Para el modelo payment-run: cuándo se abandona un préstamo; sin ella, nunca.")
  let priority = Field(
    "priority", Grammar<PriorityExpression>.priority.marked, default: "waiting",
    en: """
      By what touches compete for agents' time, the largest first: an expression over `balance`, `score`, `dpd`, \
      `waiting`, `noise` and whatever else can be observed.
      """,
    es: """
      Por qué compiten los contactos por el tiempo de los gestores, el mayor primero: una expresión con `balance`, \
      `score`, `dpd`, `waiting`, `noise` y lo demás que se puede observar.
      """)
  let unserved = Field(
    "unserved", .unserved, default: "wait",
    en: "What becomes of touches that no agent has time for: `wait`, `drop`, or another channel.",
    es: "Qué pasa con los contactos sin gestor libre: `wait`, `drop`, u otro canal.")
  let staff = Field(
    "staff",
    Grammar.named(
      .staff, expected: "numbers of agents by resource such as { callers: 12 }"
    ).marked, default: "{}",
    en: """
      How many agents this strategy has, by resource, where not as many as the resource says: a number, or `{ more: 1 }` or \
      `{ fewer: 1 }` than those.
      """,
    es: """
      Cuántos gestores tiene esta estrategia, por recurso, si no son los que dice el recurso: un número, o `{ more: 1 }` o \
      `{ fewer: 1 }` que esos.
      """)

  let queries = Field(
    optional: "queries", .section(AnsweringSection()),
    en: "Who answers what debtors ask (`behavior.queries`); nobody without it.",
    es: "Quién responde lo que preguntan los deudores (`behavior.queries`); nadie si falta.")

  let inbound = Field(
    optional: "inbound", .section(InboundSection()),
    en: "Where debtors call or write to because of a contact; nobody answers without it.",
    es: "Adónde llaman o escriben los deudores por un contacto; nadie atiende si falta.")

  let enrichment = Field(
    "enrichment",
    Grammar.named(.section(EnrichmentSection()), expected: "data services by name").marked,
    default: "{}",
    en: "Services that look for another phone or address of debtors who are not reached.",
    es: "Servicios que buscan otro teléfono o dirección de deudores a los que no se llega.")

  func build(_ values: SectionValues) -> StrategyDraft? {
    guard values.exclude(path, segments) else { return nil }
    var treatments = values[segments] ?? []
    if let path = values[path] {
      treatments = [
        TreatmentDraft(name: "everyone", conditions: [], path: path, stop: values[stop] ?? [])
      ]
    } else if values[stop] != nil {
      values.reader(stop).report(
        .excludingKeys, "`stop` here goes with `path`", "there is no `path`",
        help: ["write `stop` into each of the `segments`"])
      return nil
    }
    let names = treatments.map(\.name)
    guard Set(names).count == names.count else {
      values.reader(segments).report(
        .repeatedName, "two of the `segments` have the same name", "names must differ")
      return nil
    }
    let steps = treatments.reduce(0) { $0 + $1.path.count }
    guard steps <= 255 else {
      values.owner.report(
        .listLength, "a strategy can have at most 255 steps", "\(steps) here",
        at: values.owner.holder)
      return nil
    }
    // Written only where it says something, so that nobody else's resolved scenario grows.
    if values[blocked] == .skip { values.leaveOut(blocked) }
    if values[enrichment].value.isEmpty { values.leaveOut(enrichment) }
    guard values[enrichment].value.count <= Enrichment.most else {
      values.reader(enrichment).report(
        .listLength, "a strategy can have at most \(Enrichment.most) data services",
        "\(values[enrichment].value.count) here")
      return nil
    }
    if values[treat] == .person { values.leaveOut(treat) }
    if values[share] == .oldestFirst { values.leaveOut(share) }
    let about = values[self.about]
    return StrategyDraft(
      summary: about == "-" ? "" : about, isChampion: values[champion], treatments: treatments,
      limits: values[limits], odds: values[odds], giveUp: values[giveUp],
      priority: values[priority], unserved: values[unserved], staff: values[staff],
      blocked: values[blocked], queries: values[queries],
      inbound: values[inbound],
      enrichment: values[enrichment], treat: values[treat], share: values[share])
  }
}

struct OddsSection: Section {
  let name = "odds ratios"
  let summary = Bilingual(
    en: "Factors on the odds of monthly moves against staying.",
    es: "Factores de las probabilidades relativas de los movimientos mensuales frente a quedarse.")
  let cure = Field(
    "cure", .number(.positiveFactor), default: "1",
    en: "Of moves to better states and of being paid.",
    es: "De moverse a mejores estados y de quedar pagada.")
  let roll = Field(
    "roll", .number(.positiveFactor), default: "1",
    en: "Of moves to worse states and of being lost.",
    es: "De moverse a peores estados y de perderse.")

  func build(_ values: SectionValues) -> OddsRatios? {
    OddsRatios(cure: values[cure], roll: values[roll])
  }
}

struct GiveUpSection: Section {
  let name = "when to give up"
  let summary = Bilingual(
    en: "When a loan is given up.", es: "Cuándo se abandona un préstamo.")
  let missed = Field(
    "missed", .wholeNumber(.between(ParameterRange.missed)),
    en: "Missed instalments; 0 is at once, more than the term is never.",
    es: "Cuotas impagas; 0 es de inmediato, más que el plazo es nunca.")

  func build(_ values: SectionValues) -> Int? { values[missed] }
}

/// A treatment as written.
struct TreatmentDraft: Sendable {
  var name: String
  var conditions: [ConditionDraft]
  var path: [StepDraft]
  var stop: [ConditionDraft]
}

struct TreatmentSection: Section {
  let name = "a treatment"
  let summary = Bilingual(
    en: "A path for accounts that meet conditions.",
    es: "Un camino para cuentas que cumplen condiciones.")
  let title = Field("name", .name, en: "The name reports use.", es: "El nombre en los informes.")
  let when = Field(
    "when", .conditions, default: "{}", en: "Conditions that must all hold.",
    es: "Condiciones que deben cumplirse todas.")
  let path = Field("path", .path, en: "What is done.", es: "Lo que se hace.")
  let stop = Field(
    "stop", .conditions, default: "{}",
    en: """
      Contacting the account ends for good, whatever it follows later, once a touch finds any of \
      these to hold.
      """,
    es: """
      La cuenta ya no se contacta más, siga lo que siga después, cuando un contacto encuentra que se \
      cumple alguna.
      """)

  func build(_ values: SectionValues) -> TreatmentDraft? {
    TreatmentDraft(
      name: values[title], conditions: values[when], path: values[path], stop: values[stop])
  }
}

extension StrategyDraft {
  /// Whether a treatment sustains an intensity.
  var sustains: Bool {
    treatments.contains { $0.path.contains { $0.sustainedIntensity != nil } }
  }
}

extension StepDraft {
  /// The intensity that the step sustains.
  var sustainedIntensity: Double? {
    if case .intensity(let level) = step.trigger { level } else { nil }
  }
}

/// A limit as written.
struct LimitDraft: Sendable {
  var limit: ContactLimit
  var channels: [Marked<String>]?
}

struct LimitSection: Section {
  let name = "a limit"
  let summary = Bilingual(
    en: "At most so many attempts in so many days, per person.",
    es: "A lo sumo tantos intentos en tantos días, por persona.")
  let atMost = Field(
    "at_most", .wholeNumber(.between(ParameterRange.contacts)), en: "Attempts.", es: "Intentos.")
  let window = Field(
    "window", .wholeDays(.between(ParameterRange.window)), default: "1 day",
    en: "The rolling window, the day of the attempt included.",
    es: "La ventana móvil, incluido el día del intento.")
  let channels = Field(
    optional: "channels",
    .list(of: Grammar<String>.name.marked, count: 1...32, expected: "a list of channels"),
    en: "The channels counted; all without it.", es: "Los canales contados; todos si falta.")

  func build(_ values: SectionValues) -> LimitDraft? {
    LimitDraft(
      limit: ContactLimit(name: "", atMost: values[atMost], days: values[window]),
      channels: values[channels])
  }
}

extension Grammar where Value == [StepDraft] {
  /// The steps of a path.
  static var path: Self {
    Grammar<[StepDraft]>.list(
      of: .shared("step", StepSection()), count: 0...250, expected: "a list of path steps"
    ).flatMap { steps, reader in
      guard steps.count > 1, steps.contains(where: { $0.sustainedIntensity != nil }) else {
        return steps
      }
      reader.report(
        .excludingKeys, "a step with `sustain` must be alone in its path",
        "\(steps.count) steps here",
        help: ["give it a treatment of its own in `segments`"])
      return nil
    }
  }
}
