// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// A step as written; channels are still names.
struct StepDraft: Sendable {
  var step: Step
  var channel: Marked<ChannelChoiceDraft>
  var fallback: Marked<String>?
  var message: Marked<String>?
  var conditions: [ConditionDraft]
  /// What becomes of blocked touches; nil for what the strategy says.
  var blocked: BlockedTouch?
}

/// A choice of channel as written.
enum ChannelChoiceDraft: Sendable {
  case fixed(String)
  case mix([Marked<ChannelShare>])
  case preferred
  case sequence([Marked<String>])
  case best([Marked<String>])
  case bandit(BanditDraft)
}

/// One line of a path.
struct StepSection: Section {
  let name = "a path step"
  let summary = Bilingual(
    en: "When to touch, how often, by which channel, with what offer.",
    es: "Cuándo contactar, cada cuánto, por qué canal, con qué oferta.")
  let at = Field(
    optional: "at", .dpd, en: "Days past due of the first touch; negative is before.",
    es: "Mora del primer contacto; negativa es antes del vencimiento.")
  let on =
    Field(
      optional: "on", .event,
      en: """
        What happened, instead of `at`: an instalment is missed on its day, plan and promise are broken \
        when their grace ends; a payment calls off the answers to a message read or a link opened.
        """,
      es: """
        Lo que ha ocurrido, en lugar de `at`: una cuota se impaga en su día; plan y promesa se rompen al \
        acabar su gracia; un pago anula las respuestas a un mensaje leído o un enlace abierto.
        """) as Field<CollectionEvent?>
  let sustain = Field(
    optional: "sustain", .rateAboveZero,
    en: "Touch whenever the intensity falls to this, instead of `at`; alone in its path.",
    es:
      "Contactar cada vez que la intensidad baja a este valor, en lugar de `at`; sola en su camino."
  )
  let after = Field(
    optional: "after", .wholeDays(), en: "With `on`: days to wait; 1 day without it.",
    es: "Con `on`: días de espera; 1 si falta.")
  let every = Field(
    optional: "every", .cadence,
    en: "Days or calendar months between touches; once without it.",
    es: "Días o meses del calendario entre contactos; una vez si falta.")
  let origin =
    Field(
      "count_from", .choice("where counting begins"), default: "trigger",
      en: """
        From what `every` counts: `trigger`, the day of `at` or `on`; `placement`, the day on which the account is placed, \
        where `at` lies before it; `last_touch`, the day on which the step last touched.
        """,
      es: """
        Desde dónde cuenta `every`: `trigger`, el día de `at` u `on`; `placement`, el día en que se asigna la cuenta, si \
        `at` es anterior; `last_touch`, el día en que el paso contactó por última vez.
        """) as Field<CadenceOrigin>
  let businessDay =
    Field(
      "business_day", .choice("a rule for days off"), default: "as_planned",
      en: """
        When to touch if the day is not worked: `as_planned` all the same, on the `previous` day that is worked, or on the \
        `next`; see `calendar`.
        """,
      es: """
        Cuándo contactar si el día no se trabaja: `as_planned` igualmente, el día laborable anterior (`previous`) o el \
        siguiente (`next`); vea `calendar`.
        """) as Field<BusinessDayRule>
  let until = Field(
    optional: "until", .dpd, en: "The last days past due.", es: "La última mora.")
  let times = Field(
    optional: "times", .wholeNumber(.between(ParameterRange.times)),
    en: "The most touches per start of the step, blocked ones counted.",
    es: "El máximo de contactos por cada comienzo del paso, incluidos los bloqueados.")
  let conditions = Field(
    "while", .conditions, default: "{}",
    en: "Conditions that must all hold at the touch.",
    es: "Condiciones que deben cumplirse todas en el contacto.")
  let channel = Field(
    "channel", .channelChoice,
    en: "A channel, `preferred`, shares of several, or how one of several is chosen.",
    es: "Un canal, `preferred`, partes de varios, o cómo se elige uno de varios.")
  let fallback = Field(
    "fallback", Grammar<String>.name.marked, default: StepSection.messages,
    en:
      "Channel of debtors whose preferred one is of no use; `messages` is the first that does not converse and has consent.",
    es:
      "Canal de los deudores cuyo canal preferido no sirve; `messages` es el primero que no conversa y tiene consentimiento."
  )
  let message = Field(
    optional: "message", Grammar<String>.name.marked, en: "What is said: one of `messages`.",
    es: "Lo que se dice: uno de `messages`.")
  let notice = Field(
    optional: "formal_notice", .section(NoticeSection()),
    en: "Makes its touches formal notices, which are served once delivery is proved.",
    es: "Hace de sus contactos notificaciones formales, que valen cuando se prueba la entrega.")
  let offer = Field(
    "offer", .offer, default: "none", en: "What a conversation proposes.",
    es: "Lo que propone una conversación.")
  let blocked = BlockedTouch.field(
    en: "What becomes of a touch that a rule blocks; what the strategy says without it.",
    es: "Qué pasa con un contacto que una regla bloquea; lo que dice la estrategia si falta.")
  let time = Field(
    "time", .timeOfDay, default: "10:00",
    en:
      "Time of day; 10:00 is lawful by every pack of contact rules on the days that it opens (assumption).",
    es:
      "Hora del día; las 10:00 son lícitas para todo paquete de reglas de contacto en los días que abre (supuesto)."
  )

  /// The word for the first message with consent.
  static let messages = "messages"

  func build(_ values: SectionValues) -> StepDraft? {
    guard values.exclude(at, on, sustain), values.requireOne(of: at, on, sustain) else {
      return nil
    }
    for plan: any AnyField in [after, every, until, times, origin, businessDay, blocked, notice] {
      guard values.exclude(sustain, plan) else { return nil }
    }
    guard values[time].minutes < 1_440 else {
      values.reader(time).report(.outOfRange, "`time` must be before 24:00", "found 24:00")
      return nil
    }
    if values[after] != nil, values[on] == nil {
      values.reader(after).report(.excludingKeys, "`after` goes with `on`", "there is no `on`")
      return nil
    }
    let origin = self.origin(values)
    // Written only where they say something, so that nobody else's resolved scenario grows.
    if origin == .trigger { values.leaveOut(self.origin) }
    if values[businessDay] == .asPlanned { values.leaveOut(businessDay) }
    let isPreferred = if case .preferred = values[channel].value { true } else { false }
    if values[sustain] != nil, !values[channel].value.isForAnyInstant {
      values.reader(channel).report(
        .excludingKeys, "`sequence` and `bandit` go with `at` and `on`",
        "touches that `sustain` makes have no days",
        secondary: values.label(sustain, "touches whenever the intensity falls"),
        help: ["write a channel, `preferred`, shares, or `best`"])
      return nil
    }
    let stated = values[fallback].value == Self.messages ? nil : values[fallback]
    if stated != nil, !isPreferred {
      values.reader(fallback).report(
        .excludingKeys, "`fallback` goes with `channel: preferred`", "another channel is given",
        help: ["leave `fallback` out, or write `channel: preferred`"])
      return nil
    }
    if !isPreferred {
      if values.isGiven(fallback) {
        values.reader(fallback).report(
          .idleKey, severity: .warning, "`fallback` goes with `channel: preferred`",
          "has no effect",
          help: ["leave `fallback` out"])
      }
      values.leaveOut(fallback)
    }
    if values.isGiven(times), values[every] == nil {
      values.reader(times).report(
        .idleKey, severity: .warning, "`times` goes with `every`", "without it there is one touch",
        help: ["add `every`, or leave `times` out"])
    }
    if let until = values[until], let at = values[at], values[every] == nil, until >= at {
      values.reader(self.until).report(
        .idleKey, severity: .warning, "`until` goes with `every`", "without it there is one touch",
        help: ["add `every`, or leave `until` out"])
    }
    let trigger: Step.Trigger
    if let event = values[on] {
      trigger = .event(event, after: values[after] ?? 1)
    } else if let level = values[sustain] {
      trigger = .intensity(level)
    } else {
      trigger = .dpd(values[at] ?? 0)
    }
    var step = Step(
      trigger, every: values[every]?.days, until: values[until], times: values[times],
      channel: .fixed(0), offer: values[offer], time: Double(values[time].minutes) / 1_440)
    step.months = values[every]?.months
    step.notice = values[notice]
    (step.origin, step.businessDay) = (origin, values[businessDay])
    return StepDraft(
      step: step, channel: values[channel], fallback: stated, message: values[message],
      conditions: values[conditions], blocked: values[blocked])
  }
}

extension ChannelChoiceDraft {
  /// Whether touches may come at any instant; otherwise they are counted, or planned for days.
  fileprivate var isForAnyInstant: Bool {
    switch self {
    case .fixed, .mix, .preferred, .best: true
    case .sequence, .bandit: false
    }
  }
}

extension StepSection {
  /// From what a step counts; its trigger after a warning where it could count from nothing else.
  private func origin(_ values: SectionValues) -> CadenceOrigin {
    let isIdle: (String, String)? =
      if values[origin] == .trigger {
        nil
      } else if values[every] == nil {
        ("`count_from` goes with `every`", "without it there is one touch")
      } else if values[origin] == .placement, values[at] == nil {
        ("`count_from: placement` goes with `at`", "an event comes after the placement")
      } else {
        nil
      }
    guard let isIdle else { return values[origin] }
    values.reader(origin).report(
      .idleKey, severity: .warning, isIdle.0, isIdle.1, help: ["leave `count_from` out"])
    return .trigger
  }
}

extension Grammar where Value == Marked<ChannelChoiceDraft> {
  /// A channel's name, `preferred`, shares of several channels, or how one of several is chosen.
  static var channelChoice: Self {
    let shares = Grammar<[Marked<ChannelShare>]>.channelShares.ofWhole.flatMap { shares, reader in
      reader.checkSum(of: shares.map(\.value.share)) ? ChannelChoiceDraft.mix(shares) : nil
    }
    return Grammar<ChannelChoiceDraft>.forms(
      scalar: Grammar<String>.name.map { $0 == "preferred" ? .preferred : .fixed($0) },
      mapping: .either(.wayOfChoosing, ifKey: ChannelChoiceDraft.ways, otherwise: shares),
      expected: "a channel, `preferred`, shares such as { whatsapp: 70%, email: 30% }, or a way "
        + "to choose such as { best: [sms, email] }"
    ).marked
  }
}
