// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// One entry of `messages:`.
struct MessageSection: Section {
  let name = "a message"
  let summary = Bilingual(
    en: "What a step says. What its tone does to debtors stands under `behavior.words`.",
    es: "Lo que dice un paso. Lo que su tono causa en los deudores está en `behavior.words`.")
  let tone = Field(
    "tone", .name, default: "none",
    en: "The tone, one of `behavior.words.tones`; `none` has no effect.",
    es: "El tono, uno de `behavior.words.tones`; `none` no tiene efecto.")
  let isPersonal = Field(
    "personal", .switched, default: "false",
    en: "Whether it is written for its reader, by name and from somebody known.",
    es: "Si está escrito para quien lo lee, con su nombre y de alguien conocido.")
  let hasLink = Field(
    "link", .switched, default: "false", en: "Whether it carries a link to pay by.",
    es: "Si lleva un enlace para pagar.")
  let text = Field(
    optional: "text", .text, en: "What it says; it decides the segments of an SMS.",
    es: "Lo que dice; decide los segmentos de un SMS.")
  let segments = Field(
    optional: "segments", .wholeNumber(.between(ParameterRange.segments)),
    en: """
      In how many parts an SMS is sent, each at the price of an attempt; from `text` without it: 160 characters of the GSM \
      alphabet, which has ñ and no á, í, ó, ú, or 70 (of several parts 153 or 67 each); 1 without a text.
      """,
    es: """
      En cuántas partes se envía un SMS, cada una al precio de un intento; si falta, según `text`: 160 caracteres del alfabeto \
      GSM, que tiene ñ y no á, í, ó, ú, o 70 (de varias partes, 153 o 67 cada una); 1 sin texto.
      """)
  let answers = Field(
    optional: "answers", .section(AnswersSection()),
    en:
      "How often it makes the debtor call or write back; as often as its channel says without it.",
    es: "Con qué frecuencia lleva a llamar o escribir; tanto como diga su canal si falta.")

  func build(_ values: SectionValues) -> Message? {
    let said = values[text] ?? ""
    let (counted, most) = (ShortMessage.segments(of: said), ParameterRange.segments.upperBound)
    guard values[segments] != nil || counted <= most else {
      values.reader(text).report(
        .outOfRange, "`text` takes \(counted) segments, and a message has at most \(most)",
        "\(said.count) characters",
        help: ["shorten it, or leave it out and write `segments: \(most)`"])
      return nil
    }
    return Message(
      name: "", tone: values[tone] == Self.noTone ? nil : values[tone],
      isPersonal: values[isPersonal], hasLink: values[hasLink], text: said,
      segments: values[segments] ?? counted, answers: values[answers])
  }

  /// The word for no tone.
  static let noTone = "none"
}
