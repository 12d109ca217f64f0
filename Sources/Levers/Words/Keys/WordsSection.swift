// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Vocabulary

/// `behavior.words:` — what words do, which no strategy knows.
struct WordsSection: Section {
  let name = "what words do"
  let summary = Bilingual(
    en: "What tones and personal words do to debtors of each type; nothing that is not said here.",
    es:
      "Lo que tonos y palabras personales causan en cada tipo de deudor; nada que no se diga aquí."
  )
  let tones = Field(
    "tones", .named(.shared("word_effect", WordEffectSection()), expected: "tones by name"),
    default: "{}",
    en: "Effects by tone.", es: "Efectos por tono.")
  let personal = Field(
    "personal", .section(PersonalWordsSection()), default: "{}",
    en: "Effects of messages that are `personal`, on top of their tone's.",
    es: "Efectos de los mensajes `personal`, además de los de su tono.")

  func build(_ values: SectionValues) -> Words? {
    var words = Words()
    var isKnown = true
    for tone in values[tones] {
      if tone.name == MessageSection.noTone {
        values.owner.bag.report(
          Diagnostic(
            .repeatedName, "`none` is the word for no tone, which has no effect",
            at: .init(tone.span, "taken"), keyPath: "behavior.words.tones.none",
            help: ["take another name"]))
        isKnown = false
      }
      words.tones[tone.name] = tone.value
    }
    (words.personalToKnown, words.personalToOthers) = values[personal]
    return isKnown ? words : nil
  }
}

struct PersonalWordsSection: Section {
  let name = "what personal words do"
  let summary = Bilingual(
    en: "Effects by whether the debtor was a client before.",
    es: "Efectos según si el deudor ya era cliente.")
  let known = Field(
    "known_client", .shared("word_effect", WordEffectSection()), default: "{}",
    en: "On debtors who were clients before.", es: "En deudores que ya eran clientes.")
  let others = Field(
    "others", .shared("word_effect", WordEffectSection()), default: "{}", en: "On all others.",
    es: "En los demás.")

  func build(_ values: SectionValues) -> (WordEffect, WordEffect)? {
    (values[known], values[others])
  }
}

struct WordEffectSection: Section {
  let name = "the effect of words"
  let summary = Bilingual(
    en: "Factors, one for all types or one by type: 1 is no effect, less than 1 does harm.",
    es: "Factores, uno para todos los tipos o uno por tipo: 1 es sin efecto, menos de 1 perjudica.")
  let engagement = Field(
    "engagement", .factorByType, default: "1", en: "On the probability of paying attention.",
    es: "En la probabilidad de prestar atención.")
  let stimulus = Field(
    "stimulus", .factorByType, default: "1",
    en: "On what a contact that found attention adds to the payment intensity.",
    es: "En lo que un contacto atendido añade a la intensidad de pago.")
  let novelty = Field(
    "novelty", .shareByType, default: "0%",
    en:
      "The share of saturation that does not count for an account that hears the message for the first time.",
    es:
      "La parte de la saturación que no cuenta para una cuenta que oye el mensaje por primera vez.")
  let irritation = Field(
    "irritation", .factorByType, default: "1",
    en: "On what a delivered contact adds to irritation.",
    es: "En lo que un contacto entregado añade a la irritación.")
  let binding = Field(
    "binding", .factorByType, default: "1",
    en: "On the `reliability` of what is agreed under these words.",
    es: "En la `reliability` de lo acordado con estas palabras.")

  func build(_ values: SectionValues) -> WordEffect? {
    var effect = WordEffect()
    effect.engagement = values[engagement]
    effect.stimulus = values[stimulus]
    effect.novelty = values[novelty]
    effect.irritation = values[irritation]
    effect.binding = values[binding]
    return effect
  }
}

struct FactorsByTypeSection: Section {
  let name = "factors by type"
  let summary = Bilingual(
    en: "One factor for each latent type.", es: "Un factor para cada tipo latente.")
  let forgetter = Field(
    "forgetter", .number(.factor), default: "1", en: "Who pays when reminded.",
    es: "Quien paga si se le recuerda.")
  let constrained = Field(
    "constrained", .number(.factor), default: "1", en: "Who pays when liquid.",
    es: "Quien paga cuando tiene dinero.")
  let strategic = Field(
    "strategic", .number(.factor), default: "1", en: "Who pays under pressure.",
    es: "Quien paga bajo presión.")
  let insolvent = Field(
    "insolvent", .number(.factor), default: "1", en: "Who cannot pay.", es: "Quien no puede pagar.")
  let disputing = Field(
    "disputing", .number(.factor), default: "1", en: "Who contests the debt.",
    es: "Quien discute la deuda.")

  func build(_ values: SectionValues) -> [Double]? {
    [
      values[forgetter], values[constrained], values[strategic], values[insolvent],
      values[disputing],
    ]
  }
}

struct SharesByTypeSection: Section {
  let name = "shares by type"
  let summary = Bilingual(
    en: "One share for each latent type.", es: "Una parte para cada tipo latente.")
  let forgetter = Field(
    "forgetter", .share, default: "0%", en: "Who pays when reminded.",
    es: "Quien paga si se le recuerda.")
  let constrained = Field(
    "constrained", .share, default: "0%", en: "Who pays when liquid.",
    es: "Quien paga cuando tiene dinero.")
  let strategic = Field(
    "strategic", .share, default: "0%", en: "Who pays under pressure.",
    es: "Quien paga bajo presión.")
  let insolvent = Field(
    "insolvent", .share, default: "0%", en: "Who cannot pay.", es: "Quien no puede pagar.")
  let disputing = Field(
    "disputing", .share, default: "0%", en: "Who contests the debt.", es: "Quien discute la deuda.")

  func build(_ values: SectionValues) -> [Double]? {
    [
      values[forgetter], values[constrained], values[strategic], values[insolvent],
      values[disputing],
    ]
  }
}

extension Grammar where Value == [Double] {
  /// One share for all latent types, or one by type.
  static var shareByType: Self {
    .forms(
      scalar: Grammar<Double>.share.map { Array(repeating: $0, count: 5) },
      mapping: .shared("shares_by_type", SharesByTypeSection()),
      expected: "a share such as 40%, or shares by latent type such as { forgetter: 40% }")
  }

  /// One factor for all latent types, or one by type.
  static var factorByType: Self {
    .forms(
      scalar: Grammar<Double>.number(.factor).map { Array(repeating: $0, count: 5) },
      mapping: .shared("factors_by_type", FactorsByTypeSection()),
      expected: "a factor such as 1.2, or factors by latent type such as { forgetter: 1.2 }")
  }
}
