// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Vocabulary

/// `behavior.requests` — what debtors have asked of the collector, which a law may make binding.
struct ContactRequestSection: Section {
  let name = "a request"
  let summary = Bilingual(
    en: "What a share of debtors has asked: no contact at some hours, or by some means.",
    es:
      "Lo que ha pedido una parte de los deudores: ningún contacto a ciertas horas o por ciertos medios."
  )
  let share = Field(
    "share", .share, en: "Share of debtors who have.", es: "Parte de los deudores que lo pidió.")
  let hours = Field(
    optional: "hours", .openHours,
    en: "The hours without contact, by weekday or days such as `monday-friday`.",
    es: "Las horas sin contacto, por día o días como `monday-friday`.")
  let means =
    Field(
      optional: "means",
      .list(
        of: .choice("a kind of channel"), count: 1...ChannelKind.allCases.count,
        expected: "a list of kinds of channels"),
      en: "The kinds of channels by which there is to be none.",
      es: "Los tipos de canal por los que no debe haberlo.") as Field<[ChannelKind]?>

  func build(_ values: SectionValues) -> ContactRequest? {
    guard values.requireOne(of: hours, means) else { return nil }
    return ContactRequest(
      name: "", share: values[share], hours: values[hours] ?? [],
      means: Set(values[means] ?? []))
  }
}

/// `behavior.life_events` — what befalls debtors.
struct LifeEventSection: Section {
  let name = "a life event"
  let summary = Bilingual(
    en: "Something that befalls debtors: an illness, a death in the family, a disaster.",
    es: "Algo que les ocurre a los deudores: una enfermedad, una muerte en la familia, un desastre."
  )
  let rate = Field(
    "rate", .rate, en: "How often it befalls a debtor to whom it does not befall just now.",
    es: "Con qué frecuencia le ocurre a quien no le está ocurriendo.")
  let lasts = Field(
    "lasts", .duration(.fading), en: "How long it lasts.", es: "Cuánto dura.")
  let told = Field(
    "told", .share, default: "100%", en: "Probability that the collector is told when it begins.",
    es: "Probabilidad de que se le diga al cobrador cuando empieza.")
  let holds = Field(
    "holds_payment", .switched, default: "false",
    en: "Whether the debtor pays nothing unprompted while it lasts.",
    es: "Si el deudor no paga por sí mismo mientras dura.")

  func build(_ values: SectionValues) -> LifeEventLaw? {
    LifeEventLaw(
      name: "", rate: values[rate], lasts: values[lasts], told: values[told],
      holds: values[holds])
  }
}

/// `debtor_blocks:` of a rule — how far debtors' requests bind.
struct DebtorBlocksSection: Section {
  let name = "what debtors may block"
  let summary = Bilingual(
    en: "How far requests of debtors (`behavior.requests`) bind.",
    es: "Hasta dónde obligan las peticiones de los deudores (`behavior.requests`).")
  let hours = Field(
    "hours_per_week", .wholeNumber(.between(0...168)), default: "168",
    en: "The most hours a week; a request beyond them does not bind.",
    es: "El máximo de horas por semana; una petición que las supera no obliga.")
  let means = Field(
    "means", .wholeNumber(.between(0...ChannelKind.allCases.count)),
    default: "\(ChannelKind.allCases.count)",
    en: "The most means; a request beyond them does not bind.",
    es: "El máximo de medios; una petición que los supera no obliga.")

  func build(_ values: SectionValues) -> DebtorBlocks? {
    DebtorBlocks(hours: values[hours], means: values[means])
  }
}

/// `debtor_blocks:` as read.
struct DebtorBlocks: Sendable {
  var hours: Int
  var means: Int
}

/// What suspends contact.
enum SuspensionCause: String, CaseIterable, Sendable {
  case lifeEvent = "life_event"
}

/// What a frequency may exempt.
enum ExemptTouch: String, CaseIterable, Sendable {
  case formalNotice = "formal_notice"
}

extension Grammar {
  /// No more than so many entries.
  func most<Item>(_ count: Int, _ plural: String) -> Self where Value == [Named<Item>] {
    flatMap { entries, reader in
      guard entries.count > count else { return entries }
      reader.report(
        .listLength, "there can be at most \(count) \(plural)", "\(entries.count) here")
      return nil
    }
  }
}
