// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// What becomes of touches by what they say.
  static let words = MetricSubject(
    Bilingual(en: "Messages", es: "Mensajes"), [],
    families: [
      .messagesPerAccount, .messageEngagement, .messageComplaints, .messageKeptRate,
    ])
}

extension MetricFamily {
  private static let word = Bilingual(en: "message", es: "mensaje")

  /// Attempts that say a message over accounts.
  public static let messagesPerAccount = MetricFamily(
    "messages_per_account", .count, .neutral,
    label: Bilingual(en: "messages per account", es: "mensajes por cuenta"),
    definition: Bilingual(
      en: "attempts that say the message over all accounts",
      es: "intentos que dicen el mensaje entre todas las cuentas"),
    topic: .contact, need: { .message($0) }, of: word, members: \.said,
    formula: { facts, message in
      .lumps(over: .accounts, isImpossible: !facts.messages[message].isUsed) {
        $0.attempts($0.number(.attempts, of: message))
      }
    })

  /// Engaged over delivered attempts of a message.
  public static let messageEngagement = MetricFamily(
    "message_engagement", .share, .neutral,
    label: Bilingual(en: "messages that found attention", es: "mensajes atendidos"),
    definition: Bilingual(
      en: "attempts that say the message and were engaged with, of those that were delivered",
      es: "intentos que dicen el mensaje y fueron atendidos, de los entregados"),
    topic: .reach, need: { .message($0) }, isOverPopulation: false, of: word, members: \.said,
    formula: { _, message in
      Formula(counting: .trials) {
        .share($0.number(.engaged, of: message), of: $0.number(.delivered, of: message))
      }
    })

  /// Complaints about a message per thousand attempts.
  public static let messageComplaints = MetricFamily(
    "message_complaints_per_1000", .perThousand, .lower,
    label: Bilingual(
      en: "complaints per 1,000 messages", es: "quejas por 1.000 mensajes"),
    definition: Bilingual(
      en: "1,000 × complaints about the message, over the attempts that say it",
      es: "1.000 × quejas por el mensaje, entre los intentos que lo dicen"),
    topic: .complaint, need: { .message($0) }, isOverPopulation: false, of: word, members: \.said,
    formula: { facts, message in
      Formula(
        counting: facts.complaintsPerThousand,
        isImpossible: !facts.canComplain || !facts.messages[message].isUsed
      ) {
        .perThousand($0.complaints(message: message), of: $0.number(.attempts, of: message))
      }
    })

  /// Kept over matured promises that a message brought about.
  public static let messageKeptRate = MetricFamily(
    "message_kept_rate", .share, .higher,
    label: Bilingual(en: "promises kept", es: "promesas cumplidas"),
    definition: Bilingual(
      en: "promises kept, of those that matured and that the message brought about",
      es: "promesas cumplidas, de las vencidas que trajo el mensaje"),
    topic: .agreement, need: { .message($0) }, isOverPopulation: false, of: word, members: \.said,
    formula: { _, message in
      Formula(counting: .trials) {
        .share($0.number(.kept, of: message), of: $0.number(.matured, of: message))
      }
    })
}

extension StrategyFacts {
  /// The names of the messages.
  fileprivate var said: [String] { messages.map(\.name) }
}
