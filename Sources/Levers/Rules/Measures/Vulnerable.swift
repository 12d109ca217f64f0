// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// What debtors bear who need care.
  static let vulnerable = MetricSubject(
    Bilingual(en: "Vulnerable debtors", es: "Deudores vulnerables"),
    [.vulnerableContactsPerUnit, .vulnerableBurdenRatio])
}

extension Metric {
  /// Attempts to vulnerable debtors per 1,000 currency units from them.
  public static let vulnerableContactsPerUnit = Metric(
    "vulnerable_contacts_per_unit_recovered", .perThousand, .lower,
    label: Bilingual(
      en: "contacts per ¤1,000 from vulnerable", es: "contactos por ¤1.000 de vulnerables"),
    definition: Bilingual(
      en: "1,000 × attempts to vulnerable debtors, over cash from them",
      es: "1.000 × intentos a deudores vulnerables, entre el dinero que pagan"),
    topic: .burden, need: .vulnerable, isOverPopulation: false
  ) { facts in
    Formula(lumps: .raising, isImpossible: !facts.isTouching) { $0.vulnerableBurden }
  }

  /// The same over that of all other debtors.
  public static let vulnerableBurdenRatio = Metric(
    "vulnerable_burden_ratio", .ratio, .lower,
    label: Bilingual(en: "vulnerable burden ratio", es: "razón de carga de vulnerables"),
    definition: Bilingual(
      en: "attempts over cash of vulnerable debtors, over the same of all others",
      es: "intentos entre dinero de los deudores vulnerables, entre lo mismo de los demás"),
    topic: .burden, shownIn: [.comparison, .card], need: .vulnerable, isOverPopulation: false
  ) { _ in
    Formula(lumps: .raising) {
      var burden = $0.vulnerableBurden
      burden.standard = (
        1_000 * $0.attempts - burden.numerator, $0.money(.cash) - burden.denominator
      )
      return burden
    }
  }
}

extension Counts {
  /// Attempts to vulnerable debtors by 1,000 currency units that they paid.
  fileprivate var vulnerableBurden: Quotient {
    let number = number(.vulnerableAttempts)
    var lumps = attempts(number, most: 1_000)
    lumps.amount = 1_000 * number
    return Quotient(
      lumps.amount, over: money(.vulnerableCash), lumps: lumps, divisorLumps: payments)
  }
}
