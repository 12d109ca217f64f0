// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Randomness
import Vocabulary

/// `behavior:` of the intensity model.
struct BehaviorSection: Section {
  let name = "the behaviour"
  let summary = Bilingual(en: "How debtors behave.", es: "Cómo se comportan los deudores.")
  let model = Field(
    "model", .choice("a behaviour model", [(word: "intensity", value: "intensity")]),
    default: "intensity", en: "The model; `intensity` draws exact payment times.",
    es: "El modelo; `intensity` sortea los instantes exactos de pago.")
  let preset = Field(
    optional: "preset", .name, en: "A preset whose values hold where none are given here.",
    es: "Un preajuste cuyos valores rigen donde aquí no se da ninguno.")
  let baseline = Field(
    "baseline", .baseline, en: "Payments per day of an untouched account.",
    es: "Pagos por día de una cuenta sin contactos.")
  let excitation = Field(
    "excitation", .section(ExcitationSection()), default: "{}",
    en: "How contacts and payments raise readiness.",
    es: "Cómo contactos y pagos aumentan la disposición.")
  let payment = Field(
    "payment", .section(PaymentSection()), default: "{}", en: "How much a payment is.",
    es: "De cuánto es un pago.")
  let types = Field(
    "types", .section(TypesSection()), default: "{}", en: "Parameters by latent type.",
    es: "Parámetros por tipo latente.")
  let liquidity = Field(
    optional: "liquidity", .section(LiquiditySection()),
    en: "Paydays, income and regimes; without it cash never binds.",
    es: "Días de cobro, ingresos y regímenes; sin ella el dinero nunca falta.")
  let relationship = Field(
    "relationship", .section(RelationshipSection()), default: "{}",
    en: "How fatigue and irritation fade.", es: "Cómo se pasan el cansancio y la irritación.")

  let words = Field(
    optional: "words", .section(WordsSection()),
    en: "What tones and personal words do; nothing without it.",
    es: "Lo que causan tonos y palabras personales; nada si falta.")

  let queries = Field(
    optional: "queries", .section(QueriesSection()),
    en: "What debtors ask, and what waiting for an answer does to them; nothing without it.",
    es: "Lo que preguntan los deudores, y qué les hace esperar una respuesta; nada si falta.")

  let requests = Field(
    "requests",
    Grammar.named(.section(ContactRequestSection()), expected: "requests by name").most(
      ContactRequest.most, "requests"),
    default: "{}",
    en:
      "What debtors have asked of the collector; it binds where a rule says so (`debtor_blocks`).",
    es:
      "Lo que los deudores han pedido al cobrador; obliga donde lo dice una regla (`debtor_blocks`)."
  )

  let lifeEvents = Field(
    "life_events",
    Grammar.named(.section(LifeEventSection()), expected: "life events by name").most(
      LifeEventLaw.most, "life events"),
    default: "{}",
    en: "What befalls debtors; rules may suspend contact then (`suspend_on`).",
    es:
      "Lo que les ocurre a los deudores; una regla puede suspender entonces el contacto (`suspend_on`)."
  )

  func build(_ values: SectionValues) -> IntensityModel? {
    if values[requests].isEmpty { values.leaveOut(requests) }
    if values[lifeEvents].isEmpty { values.leaveOut(lifeEvents) }
    let draft = values[excitation]
    var excitation = draft.excitation
    if let start = draft.initialIntensity {
      guard case .constant(let rate) = values[baseline] else {
        values.reader(self.excitation).report(
          .outOfRange, "`initial_intensity` needs a constant `baseline`", "given here")
        return nil
      }
      excitation.initial = start - rate
    }
    var model = IntensityModel(
      baseline: values[baseline], excitation: excitation, payment: values[payment],
      types: values[types], liquidity: values[liquidity], relationship: values[relationship])
    model.words = values[words] ?? Words()
    model.queries = values[queries]
    model.requests = values[requests].map { named in
      var request = named.value
      request.name = named.name
      return request
    }
    model.lifeEvents = values[lifeEvents].map { named in
      var law = named.value
      law.name = named.name
      return law
    }
    return model
  }
}

extension NodeReader {
  /// Whether a payment brings less than one more; reports when it does not.
  ///
  /// The cursor is on the excitation.
  func isStable(_ model: IntensityModel) -> Bool {
    guard model.branchingRatio >= 1 else { return true }
    report(
      .explosiveBehavior,
      "payments would bring ever more payments: the branching ratio must be below 1",
      "here it is \(NumberText.write((model.branchingRatio * 1000).rounded() / 1000))",
      help: ["lower `habit_per_payment` or `habit_per_share`, or raise `decay`"],
      notes: ["branching ratio = highest ability × mean jump of a payment ÷ decay"])
    return false
  }
}

/// `excitation:` as written.
struct ExcitationDraft: Sendable {
  var excitation: Excitation
  var initialIntensity: Double?
}

struct ExcitationSection: Section {
  let name = "the excitation"
  let summary = Bilingual(
    en: "How contacts and payments raise readiness, and how that fades.",
    es: "Cómo contactos y pagos aumentan la disposición, y cómo se pasa.")
  let decay = Field(
    "decay", .rateAboveZero, default: "0.1 per day", en: "κ: how fast readiness fades.",
    es: "κ: con qué rapidez se pasa la disposición.")
  let initial = Field(
    optional: "initial_intensity", .rate, en: "λ(0), for a constant baseline λ∞.",
    es: "λ(0), con una base constante λ∞.")
  let habitPerPayment = Field(
    "habit_per_payment", .rate, default: "0 per day", en: "δ10: what every payment adds.",
    es: "δ10: lo que añade cada pago.")
  let habitPerShare = Field(
    "habit_per_share", .rate, default: "0 per day",
    en: "δ11: what a payment adds, times the share of the balance paid.",
    es: "δ11: lo que añade un pago, por la parte pagada del saldo.")
  let saturation = Field(
    "saturation", .share, default: "95%",
    en: "σ: how much a contact takes from the effect of the next; 0% lets contacts add up.",
    es: "σ: cuánto resta un contacto al efecto del siguiente; con 0% se suman.")
  let recovery = Field(
    "saturation_recovery", .duration(.fading), default: "30 days",
    en: "How slowly saturation fades.", es: "Con qué lentitud se pasa la saturación.")
  let cycle = Field(
    optional: "saturation_cycle", .duration(.fading),
    en:
      "Only the first reminder within this time works in full; replaces `saturation_recovery`, and messages share it.",
    es:
      "Solo el primer recordatorio en este tiempo actúa del todo; sustituye a `saturation_recovery`, y los mensajes la comparten."
  )

  func build(_ values: SectionValues) -> ExcitationDraft? {
    ExcitationDraft(
      excitation: Excitation(
        decay: values[decay], habitPerPayment: values[habitPerPayment],
        habitPerShare: values[habitPerShare], saturation: values[saturation],
        saturationRecovery: values[recovery], saturationCycle: values[cycle]),
      initialIntensity: values[initial])
  }
}

struct RelationshipSection: Section {
  let name = "the relationship"
  let summary = Bilingual(
    en: "How fatigue and irritation fade.", es: "Cómo se pasan el cansancio y la irritación.")
  let fatigue = Field(
    "fatigue_recovery", .duration(.fading), default: "14 days", en: "How slowly fatigue fades.",
    es: "Con qué lentitud se pasa el cansancio.")
  let irritation = Field(
    "irritation_recovery", .duration(.fading), default: "30 days",
    en: "How slowly irritation fades.", es: "Con qué lentitud se pasa la irritación.")
  let scarWindow = Field(
    "scar_window", .duration(.fading), default: "30 days",
    en: "How long after placement contacts by a channel with a `scar` leave one (assumption).",
    es: "Cuánto tiempo tras la asignación deja secuela un canal con `scar` (supuesto).")
  let scarRecovery = Field(
    "scar_recovery", .duration(.fading), default: "365 days",
    en: "How slowly scars fade (assumption).",
    es: "Con qué lentitud se pasan las secuelas (supuesto).")
  let offPreference = Field(
    "off_preference", .share, default: "100%",
    en: "Engagement on channels other than the preferred one, over that on it.",
    es: "Atención en canales que no son el preferido, respecto a la de éste.")

  func build(_ values: SectionValues) -> Relationship? {
    var relationship = Relationship(
      fatigueRecovery: values[fatigue], irritationRecovery: values[irritation],
      offPreference: values[offPreference])
    let usual = relationship
    (relationship.scarWindow, relationship.scarRecovery) = (
      values[scarWindow], values[scarRecovery]
    )
    // Written only where they say something, so that nobody else's resolved scenario grows.
    if relationship == usual { for key in [scarWindow, scarRecovery] { values.leaveOut(key) } }
    return relationship
  }
}

extension Grammar where Value == BaselineHazard {
  /// A rate, or pieces by DPD, or a Weibull hazard.
  static var baseline: Self {
    .forms(
      scalar: Grammar<Double>.rate.map(BaselineHazard.constant),
      list: pieces.flatMap { pieces, reader in
        guard zip(pieces, pieces.dropFirst()).allSatisfy({ $0.from < $1.from }) else {
          reader.report(
            .outOfRange, "the pieces of a baseline must be ordered by `from`",
            "not increasing here")
          return nil
        }
        return .pieces(pieces)
      }, mapping: .section(WeibullHazardSection()),
      expected: "a rate such as 0.004 per day, a list of rates by DPD, or a Weibull hazard")
  }

  private static var pieces: Grammar<[BaselineHazard.Piece]> {
    .list(of: .section(PieceSection()), count: 1...1_000, expected: "a list of rates by DPD")
  }
}

struct PieceSection: Section {
  let name = "a piece of the baseline"
  let summary = Bilingual(en: "A rate from a DPD on.", es: "Una tasa desde cierta mora.")
  let from = Field("from", .dpd, en: "The first DPD.", es: "La primera mora.")
  let rate = Field("rate", .rate, en: "Payments per day.", es: "Pagos por día.")

  func build(_ values: SectionValues) -> BaselineHazard.Piece? {
    .init(from: values[from], rate: values[rate])
  }
}

struct WeibullHazardSection: Section {
  let name = "a Weibull hazard"
  let summary = Bilingual(
    en: "A hazard that rises or falls with DPD.", es: "Un riesgo que sube o baja con la mora.")
  let shape = Field(
    "weibull_shape", .number(.between(ParameterRange.weibullShape)), en: "The exponent.",
    es: "El exponente.")
  let scale = Field(
    "weibull_scale", .duration(.fading), en: "DPD by which 63 % have paid.",
    es: "Mora a la que ha pagado el 63 %.")

  func build(_ values: SectionValues) -> BaselineHazard? {
    .weibull(shape: values[shape], scale: values[scale])
  }
}

extension Grammar where Value == Double {
  /// A rate above 0: at least one in a million days.
  static var rateAboveZero: Self { rate(.between(1e-6, 10_000)) }
}

extension DiagnosticCode {
  /// One payment would bring more than one other.
  static let explosiveBehavior = DiagnosticCode("S221")
}
