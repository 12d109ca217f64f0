// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// What debtors say against contacts.
  static let reactions = MetricSubject(
    Bilingual(en: "Complaints and opt-outs", es: "Quejas y bajas"),
    [.optOutsPer1000, .complaintsPer1000, .complaintsPer1000Contacts], costs: [.complaints])
}

extension Metric {
  /// Debtors who withdrew consent, per thousand.
  public static let optOutsPer1000 = Metric(
    "opt_outs_per_1000", .perThousand, .lower,
    label: Bilingual(en: "opt-outs per 1,000 debtors", es: "bajas por 1.000 deudores"),
    definition: Bilingual(
      en: "1,000 × debtors who withdrew consent to a channel at least once, over all debtors",
      es:
        "1.000 × deudores que retiraron al menos una vez el consentimiento a un canal, entre todos"),
    // A debtor withdraws once.
    topic: .withdrawal, shownIn: [.table, .comparison], values: 0...1_000, need: .touch
  ) { facts in
    Formula(counting: .occurrences(weight: 1_000), isImpossible: !facts.canOptOut) {
      .perThousand($0.number(.optOutDebtors), of: $0.number(.debtors))
    }
  }

  /// Complaints per thousand debtors.
  public static let complaintsPer1000 = Metric(
    "complaints_per_1000", .perThousand, .lower,
    label: Bilingual(en: "complaints per 1,000 debtors", es: "quejas por 1.000 deudores"),
    definition: Bilingual(
      en: "1,000 × complaints, of which a debtor may make several, over all debtors",
      es: "1.000 × quejas, de las que un deudor puede presentar varias, entre todos los deudores"),
    topic: .complaint, shownIn: [.table, .comparison, .card, .segments], need: .touch
  ) { facts in
    Formula(counting: facts.complaintsPerThousand, isImpossible: !facts.canComplain) {
      .perThousand($0.complaints, of: $0.number(.debtors))
    }
  }

  /// Complaints per thousand attempts.
  ///
  /// Neutral: it falls when silent debtors are spammed.
  public static let complaintsPer1000Contacts = Metric(
    "complaints_per_1000_contacts", .perThousand, .neutral,
    label: Bilingual(en: "complaints per 1,000 contacts", es: "quejas por 1.000 contactos"),
    definition: Bilingual(
      en: "1,000 × complaints, over all attempts", es: "1.000 × quejas, entre todos los intentos"),
    topic: .complaint, need: .touch, isOverPopulation: false
  ) { facts in
    Formula(counting: facts.complaintsPerThousand, isImpossible: !facts.canComplain) {
      .perThousand($0.complaints, of: $0.attempts)
    }
  }
}

extension CostCause {
  /// Complaints at their price.
  static let complaints = CostCause(
    label: Bilingual(en: "Complaints", es: "Quejas"),
    part: .member(
      "complaints", need: .touch,
      formula: { facts in
        Formula(
          counting: facts.complaints(costing: 1), isImpossible: !facts.paysForComplaints
        ) {
          Quotient($0.complaintCost, over: $0.accounts, events: $0.complaints)
        }
      }),
    isFree: { !$0.paysForComplaints }, amounts: { [$0.complaintCost] })
}

extension StrategyFacts {
  /// Whether a channel in use leads to complaints, or waiting for an answer does.
  var canComplain: Bool { used.contains(where: \.leadsToComplaints) || complainsOfWaiting }
  /// Whether a channel in use leads debtors to withdraw consent.
  var canOptOut: Bool { used.contains(where: \.leadsToOptOuts) }
  /// Whether complaints may cost anything.
  fileprivate var paysForComplaints: Bool { canComplain && costOfComplaint > 0 }

  /// How complaints are counted per thousand.
  var complaintsPerThousand: Counting? {
    expectsComplaints ? nil : .occurrences(weight: 1_000)
  }

  /// What a complaint adds to a sum of money.
  ///
  /// - Parameter sign: 1 where costs add to it, −1 where they are taken from it.
  /// - Returns: The counting; nil where complaints cost nothing or are no events.
  func complaints(costing sign: Double) -> Counting? {
    paysForComplaints && !expectsComplaints
      ? .occurrences(weight: sign * costOfComplaint) : nil
  }
}
