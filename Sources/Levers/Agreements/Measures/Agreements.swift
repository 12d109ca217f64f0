// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Strategies
import Vocabulary

extension MetricSubject {
  /// Promises and plans: made, and kept.
  static let agreements = MetricSubject(
    Bilingual(en: "Promises and plans", es: "Promesas y planes"),
    [.ptpRate, .keptRate, .keptAmountRate, .planTakeup, .planCompletion])
}

extension Metric {
  /// Promises over right-party contacts.
  public static let ptpRate = Metric(
    "ptp_rate", .share, .neutral,
    label: Bilingual(
      en: "promises per right-party contact", es: "promesas por contacto con titular"),
    definition: Bilingual(
      en: "promises, of contacts with the right person",
      es: "promesas, de los contactos con el titular"),
    topic: .agreement, shownIn: [.table, .funnel], need: .offer(.promise), isOverPopulation: false
  ) { facts in
    let asks = facts.offers.contains(.promise)
    return Formula(counting: .trials) {
      asks ? .share($0.number(.made, of: .promise), of: $0.conversations) : .missing
    }
  }

  /// Kept over matured promises.
  public static let keptRate = Metric(
    "kept_rate", .share, .higher,
    label: Bilingual(en: "promises kept", es: "promesas cumplidas"),
    definition: Bilingual(
      en: "promises kept, of those that matured", es: "promesas cumplidas, de las vencidas"),
    topic: .agreement, shownIn: [.table, .comparison, .agreements], need: .offer(.promise),
    isOverPopulation: false, agreed: .ptpRate
  ) { _ in .share(.kept, of: .matured, .promise) }

  /// Paid over promised amount of matured promises.
  public static let keptAmountRate = Metric(
    "kept_amount_rate", .share, .higher,
    label: Bilingual(en: "promised amount kept", es: "monto prometido cumplido"),
    definition: Bilingual(
      en: "amount paid, of the amount promised", es: "monto pagado, del monto prometido"),
    topic: .agreement, shownIn: .agreements, need: .offer(.promise), isOverPopulation: false
  ) { _ in
    Formula(counting: .trials) {
      Quotient(
        $0.number(.paid, of: .promise), over: $0.number(.amount, of: .promise),
        events: $0.number(.kept, of: .promise), trials: $0.number(.matured, of: .promise))
    }
  }

  /// Plans with a first payment over accounts offered a plan.
  public static let planTakeup = Metric(
    "plan_takeup", .share, .neutral,
    label: Bilingual(en: "plans taken up", es: "planes iniciados"),
    definition: Bilingual(
      en: "plans with a first payment, of accounts offered one",
      es: "planes con un primer pago, de las cuentas con oferta"),
    topic: .agreement, shownIn: [.table, .comparison, .agreements], need: .offer(.plan),
    isOverPopulation: false
  ) { _ in .share(.begun, of: .offered, .plan) }

  /// Completed over matured plans.
  public static let planCompletion = Metric(
    "plan_completion", .share, .higher,
    label: Bilingual(en: "plans completed", es: "planes completados"),
    definition: Bilingual(
      en: "plans completed, of those that matured", es: "planes completados, de los vencidos"),
    topic: .agreement, shownIn: [.table, .comparison, .agreements], need: .offer(.plan),
    isOverPopulation: false, agreed: .planTakeup
  ) { _ in .share(.kept, of: .matured, .plan) }
}
