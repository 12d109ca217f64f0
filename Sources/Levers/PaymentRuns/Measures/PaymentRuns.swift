// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// What becomes of loans that are given up or run to their term; see `PaymentRunModel` (Behaviors).
  static let paymentRuns = MetricSubject(
    Bilingual(en: "Payment runs", es: "Rachas de pago"),
    [.lossRate, .givenUpRate, .monthsToGivingUp])
}

extension Metric {
  /// What giving loans up costs over principal.
  public static let lossRate = Metric(
    "loss_rate", .share, .lower,
    label: Bilingual(en: "loss rate", es: "tasa de pérdida"),
    definition: Bilingual(
      en: "discounted loss on arrears and on the balance not yet due, of the principal",
      es: "pérdida descontada por lo atrasado y por el saldo no vencido, del principal"),
    topic: .outcome, shownIn: [.table, .card], values: -.infinity ... .infinity
  ) { _ in .amount(over: .openingBalance) { $0.loss } }

  /// Loans given up over loans.
  public static let givenUpRate = Metric(
    "given_up_rate", .share, .neutral,
    label: Bilingual(en: "loans given up", es: "préstamos abandonados"),
    definition: Bilingual(
      en: "loans given up, of all loans", es: "préstamos abandonados, de todos"),
    topic: .ending, shownIn: .table
  ) { _ in
    Formula(counting: .trials) { .share($0.number(.givenUp, of: 0), of: $0.accounts) }
  }

  /// Months to giving up, or to the end of the term, over loans.
  public static let monthsToGivingUp = Metric(
    "months_to_giving_up", .months, .neutral,
    label: Bilingual(en: "months to giving up", es: "meses hasta abandonar"),
    definition: Bilingual(
      en: "months to giving up, or the term, over all loans",
      es: "meses hasta abandonar, o el plazo, entre todos los préstamos"),
    topic: .ending, shownIn: .table
  ) { _ in .amount(over: .accounts) { $0.number(.monthsToGivingUp, of: 0) } }
}
