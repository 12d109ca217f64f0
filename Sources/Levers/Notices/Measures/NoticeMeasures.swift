// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// Formal notices; only strategies that give them have them.
  public static let notices = MetricSubject(
    Bilingual(en: "Formal notices", es: "Notificaciones formales"),
    [.noticesPerAccount, .noticeServedRate, .daysToNotice])
}

extension Metric {
  /// Formal notices over accounts.
  public static let noticesPerAccount = Metric(
    "notices_per_account", .count, .neutral,
    label: Bilingual(en: "formal notices per account", es: "notificaciones formales por cuenta"),
    definition: Bilingual(
      en: "formal notices given, over all accounts",
      es: "notificaciones formales enviadas, entre todas las cuentas"),
    topic: .contact, shownIn: .table, need: .notice, exists: \.givesNotice,
    formula: { facts in
      Formula(counting: .occurrences(weight: 1), isImpossible: !facts.isTouching) {
        Quotient(
          $0.number(.noticesGiven), over: $0.accounts, events: $0.number(.noticesGiven))
      }
    })

  /// Accounts to which a notice was served, over accounts.
  public static let noticeServedRate = Metric(
    "notice_served_rate", .share, .neutral,
    label: Bilingual(en: "accounts served notice", es: "cuentas notificadas"),
    definition: Bilingual(
      en: "accounts to which a formal notice was served with proof, of all accounts",
      es: "cuentas a las que se practicó una notificación formal con prueba, de todas"),
    topic: .contact, shownIn: .table, need: .notice, exists: \.givesNotice,
    formula: { facts in
      .share(.noticesServed, of: .accounts, isImpossible: !facts.isTouching)
    })

  /// Days from placement to service, over accounts served.
  public static let daysToNotice = Metric(
    "days_to_notice", .days, .neutral,
    label: Bilingual(en: "days until notice is served", es: "días hasta la notificación"),
    definition: Bilingual(
      en: "days from placement until a formal notice is served, over accounts served",
      es: "días desde la asignación hasta practicarse la notificación formal, entre las notificadas"
    ),
    topic: .time, shownIn: .table, need: .notice, isOverPopulation: false,
    exists: \.givesNotice,
    formula: { _ in
      Formula {
        Quotient($0.number(.daysToNotice) * 0x1p-20, over: $0.number(.noticesServed))
      }
    })
}
