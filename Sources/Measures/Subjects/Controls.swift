// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// What is kept on request, by which estimates are corrected or judged.
  static let controls = MetricSubject(
    Bilingual(en: "Controls", es: "Controles"), [.paymentMartingale, .complaintsDrawnPer1000])
}

extension Metric {
  /// Payments of the clocks less what was expected of them, over placed balance: 0 on average.
  public static let paymentMartingale = Metric(
    "payment_martingale", .share, .neutral,
    label: Bilingual(en: "martingale of payments", es: "martingala de los pagos"),
    definition: Bilingual(
      en: "payments of the clocks less what was expected of them, of the balance placed",
      es: "pagos de los relojes menos lo que se esperaba de ellos, del saldo asignado"),
    topic: .control, values: -.infinity ... .infinity, isAuxiliary: true,
    exists: \.keepsMartingale
  ) { _ in .amount(over: .openingBalance) { $0.martingale } }

  /// Complaints per thousand debtors as they were drawn, where others are expected.
  public static let complaintsDrawnPer1000 = Metric(
    "complaints_drawn_per_1000", .perThousand, .neutral,
    label: Bilingual(
      en: "complaints drawn per 1,000 debtors", es: "quejas sorteadas por 1.000 deudores"),
    definition: Bilingual(
      en: "1,000 × complaints as they were drawn, over all debtors",
      es: "1.000 × quejas tal como se sortearon, entre todos los deudores"),
    topic: .control, isAuxiliary: true, exists: \.expectsComplaints
  ) { facts in
    Formula(counting: .occurrences(weight: 1_000), isImpossible: !facts.canComplain) {
      .perThousand($0.number(.complaints), of: $0.number(.debtors))
    }
  }
}
