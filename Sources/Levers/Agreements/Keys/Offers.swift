// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Strategies
import Vocabulary

extension Offer.Kind {
  /// How scenarios write it.
  var form: OfferForm {
    switch self {
    case .promise:
      OfferForm(self, PromiseSection(), alone: .promise(.init()), taken: "promises", \.promises)
    case .plan:
      OfferForm(self, PlanSection(), lack: "say how many instalments", taken: "accepts", \.accepts)
    }
  }
}

struct PromiseSection: Section {
  let name = "a promise offer"
  let summary = Bilingual(en: "A promise to pay.", es: "Una promesa de pago.")
  let within = Field(
    "within", .wholeDays(.between(ParameterRange.promiseWithin)), default: "14 days",
    en: "The latest date.",
    es: "La fecha más tardía.")
  let grace = Field(
    "grace", .wholeDays(.between(ParameterRange.grace)), default: "3 days",
    en: "Days before it counts as broken.", es: "Días antes de darla por incumplida.")

  func build(_ values: SectionValues) -> Offer? {
    .promise(PromiseOffer(within: values[within], grace: values[grace]))
  }
}

struct PlanSection: Section {
  let name = "a plan offer"
  let summary = Bilingual(en: "An instalment plan.", es: "Un plan de cuotas.")
  let instalments = Field(
    "instalments", .wholeRange(.between(ParameterRange.instalments)),
    en: "The fewest and the most instalments.",
    es: "El mínimo y el máximo de cuotas.")
  let downPayment = Field(
    "down_payment", .properShare, default: "0%", en: "Share paid at agreement.",
    es: "Parte pagada al acordar.")
  let every = Field(
    "every", .wholeDays(.between(ParameterRange.instalmentEvery)), default: "30 days",
    en: "Days between instalments.",
    es: "Días entre cuotas.")
  let grace = Field(
    "grace", .wholeDays(.between(ParameterRange.grace)), default: "5 days",
    en: """
      Days after an unpaid instalment's day before the plan is broken; touches in them may save it.
      """,
    es: """
      Días tras el de una cuota no pagada antes de romperse el plan; un contacto en ellos puede \
      salvarlo.
      """)

  func build(_ values: SectionValues) -> Offer? {
    guard values[downPayment] < 1 else {
      values.reader(downPayment).report(
        .outOfRange, "`down_payment` must leave something to be paid", "all of it at once")
      return nil
    }
    return .plan(
      PlanOffer(
        instalments: values[instalments], downPayment: values[downPayment],
        every: values[every], grace: values[grace]))
  }
}
